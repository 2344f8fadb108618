package shelf

import (
	"context"
	"iter"

	"dotori/archive"
)

// Chat is a room of the export with the messages of all exports into it.
type Chat struct {
	Service archive.Service
	Title   string // "" = messages without a room
	Count   int

	export *Export
	room   *room
}

// Chats yields the rooms in the order of their first messages.
func (r *Export) Chats(ctx context.Context) iter.Seq2[Chat, error] {
	return func(yield func(Chat, error) bool) {
		x, err := r.indexed(ctx)
		if err != nil {
			yield(Chat{}, err)
			return
		}
		for _, c := range x.rooms {
			if !yield(Chat{c.service, c.title, len(c.lines), r, c}, nil) {
				return
			}
		}
	}
}

// Messages yields what was said, in order of time.
func (c Chat) Messages(ctx context.Context) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		b, err := c.export.openBook(ctx)
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		defer b.Close()
		for _, offset := range c.room.lines {
			it, err := b.item(offset)
			if err == nil {
				err = ctx.Err()
			}
			if !yield(it, err) || err != nil {
				return
			}
		}
	}
}
