package diary

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/lines"
	"dotori/ui/prose"
	"dotori/ui/task"
)

// Reader is the state of the reading page: one entry and its neighbours.
type Reader struct {
	Item     archive.Item
	Blocks   []prose.Block
	Comments []Comment
	Homes    []Shelf        // collections that the entry is in
	Shelf    Shelf          // before and after which it stands; all of its kind unless narrowed
	Lines    *lines.List    // of the shelf, in order of time
	Sheet    Month          // of the calendar; zero when the entry has no date
	Marks    map[int]string // days of the sheet with entries; the id of the first of each
	Loading  bool
	Err      error

	// Changed is called after every change.
	Changed func()

	key         catalog.Key
	collections []catalog.Collection
	src         Source
	run         *task.Runner
	slot, sheet task.Slot
}

// NewReader returns a reader without an entry, for one that stands on the
// shelf with an id, or on any for 0.
func NewReader(src Source, run *task.Runner, shelf int64) *Reader {
	r := &Reader{src: src, run: run, Shelf: Shelf{ID: shelf}, Lines: lines.New(src, run), Changed: func() {}}
	r.Lines.Changed = r.linesChanged
	return r
}

// entry is what is fetched for one Open.
type entry struct {
	item        archive.Item
	key         catalog.Key
	comments    []Comment
	collections []catalog.Collection
}

// Open shows an item. The entry before stays until the new one is there.
func (r *Reader) Open(id string) {
	r.open(func(context.Context) (string, error) { return id, nil })
}

// Reload fetches the entry and its shelf anew.
func (r *Reader) Reload() {
	r.collections = nil
	r.Lines.Load(r.Lines.Query)
	r.Open(r.Item.ID)
}

// openAt opens the i-th entry of the shelf.
func (r *Reader) openAt(i int) {
	keys := r.Lines.Keys(i, i+1)
	if len(keys) == 0 {
		return
	}
	r.open(func(ctx context.Context) (string, error) {
		heads, err := r.src.Heads(ctx, keys)
		return heads[keys[0]].ID, err
	})
}

func (r *Reader) open(id func(context.Context) (string, error)) {
	r.Loading, r.Err = true, nil
	known := r.collections
	task.Replace(r.run, &r.slot, func(ctx context.Context) (entry, error) {
		id, err := id(ctx)
		if err != nil {
			return entry{}, err
		}
		return fetch(ctx, r.src, id, known)
	}, r.opened)
	r.Changed()
}

// fetch gets an item with its comments, and all collections unless they are
// known already.
func fetch(ctx context.Context, src Source, id string, known []catalog.Collection) (e entry, err error) {
	if e.item, err = src.Item(ctx, id); err != nil {
		return e, fmt.Errorf("open entry %s: %w", id, err)
	}
	if e.key, err = src.Key(ctx, id); err != nil {
		return e, fmt.Errorf("find entry %s: %w", id, err)
	}
	comments, err := src.Comments(ctx, id)
	if err != nil {
		return e, fmt.Errorf("read the comments of entry %s: %w", id, err)
	}
	e.comments, e.collections = threads(id, comments), known
	if known == nil {
		e.collections, err = src.Collections(ctx, bindings()...)
	}
	return e, err
}

func (r *Reader) opened(e entry, err error) {
	r.Loading, r.Err = false, err
	if err == nil {
		r.Item, r.Blocks, r.Comments = e.item, prose.Blocks(e.item), e.comments
		r.key, r.collections, r.Homes = e.key, e.collections, homes(e.item, e.collections)
		r.narrow(r.Shelf)
		sheet, _ := monthOf(e.item.Moment)
		r.turn(sheet, true)
	}
	r.Changed()
}

// homes lists the collections that an item is in.
func homes(it archive.Item, all []catalog.Collection) (shelves []Shelf) {
	for _, c := range all {
		if (c.Service == it.Service || c.Own) && slices.Contains(it.Collections, archive.Collection{Kind: c.Kind, Title: c.Title, Own: c.Own}) {
			shelves = append(shelves, of(c))
		}
	}
	return shelves
}

// SetShelf makes before and after go through one of Homes, or through all of
// the entry's kind for the zero Shelf.
func (r *Reader) SetShelf(s Shelf) {
	r.narrow(s)
	r.Changed()
}

// narrow keeps to a shelf as long as the entry stands on it.
func (r *Reader) narrow(s Shelf) {
	next := Shelf{Kind: r.Item.Kind}
	for _, home := range r.Homes {
		if home.ID == s.ID {
			next = home
		}
	}
	if r.Shelf.Same(next) && r.Lines.Len() > 0 {
		return
	}
	r.Shelf = next
	q := next.Query()
	q.Newest = false
	r.Lines.Load(q)
}

// At returns where the entry stands in Lines, or false when it is not there yet.
func (r *Reader) At() (int, bool) { return r.Lines.Index(r.key) }

// Previous opens what was written before; it does nothing at the first entry.
func (r *Reader) Previous() { r.step(-1) }

// Next opens what was written after; it does nothing at the last entry.
func (r *Reader) Next() { r.step(1) }

func (r *Reader) step(by int) {
	if at, ok := r.At(); ok && at+by >= 0 {
		r.openAt(at + by)
	}
}

// EarlierSheet turns the calendar to the month before that has an entry.
func (r *Reader) EarlierSheet() { r.turn(r.Sheet.Earlier(r.keys())) }

// LaterSheet turns the calendar to the month after that has an entry.
func (r *Reader) LaterSheet() { r.turn(r.Sheet.Later(r.keys())) }

func (r *Reader) keys() []catalog.Key { return r.Lines.Keys(0, r.Lines.Len()) }

func (r *Reader) turn(to Month, ok bool) {
	if ok {
		r.Sheet, r.Marks = to, nil
		r.mark()
	}
}

// mostMarked bounds the entries of one month that are looked at for its days.
const mostMarked = 2000

// mark fetches the days of the sheet that have entries.
func (r *Reader) mark() {
	from, to := r.Sheet.within(r.keys())
	keys := r.Lines.Keys(from, min(to, from+mostMarked))
	if r.Sheet.Year == 0 || len(keys) == 0 {
		r.Changed()
		return
	}
	task.Replace(r.run, &r.sheet, func(ctx context.Context) (map[int]string, error) {
		heads, err := r.src.Heads(ctx, keys)
		return marks(keys, heads), err
	}, func(days map[int]string, err error) {
		r.Marks, r.Err = days, errors.Join(r.Err, err)
		r.Changed()
	})
}

// linesChanged marks the sheet anew when the shelf has come.
func (r *Reader) linesChanged() {
	if r.Lines.Err != nil {
		r.Err = r.Lines.Err
	}
	if r.Marks == nil && !r.Lines.Loading {
		r.Marks = map[int]string{}
		r.mark()
		return
	}
	r.Changed()
}
