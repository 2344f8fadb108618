package mail

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Letter is the state of the mail that is read.
type Letter struct {
	Item    archive.Item
	Key     catalog.Key    // its place in time
	Thread  []archive.Item // all mails of its thread in order of time, itself among them
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src  Source
	run  *task.Runner
	slot task.Slot
}

// NewLetter returns a letter without mail.
func NewLetter(src Source, run *task.Runner) *Letter {
	return &Letter{src: src, run: run, Changed: func() {}}
}

// Close shows no mail.
func (l *Letter) Close() {
	l.slot.Cancel()
	l.Item, l.Key, l.Thread, l.Loading, l.Err = archive.Item{}, 0, nil, false, nil
}

type opened struct {
	item   archive.Item
	key    catalog.Key
	thread []archive.Item
}

// Open shows a mail. The one before stays until it is there.
func (l *Letter) Open(id string) {
	l.Loading, l.Err = true, nil
	task.Replace(l.run, &l.slot, func(ctx context.Context) (opened, error) {
		return fetch(ctx, l.src, id)
	}, func(o opened, err error) {
		l.Loading, l.Err = false, err
		if err == nil {
			l.Item, l.Key, l.Thread = o.item, o.key, o.thread
		}
		l.Changed()
	})
	l.Changed()
}

func fetch(ctx context.Context, src Source, id string) (o opened, err error) {
	if o.item, err = src.Item(ctx, id); err != nil {
		return o, fmt.Errorf("open mail %s: %w", id, err)
	}
	if o.key, err = src.Key(ctx, id); err != nil {
		return o, fmt.Errorf("find mail %s: %w", id, err)
	}
	first, err := beginning(ctx, src, o.item)
	if err != nil {
		return o, err
	}
	answers, err := src.Comments(ctx, first.ID)
	if err != nil {
		return o, fmt.Errorf("read the thread of mail %s: %w", id, err)
	}
	o.thread = append([]archive.Item{first}, answers...)
	slices.SortStableFunc(o.thread, func(a, b archive.Item) int { return cmp.Compare(a.Moment.Wall.Unix(), b.Moment.Wall.Unix()) })
	return o, nil
}

// longest bounds the way up a thread, which a hostile archive may make a circle.
const longest = 1000

// beginning returns the first mail of a thread that is in the library.
func beginning(ctx context.Context, src Source, it archive.Item) (archive.Item, error) {
	for range longest {
		if it.Parent == "" {
			return it, nil
		}
		above, err := src.Item(ctx, it.Parent)
		if errors.Is(err, catalog.ErrNotFound) {
			return it, nil
		}
		if err != nil {
			return it, fmt.Errorf("follow the thread of mail %s: %w", it.ID, err)
		}
		it = above
	}
	return it, nil
}
