package folder

import (
	"context"
	"io"
	"slices"

	"dotori/archive"
	"dotori/archive/export"
)

// writeTexts makes the pages and chats from items.jsonl.
func (r *run) writeTexts(ctx context.Context) error {
	x, err := r.index(ctx)
	if err != nil {
		return err
	}
	b, err := r.openBook(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	if err := r.writePages(ctx, x, b); err != nil {
		return err
	}
	return r.writeChats(ctx, x, b)
}

// writePages gives every text its page with the comments beneath it, and then
// those comments a page that found no place: what they answer is not here.
func (r *run) writePages(ctx context.Context, x *index, b *book) error {
	t := &threads{index: x, book: b, shown: map[int64]bool{}}
	for _, offset := range slices.Concat(x.roots(), x.answers()) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if t.shown[offset] {
			continue
		}
		t.shown[offset] = true
		it, err := b.item(offset)
		if err == nil {
			err = r.page(ctx, it, t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *run) page(ctx context.Context, it archive.Item, t *threads) error {
	answers, err := t.answers(it.ID)
	if err != nil {
		return err
	}
	_, err = r.document(ctx, pagePath(it), page(it, answers), r.modified(it.Moment))
	return err
}

func (r *run) writeChats(ctx context.Context, x *index, b *book) error {
	var names export.Names
	for _, c := range x.rooms {
		title := c.title
		if title == "" {
			title = string(c.service)
		}
		_, err := r.stream(ctx, names.Take(chatDir, title+".md"), false, func(w io.Writer) error {
			return chat(ctx, w, title, c, b)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// threads finds the comments beneath an item.
type threads struct {
	index *index
	book  *book
	shown map[int64]bool // what stands on a page; a circle of answers ends there
}

// answer is a comment with the comments on it.
type answer struct {
	item    archive.Item
	answers []answer
}

func (t *threads) answers(on string) ([]answer, error) {
	var list []answer
	for _, offset := range t.index.comments[toID(on)] {
		if t.shown[offset] {
			continue
		}
		t.shown[offset] = true
		it, err := t.book.item(offset)
		if err != nil {
			return nil, err
		}
		below, err := t.answers(it.ID)
		if err != nil {
			return nil, err
		}
		list = append(list, answer{it, below})
	}
	return list, nil
}
