package diary

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// notesPerPage is how many notes hang on one page of a wall.
const notesPerPage = 24

// Wall is the state of a guestbook: a page of whole notes, newest first.
type Wall struct {
	Notes   []Note
	Page    int // from 0
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	list *List
	src  Source
	run  *task.Runner
	slot task.Slot
}

// Note is one entry of a guestbook with the answers to it.
type Note struct {
	Item    archive.Item
	Answers []Comment
}

// NewWall returns the wall of a list.
func NewWall(src Source, run *task.Runner, list *List) *Wall {
	return &Wall{src: src, run: run, list: list, Changed: func() {}}
}

// Pages counts the pages; there is at least one.
func (w *Wall) Pages() int { return max((w.list.Len()+notesPerPage-1)/notesPerPage, 1) }

// Open turns to a page. The one before stays until it is there.
func (w *Wall) Open(page int) {
	w.Page, w.Loading, w.Err = min(max(page, 0), w.Pages()-1), true, nil
	keys := w.list.Keys(w.Page*notesPerPage, (w.Page+1)*notesPerPage)
	task.Replace(w.run, &w.slot, func(ctx context.Context) ([]Note, error) { return notes(ctx, w.src, keys) },
		func(all []Note, err error) {
			w.Loading, w.Notes = false, all
			if err != nil {
				w.Err = fmt.Errorf("read the guestbook: %w", err)
			}
			w.Changed()
		})
	w.Changed()
}

func notes(ctx context.Context, src Source, keys []catalog.Key) ([]Note, error) {
	heads, err := src.Heads(ctx, keys)
	if err != nil {
		return nil, err
	}
	var all []Note
	for _, k := range keys {
		h, ok := heads[k]
		if !ok {
			continue
		}
		it, err := src.Item(ctx, h.ID)
		if err != nil {
			return nil, fmt.Errorf("note %s: %w", h.ID, err)
		}
		answers, err := src.Comments(ctx, h.ID)
		if err != nil {
			return nil, fmt.Errorf("answers to note %s: %w", h.ID, err)
		}
		all = append(all, Note{it, threads(h.ID, answers)})
	}
	return all, nil
}
