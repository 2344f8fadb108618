package shelf

import (
	"context"
	"slices"

	"dotori/archive"
)

// index knows where in items.jsonl the items stand that texts and chats are
// made of. It holds offsets, not texts.
type index struct {
	rooms    []*room
	byRoom   map[roomKey]*room
	offsets  map[id]int64   // of everything that can be commented on
	comments map[id][]int64 // by what they comment on
	pages    []int64        // items that are texts in any case
}

type roomKey struct {
	service archive.Service
	title   string
}

// room is a chat with its messages in order.
type room struct {
	roomKey
	lines []int64
}

// indexed returns the index of items.jsonl, made at the first call.
func (r *Export) indexed(ctx context.Context) (*index, error) {
	if r.index != nil {
		return r.index, nil
	}
	x := &index{byRoom: map[roomKey]*room{}, offsets: map[id]int64{}, comments: map[id][]int64{}}
	for l, err := range r.lines(ctx) {
		if err != nil {
			return nil, err
		}
		if l.bad == nil {
			x.add(l.Item, l.offset)
		}
	}
	r.index = x
	return x, nil
}
func (x *index) add(it archive.Item, offset int64) {
	if key, ok := chatOf(it); ok {
		x.message(key, offset)
		return
	}
	x.offsets[toID(it.ID)] = offset
	switch {
	case it.Kind == archive.Comment && it.Parent != "":
		x.comments[toID(it.Parent)] = append(x.comments[toID(it.Parent)], offset)
	case isText(it.Kind):
		x.pages = append(x.pages, offset)
	}
}

func (x *index) message(key roomKey, offset int64) {
	c := x.byRoom[key]
	if c == nil {
		c = &room{roomKey: key}
		x.byRoom[key] = c
		x.rooms = append(x.rooms, c)
	}
	c.lines = append(c.lines, offset)
}

// chatOf returns the room that an item was said in.
func chatOf(it archive.Item) (roomKey, bool) {
	i := slices.IndexFunc(it.Collections, func(c archive.Collection) bool { return c.Kind == archive.Chat })
	if i >= 0 {
		return roomKey{it.Service, it.Collections[i].Title}, true
	}
	return roomKey{service: it.Service}, it.Kind == archive.Message
}

func isText(k archive.Kind) bool { return !k.IsMedia() && k != archive.Message }

// roots returns the offsets of the texts, and of what else has comments.
func (x *index) roots() []int64 {
	roots := slices.Clone(x.pages)
	answers := x.answers()
	for on := range x.comments {
		at, here := x.offsets[on]
		if _, isAnswer := slices.BinarySearch(answers, at); here && !isAnswer {
			roots = append(roots, at)
		}
	}
	slices.Sort(roots)
	return slices.Compact(roots)
}

// answers returns the offsets of all comments, in order.
func (x *index) answers() []int64 {
	return slices.Sorted(func(yield func(int64) bool) {
		for _, offsets := range x.comments {
			for _, o := range offsets {
				if !yield(o) {
					return
				}
			}
		}
	})
}
