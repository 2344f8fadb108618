package chats

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// How many messages are fetched at once, and how many are kept.
const (
	page = 100
	most = 500
)

// Room is the state of one conversation: a stretch of its messages.
type Room struct {
	Room     catalog.Collection
	Messages []catalog.Message // in order of time
	Found    catalog.Key       // the message that the user came for, or 0
	AtStart  bool              // Messages begins with the first of the room
	AtEnd    bool              // Messages ends with the last of the room
	Days     []catalog.DayCount
	AskOwner bool // nobody said yet who of the people is the user
	Loading  bool
	Err      error

	// Changed is called after every change.
	Changed func()

	src    Source
	owners Owners
	run    *task.Runner
	slot   task.Slot
	known  bool // the user said that they do not know
}

// NewRoom returns the state of a room without messages. unknown says that the
// user has answered that they do not know who they are in it.
func NewRoom(src Source, owners Owners, run *task.Runner, room catalog.Collection, unknown bool) *Room {
	return &Room{Room: room, src: src, owners: owners, run: run, known: unknown, Changed: func() {}}
}

// stretch is what one fetch brings.
type stretch struct {
	messages       []catalog.Message
	atStart, atEnd bool
}

// Open shows the messages around a key and marks the one that has it, or the
// end of the conversation for 0.
func (r *Room) Open(at catalog.Key) {
	r.Found = at
	r.fetch(func(ctx context.Context) (stretch, error) { return r.around(ctx, at) }, r.replace)
	r.ask()
}

// Jump shows the messages from a key on, such as the first of a day.
func (r *Room) Jump(to catalog.Key) {
	r.Found = to
	r.fetch(func(ctx context.Context) (stretch, error) { return r.around(ctx, to) }, r.replace)
}

func (r *Room) around(ctx context.Context, at catalog.Key) (s stretch, err error) {
	before, err := r.src.Messages(ctx, r.Room.ID, at, page, true)
	if err != nil || at == 0 {
		return stretch{before, len(before) < page, true}, err
	}
	after, err := r.src.Messages(ctx, r.Room.ID, at, page, false)
	return stretch{append(before, after...), len(before) < page, len(after) < page}, err
}

func (r *Room) replace(s stretch) {
	r.Messages, r.AtStart, r.AtEnd = s.messages, s.atStart, s.atEnd
}

// Earlier fetches what comes before the stretch and lets go of its far end.
func (r *Room) Earlier() {
	if r.Loading || r.AtStart || len(r.Messages) == 0 {
		return
	}
	from := r.Messages[0].Key
	r.fetch(func(ctx context.Context) (stretch, error) {
		m, err := r.src.Messages(ctx, r.Room.ID, from, page, true)
		return stretch{m, len(m) < page, r.AtEnd}, err
	}, func(s stretch) {
		r.Messages = append(s.messages, r.Messages...)
		r.AtStart = s.atStart
		if len(r.Messages) > most {
			r.Messages, r.AtEnd = slices.Clip(r.Messages[:most]), false
		}
	})
}

// Later fetches what comes after the stretch and lets go of its beginning.
func (r *Room) Later() {
	if r.Loading || r.AtEnd || len(r.Messages) == 0 {
		return
	}
	from := r.Messages[len(r.Messages)-1].Key + 1
	r.fetch(func(ctx context.Context) (stretch, error) {
		m, err := r.src.Messages(ctx, r.Room.ID, from, page, false)
		return stretch{m, r.AtStart, len(m) < page}, err
	}, func(s stretch) {
		r.Messages = append(r.Messages, s.messages...)
		r.AtEnd = s.atEnd
		if drop := len(r.Messages) - most; drop > 0 {
			r.Messages, r.AtStart = slices.Clone(r.Messages[drop:]), false
		}
	})
}

func (r *Room) fetch(work func(context.Context) (stretch, error), take func(stretch)) {
	r.Loading, r.Err = true, nil
	task.Replace(r.run, &r.slot, work, func(s stretch, err error) {
		r.Loading = false
		if err != nil {
			r.Err = fmt.Errorf("read %s: %w", r.Room.Title, err)
		} else {
			take(s)
		}
		r.Changed()
	})
	r.Changed()
}

// LoadDays fetches the days of the room, to jump to.
func (r *Room) LoadDays() {
	task.Run(r.run, func(ctx context.Context) ([]catalog.DayCount, error) {
		return r.src.Days(ctx, r.Room.ID)
	}, func(days []catalog.DayCount, err error) {
		if r.Days = days; err != nil {
			r.Err = fmt.Errorf("list the days of %s: %w", r.Room.Title, err)
		}
		r.Changed()
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

// SetOwner says who of the people is the user, "" for who does not know, and
// shows the messages anew.
func (r *Room) SetOwner(name string) {
	r.AskOwner, r.known = false, true
	if name == "" {
		r.Changed()
		return
	}
	at := r.Found
	task.Run(r.run, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, r.owners.SetOwner(ctx, r.Room.Service, name, true)
	}, func(_ struct{}, err error) {
		if err != nil {
			r.Err = fmt.Errorf("remember that %s is you: %w", name, err)
			r.Changed()
			return
		}
		r.Open(at)
	})
}
