package chats

import (
	"context"
	"errors"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Span is a run of messages by their number.
type Span struct{ First, N int }

// placed is a span and the anchor from which it is found.
type placed struct {
	Span
	from anchor
}

func (r *Room) place(spans []Span) []placed {
	out := make([]placed, len(spans))
	for i, s := range spans {
		out[i] = placed{s, r.known.before(s.First)}
	}
	return out
}

// Gather gets the messages of spans, at most so many, and hands them to done
// on the UI goroutine.
func (r *Room) Gather(spans []Span, most int, done func([]Line, error)) {
	at := r.place(spans)
	task.Run(r.run, func(ctx context.Context) (all []Line, err error) {
		for _, p := range at {
			lines, err := r.lines(ctx, p.from, p.First, min(p.N, most-len(all)))
			if err != nil {
				return nil, err
			}
			if all = append(all, lines...); len(all) >= most {
				break
			}
		}
		return all, nil
	}, done)
}

// IDs hands the ids of the messages of spans to done on the UI goroutine.
func (r *Room) IDs(spans []Span, done func([]string, error)) {
	at := r.place(spans)
	task.Run(r.run, func(ctx context.Context) (all []string, err error) {
		for _, p := range at {
			key, err := r.keyOf(ctx, p.from, p.First)
			if errors.Is(err, catalog.ErrNotFound) {
				continue
			}
			if err != nil {
				return nil, err
			}
			ids, err := r.src.IDs(ctx, r.Room.ID, key, p.N)
			if err != nil {
				return nil, err
			}
			all = append(all, ids...)
		}
		return all, nil
	}, done)
}

// keyOf returns the key of the message with a number.
func (r *Room) keyOf(ctx context.Context, from anchor, number int) (catalog.Key, error) {
	if number <= from.index {
		return from.key, nil
	}
	return r.src.KeyOf(ctx, r.Room.ID, from.key, number-from.index)
}
