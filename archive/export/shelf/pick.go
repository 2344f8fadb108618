package shelf

import (
	"context"
	"iter"

	"dotori/archive"
)

// Ref is where an item stands in the list of all items, in 8 bytes. It holds
// until the export ends.
type Ref int64

// Listed is an item of the list of all items.
type Listed struct {
	Ref  Ref
	Item archive.Item
}

// List is [Export.Items] with the place of each item, for formats that come
// back to some of them with [Export.Pick].
func (r *Export) List(ctx context.Context) iter.Seq2[Listed, error] {
	return func(yield func(Listed, error) bool) {
		for l, err := range r.lines(ctx) {
			if l.bad != nil {
				continue
			}
			if !yield(Listed{Ref(l.offset), l.Item}, err) || err != nil {
				return
			}
		}
	}
}

// Pick yields the items of refs in their order, each with the comments beneath it.
func (r *Export) Pick(ctx context.Context, refs []Ref) iter.Seq2[Answer, error] {
	return func(yield func(Answer, error) bool) {
		if err := r.pick(ctx, refs, func(a Answer) bool { return yield(a, nil) }); err != nil {
			yield(Answer{}, err)
		}
	}
}

func (r *Export) pick(ctx context.Context, refs []Ref, yield func(Answer) bool) error {
	x, b, err := r.reopen(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	for _, ref := range refs {
		if err := ctx.Err(); err != nil {
			return err
		}
		t := &threads{index: x, book: b, shown: map[int64]bool{}}
		a, err := t.answer(int64(ref))
		if err != nil || !yield(a) {
			return err
		}
	}
	return nil
}
