package chats

import (
	"context"
	"fmt"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Rooms is the state of the list of rooms, the one with the newest message first.
type Rooms struct {
	All     []catalog.Collection
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src Source
	run *task.Runner
}

// NewRooms returns an empty list.
func NewRooms(src Source, run *task.Runner) *Rooms {
	return &Rooms{src: src, run: run, Changed: func() {}}
}

// Load fetches the rooms.
func (r *Rooms) Load() {
	r.Loading, r.Err = true, nil
	task.Run(r.run, func(ctx context.Context) ([]catalog.Collection, error) {
		return r.src.Collections(ctx, archive.Chat)
	}, func(all []catalog.Collection, err error) {
		r.Loading = false
		if r.All = all; err != nil {
			r.Err = fmt.Errorf("list the chats: %w", err)
		}
		r.Changed()
	})
	r.Changed()
}

// Find returns the room with an id.
func (r *Rooms) Find(id int64) (catalog.Collection, bool) {
	for _, c := range r.All {
		if c.ID == id {
			return c, true
		}
	}
	return catalog.Collection{}, false
}
