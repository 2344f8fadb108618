package diary

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/prose"
	"dotori/ui/task"
)

// Reader is the state of the reading page: one entry and its neighbours.
type Reader struct {
	Item     archive.Item
	Blocks   []prose.Block
	Comments []Comment
	Entries  []catalog.Cell // all texts of its kind, in order of time
	At       int            // index of Item in Entries; -1 when it is not among them
	Sheet    Month          // of the calendar; zero when the entry has no date
	Loading  bool
	Err      error

	// Changed is called after every change.
	Changed func()

	src  Source
	run  *task.Runner
	slot task.Slot
}

// NewReader returns a reader without an entry.
func NewReader(src Source, run *task.Runner) *Reader {
	return &Reader{src: src, run: run, At: -1, Changed: func() {}}
}

// entry is what is fetched for one Open.
type entry struct {
	item     archive.Item
	comments []Comment
	entries  []catalog.Cell
}

// Open shows an item. The entry before stays until the new one is there.
func (r *Reader) Open(id string) {
	r.Loading, r.Err = true, nil
	known, kind := r.Entries, r.Item.Kind
	task.Replace(r.run, &r.slot, func(ctx context.Context) (entry, error) {
		return fetch(ctx, r.src, id, kind, known)
	}, r.opened)
	r.Changed()
}

// fetch gets an item with its comments, and the texts of its kind unless they
// are known already.
func fetch(ctx context.Context, src Source, id string, kind archive.Kind, known []catalog.Cell) (e entry, err error) {
	if e.item, err = src.Item(ctx, id); err != nil {
		return e, fmt.Errorf("open entry %s: %w", id, err)
	}
	comments, err := src.Comments(ctx, id)
	if err != nil {
		return e, fmt.Errorf("read the comments of entry %s: %w", id, err)
	}
	e.comments = threads(id, comments)
	if e.entries = known; e.item.Kind != kind {
		e.entries, err = src.Cells(ctx, catalog.Query{Kinds: []archive.Kind{e.item.Kind}})
	}
	return e, err
}

func (r *Reader) opened(e entry, err error) {
	r.Loading, r.Err = false, err
	if err == nil {
		r.Item, r.Blocks, r.Comments, r.Entries = e.item, prose.Blocks(e.item), e.comments, e.entries
		r.At = slices.IndexFunc(r.Entries, func(c catalog.Cell) bool { return c.ID == e.item.ID })
		r.Sheet = Month{}
		if r.At >= 0 {
			r.Sheet, _ = MonthOf(r.Entries[r.At])
		}
	}
	r.Changed()
}

// Previous opens what was written before; it does nothing at the first entry.
func (r *Reader) Previous() { r.step(-1) }

// Next opens what was written after; it does nothing at the last entry.
func (r *Reader) Next() { r.step(1) }

func (r *Reader) step(by int) {
	if to := r.At + by; r.At >= 0 && to >= 0 && to < len(r.Entries) {
		r.Open(r.Entries[to].ID)
	}
}

// EarlierSheet turns the calendar to the month before that has an entry.
func (r *Reader) EarlierSheet() { r.turn(r.Sheet.Earlier(r.Entries)) }

// LaterSheet turns the calendar to the month after that has an entry.
func (r *Reader) LaterSheet() { r.turn(r.Sheet.Later(r.Entries)) }

func (r *Reader) turn(to Month, ok bool) {
	if ok {
		r.Sheet = to
		r.Changed()
	}
}

// SheetEntries returns the index range in Entries of the calendar's month.
func (r *Reader) SheetEntries() (from, to int) {
	from = r.Sheet.first(r.Entries)
	for to = from; to < len(r.Entries); to++ {
		if of, ok := MonthOf(r.Entries[to]); !ok || of != r.Sheet {
			break
		}
	}
	return from, to
}
