package shelf

import (
	"context"
	"iter"
	"slices"

	"dotori/archive"
)

// Answer is a comment with the comments on it.
type Answer struct {
	Ref     Ref
	Item    archive.Item
	Answers []Answer
}

// Items yields every item of the export, earlier ones too, in order of time,
// undated first. The Path of a media is where it lies below the export, "" when
// it is not there.
func (r *Export) Items(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for l, err := range r.lines(ctx) {
			if l.bad != nil {
				continue
			}
			if !yield(l.Item, err) || err != nil {
				return
			}
		}
	}
}

// Texts yields the texts of the export, each with the comments beneath it:
// diaries, posts, guestbook entries, mails, and pictures that have comments.
// Those comments follow whose text is not here. Messages are [Export.Chats]'.
func (r *Export) Texts(ctx context.Context) iter.Seq2[Answer, error] {
	return func(yield func(Answer, error) bool) {
		if err := r.texts(ctx, func(a Answer) bool { return yield(a, nil) }); err != nil {
			yield(Answer{}, err)
		}
	}
}

func (r *Export) texts(ctx context.Context, yield func(Answer) bool) error {
	x, b, err := r.reopen(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	t := &threads{index: x, book: b, shown: map[int64]bool{}}
	for _, offset := range slices.Concat(x.roots(), x.answers()) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if t.shown[offset] {
			continue
		}
		a, err := t.answer(offset)
		if err != nil || !yield(a) {
			return err
		}
	}
	return nil
}

// threads finds the comments beneath an item.
type threads struct {
	index *index
	book  *book
	shown map[int64]bool // what was yielded; a circle of answers ends there
}

func (t *threads) answer(offset int64) (a Answer, err error) {
	t.shown[offset], a.Ref = true, Ref(offset)
	if a.Item, err = t.book.item(offset); err != nil {
		return a, err
	}
	for _, below := range t.index.comments[toID(a.Item.ID)] {
		if t.shown[below] {
			continue
		}
		c, err := t.answer(below)
		if err != nil {
			return a, err
		}
		a.Answers = append(a.Answers, c)
	}
	return a, nil
}
