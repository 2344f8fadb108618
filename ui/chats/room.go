package chats

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Room is the state of one conversation.
type Room struct {
	Room     catalog.Collection
	Days     []catalog.DayCount // on which there are messages
	Count    int                // messages
	Ready    bool               // Days and Count are there
	AskOwner bool               // nobody said yet who of the people is the user
	Err      error

	// Changed is called after every change.
	Changed func()

	src     Source
	owners  Owners
	run     *task.Runner
	known   bool // the user said that they do not know
	anchors []anchor
}

// anchor is a message whose number is known. Anchors ascend.
type anchor struct {
	index int
	key   catalog.Key
}

// NewRoom returns the state of a room; call [Room.Load]. unknown says that the
// user has answered that they do not know who they are in it.
func NewRoom(src Source, owners Owners, run *task.Runner, room catalog.Collection, unknown bool) *Room {
	return &Room{Room: room, src: src, owners: owners, run: run, known: unknown, Changed: func() {}}
}

// Load counts the room.
func (r *Room) Load() {
	task.Run(r.run, func(ctx context.Context) ([]catalog.DayCount, error) {
		return r.src.Days(ctx, r.Room.ID)
	}, func(days []catalog.DayCount, err error) {
		if err != nil {
			r.Err = fmt.Errorf("list the days of %s: %w", r.Room.Title, err)
		} else {
			r.count(days)
		}
		r.Changed()
	})
	r.ask()
}

// count numbers the messages: first those that know no day, which come before
// all others, then day by day.
func (r *Room) count(days []catalog.DayCount) {
	dated := 0
	for _, d := range days {
		dated += d.Count
	}
	at := max(r.Room.Count-dated, 0)
	r.anchors = []anchor{{0, 0}}
	for _, d := range days {
		r.anchors = append(r.anchors, anchor{at, d.First})
		at += d.Count
	}
	r.Days, r.Count, r.Ready = days, at, true
}

// Fetch gets n messages from the one numbered first on and hands them to done
// on the UI goroutine.
func (r *Room) Fetch(first, n int, done func([]catalog.Message, error)) {
	from := r.anchorAt(first)
	task.Run(r.run, func(ctx context.Context) ([]catalog.Message, error) {
		all, err := r.src.Messages(ctx, r.Room.ID, from.key, first-from.index+n, false)
		return all[min(first-from.index, len(all)):], err
	}, func(page []catalog.Message, err error) {
		if err == nil && len(page) > 0 {
			r.remember(anchor{first, page[0].Key})
			r.remember(anchor{first + len(page) - 1, page[len(page)-1].Key})
		}
		done(page, err)
	})
}

// anchorAt returns the last anchor that is not after a message.
func (r *Room) anchorAt(index int) anchor {
	return r.anchors[r.after(index)-1]
}

// after returns the first anchor that is after a message.
func (r *Room) after(index int) int {
	return sort.Search(len(r.anchors), func(i int) bool { return r.anchors[i].index > index })
}

// remember keeps a place, so that scrolling on from it fetches nothing twice.
func (r *Room) remember(a anchor) {
	i := r.after(a.index)
	if r.anchors[i-1].index != a.index {
		r.anchors = slices.Insert(r.anchors, i, a)
	}
}

// Find hands the number of the message with a key, or of the next one, to done.
func (r *Room) Find(key catalog.Key, done func(index int)) {
	i := sort.Search(len(r.anchors), func(i int) bool { return r.anchors[i].key > key })
	from, n := r.anchors[i-1], r.Count
	if i < len(r.anchors) {
		n = r.anchors[i].index
	}
	task.Run(r.run, func(ctx context.Context) (int, error) {
		all, err := r.src.Messages(ctx, r.Room.ID, from.key, n-from.index, false)
		at := slices.IndexFunc(all, func(m catalog.Message) bool { return m.Key >= key })
		if at < 0 {
			at = len(all)
		}
		return from.index + at, err
	}, func(index int, err error) {
		if err != nil {
			r.Err = fmt.Errorf("find a message in %s: %w", r.Room.Title, err)
			r.Changed()
			return
		}
		done(min(index, max(r.Count-1, 0)))
	})
}

// ask finds out whether the owner is among the people of the room.
func (r *Room) ask() {
	if r.known || len(r.Room.People) == 0 {
		return
	}
	task.Run(r.run, r.owners.Owners, func(all []catalog.Owner, err error) {
		r.AskOwner = err == nil && !slices.ContainsFunc(all, func(o catalog.Owner) bool {
			return o.Service == r.Room.Service && slices.Contains(r.Room.People, o.Name)
		})
		r.Changed()
	})
}

// SetOwner says who of the people is the user, "" for who does not know. done
// is called when the messages know it too.
func (r *Room) SetOwner(name string, done func()) {
	r.AskOwner, r.known = false, true
	if name == "" {
		r.Changed()
		return
	}
	task.Run(r.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, r.owners.SetOwner(ctx, r.Room.Service, name, true)
	}, func(_ struct{}, err error) {
		if err != nil {
			r.Err = fmt.Errorf("remember that %s is you: %w", name, err)
		} else {
			done()
		}
		r.Changed()
	})
}
