package diary

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// List is the state of the list of texts.
type List struct {
	Shelves []catalog.Collection // diaries, boards, blogs and guestbooks with content
	Kind    archive.Kind         // shown; "" for all
	Shelf   int64                // collection shown; 0 for all
	Entries []catalog.Cell       // newest first
	Kinds   []archive.Kind       // that the library has
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src  Source
	run  *task.Runner
	slot task.Slot
}

// NewList returns a list that shows a collection, or everything for 0.
func NewList(src Source, run *task.Runner, shelf int64) *List {
	return &List{src: src, run: run, Shelf: shelf, Changed: func() {}}
}

// SetKind narrows the list to a kind, or shows all for "".
func (l *List) SetKind(k archive.Kind) {
	l.Kind = k
	l.Load()
}

// SetShelf narrows the list to a collection, or shows all for 0.
func (l *List) SetShelf(id int64) {
	l.Shelf = id
	l.Load()
}

type listed struct {
	entries []catalog.Cell
	shelves []catalog.Collection
}

// Load fetches what the list shows.
func (l *List) Load() {
	l.Loading, l.Err = true, nil
	q := catalog.Query{Kinds: Texts(), Collection: l.Shelf, Newest: true}
	if l.Kind != "" {
		q.Kinds = []archive.Kind{l.Kind}
	}
	task.Replace(l.run, &l.slot, func(ctx context.Context) (v listed, err error) {
		if v.entries, err = l.src.Cells(ctx, q); err != nil {
			return v, fmt.Errorf("list the diaries: %w", err)
		}
		v.shelves, err = l.src.Collections(ctx, Bindings()...)
		return v, err
	}, l.loaded)
	l.Changed()
}

func (l *List) loaded(v listed, err error) {
	l.Loading, l.Err = false, err
	if err == nil {
		l.Entries, l.Shelves = v.entries, v.shelves
		l.remember(v.entries)
	}
	l.Changed()
}

// remember keeps the kinds seen while nothing was narrowed, so that the choice
// stays while one is chosen.
func (l *List) remember(entries []catalog.Cell) {
	if l.Kind != "" {
		return
	}
	l.Kinds = nil
	for _, k := range Texts() {
		if slices.ContainsFunc(entries, func(c catalog.Cell) bool { return c.Kind == k }) {
			l.Kinds = append(l.Kinds, k)
		}
	}
}
