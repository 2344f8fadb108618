package albums

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]catalog.Collection, error)
	Items
}

// Shelf is the state of the page: the albums, the user's own first, each kind
// newest first.
type Shelf struct {
	Albums  []catalog.Collection
	Shown   []catalog.Collection // those that have in their title what is looked for
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src    Source
	run    *task.Runner
	wanted string
}

// NewShelf returns an empty shelf.
func NewShelf(src Source, run *task.Runner) *Shelf {
	return &Shelf{src: src, run: run, Changed: func() {}}
}

// Load fetches the albums.
func (s *Shelf) Load() {
	s.Loading, s.Err = true, nil
	task.Run(s.run, func(ctx context.Context) ([]catalog.Collection, error) {
		return s.src.Collections(ctx, archive.Album)
	}, func(albums []catalog.Collection, err error) {
		s.Loading = false
		slices.SortStableFunc(albums, func(a, b catalog.Collection) int { return first(a.Own, b.Own) })
		if s.Albums = albums; err != nil {
			s.Err = fmt.Errorf("list the albums: %w", err)
		}
		s.Search(s.wanted)
	})
	s.Changed()
}

func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// Search shows the albums that have a text in their title, initials included;
// "" shows all.
func (s *Shelf) Search(typed string) {
	s.wanted, s.Shown = typed, nil
	for _, a := range s.Albums {
		if has(a, typed) {
			s.Shown = append(s.Shown, a)
		}
	}
	s.Changed()
}

func has(c catalog.Collection, typed string) bool {
	typed = text.Fold(typed)
	return typed == "" || len(text.Matches(text.NFC(c.Title), typed)) > 0
}
