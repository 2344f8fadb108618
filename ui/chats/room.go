package chats

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Room is the state of one conversation: its messages by their number.
type Room struct {
	Room   catalog.Collection
	Months []Month // in which there are messages
	Count  int     // messages
	Ready  bool    // Months and Count are there
	Err    error

	// Changed is called after every change.
	Changed func()

	src   Talk
	run   *task.Runner
	known anchors
	keys  map[int]catalog.Key // of messages that were fetched lately
}

// Month is a month in which there are messages.
type Month struct {
	Year, Month int // 0 for the messages without a date
	First       int // number of its first message
	Count       int
}

func (m Month) from() catalog.Key {
	if m.Year == 0 {
		return 0
	}
	return catalog.KeyAt(time.Date(m.Year, time.Month(m.Month), 1, 0, 0, 0, 0, time.UTC))
}

// Line is a message and what it answers.
type Line struct {
	catalog.Message
	Answered *archive.Item // nil when it answers nothing; zero when that is not here
}

// author is who wrote the message, as the user calls them.
func (l Line) author() string { return cmp.Or(l.By, l.Item.Author) }

// NewRoom returns the state of a room; call [Room.Load].
func NewRoom(src Talk, run *task.Runner, room catalog.Collection) *Room {
	return &Room{Room: room, src: src, run: run, keys: map[int]catalog.Key{}, Changed: func() {}}
}

// Load counts the room, or counts it again after something has changed.
func (r *Room) Load() {
	task.Run(r.run, func(ctx context.Context) ([]catalog.MonthCount, error) {
		return r.src.Months(ctx, catalog.Query{Collection: r.Room.ID})
	}, func(counts []catalog.MonthCount, err error) {
		if err != nil {
			r.Err = fmt.Errorf("count the months of %s: %w", r.Room.Title, err)
		} else {
			r.number(counts)
		}
		r.Changed()
	})
}

// number says with which number each month begins. What knows only its year
// stands at the beginning of January.
func (r *Room) number(counts []catalog.MonthCount) {
	r.Months, r.Count = nil, 0
	clear(r.keys)
	for _, c := range counts {
		month := c.Month
		if c.Year != 0 {
			month = max(month, 1)
		}
		n := len(r.Months)
		if n == 0 || r.Months[n-1].Year != c.Year || r.Months[n-1].Month != month {
			r.Months = append(r.Months, Month{Year: c.Year, Month: month, First: r.Count})
			n++
		}
		r.Months[n-1].Count += c.Count
		r.Count += c.Count
	}
	r.known = anchors{{}}
	for _, m := range r.Months {
		r.known.add(anchor{m.First, m.from()})
	}
	r.Ready = true
}

// Fetch gets n messages from the one numbered first on and hands them to done
// on the UI goroutine.
func (r *Room) Fetch(first, n int, done func([]Line, error)) {
	from := r.known.before(first)
	task.Run(r.run, func(ctx context.Context) ([]Line, error) {
		return r.lines(ctx, from, first, n)
	}, func(page []Line, err error) {
		r.remember(first, page)
		done(page, err)
	})
}

func (r *Room) lines(ctx context.Context, from anchor, first, n int) ([]Line, error) {
	key, err := r.keyOf(ctx, from, first)
	if errors.Is(err, catalog.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all, err := r.src.Messages(ctx, r.Room.ID, key, n, false)
	if err != nil {
		return nil, err
	}
	return r.answers(ctx, all)
}

// answers adds what the messages answer.
func (r *Room) answers(ctx context.Context, all []catalog.Message) ([]Line, error) {
	lines := make([]Line, len(all))
	called := map[catalog.Alias]string{}
	var parents []string
	for i, m := range all {
		lines[i].Message = m
		called[catalog.Alias{Service: m.Item.Service, Name: m.Item.Author}] = lines[i].author()
		if m.Item.Parent != "" {
			parents = append(parents, m.Item.Parent)
		}
	}
	if len(parents) == 0 {
		return lines, nil
	}
	found, err := r.src.ByID(ctx, parents)
	for i, m := range all {
		if m.Item.Parent != "" {
			it := found[m.Item.Parent]
			it.Author = cmp.Or(called[catalog.Alias{Service: it.Service, Name: it.Author}], it.Author)
			lines[i].Answered = &it
		}
	}
	return lines, err
}

// mostKeys bounds the memory of a long walk through a room.
const mostKeys = 4000

// remember keeps where messages are, so that scrolling on from them is short.
func (r *Room) remember(first int, page []Line) {
	if len(page) == 0 {
		return
	}
	if len(r.keys) > mostKeys {
		clear(r.keys)
	}
	for i, l := range page {
		r.keys[first+i] = l.Key
	}
	r.known.add(anchor{first, page[0].Key})
}

// KeyOf returns the key of a message that was fetched lately, else 0.
func (r *Room) KeyOf(index int) catalog.Key { return r.keys[index] }

// Find hands the number of the message with a key, or of the next one, to done.
func (r *Room) Find(key catalog.Key, done func(index int)) {
	from := r.known.upTo(key)
	task.Run(r.run, func(ctx context.Context) (int, error) {
		n, err := r.src.CountIn(ctx, r.Room.ID, from.key, key)
		return from.index + n, err
	}, func(index int, err error) {
		if err != nil {
			r.fail(fmt.Errorf("find a message in %s: %w", r.Room.Title, err))
			return
		}
		done(min(index, max(r.Count-1, 0)))
	})
}

// FindID is [Room.Find] for the message with an id; it does nothing when that
// is not here.
func (r *Room) FindID(id string, done func(index int)) {
	task.Run(r.run, func(ctx context.Context) (catalog.Key, error) {
		return r.src.Key(ctx, id)
	}, func(key catalog.Key, err error) {
		switch {
		case err == nil:
			r.Find(key, done)
		case !errors.Is(err, catalog.ErrNotFound):
			r.fail(fmt.Errorf("find a message in %s: %w", r.Room.Title, err))
		}
	})
}

func (r *Room) fail(err error) {
	r.Err = err
	r.Changed()
}
