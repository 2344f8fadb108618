package chats

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/ui/task"
)

// Rooms is the state of the list of rooms, the one with the newest message first.
type Rooms struct {
	All     []catalog.Collection
	Shown   []catalog.Collection // those that have what is looked for in their title or people
	Usual   archive.Service      // of which most of them are
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src   Lister
	run   *task.Runner
	words []string
}

// NewRooms returns an empty list.
func NewRooms(src Lister, run *task.Runner) *Rooms {
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
		r.Usual = usual(all)
		r.narrow()
		r.Changed()
	})
	r.Changed()
}

func usual(all []catalog.Collection) (most archive.Service) {
	rooms := map[archive.Service]int{}
	for _, c := range all {
		if rooms[c.Service]++; rooms[c.Service] > rooms[most] {
			most = c.Service
		}
	}
	return most
}

// Search shows the rooms that have all words of a text in their title or the
// names of their people; "" shows all.
func (r *Rooms) Search(s string) {
	r.words = strings.Fields(text.Fold(s))
	r.narrow()
	r.Changed()
}

func (r *Rooms) narrow() {
	r.Shown = nil
	for _, c := range r.All {
		if r.has(c) {
			r.Shown = append(r.Shown, c)
		}
	}
}

func (r *Rooms) has(c catalog.Collection) bool {
	names := append([]string{c.Title}, c.People...)
	for _, w := range r.words {
		if !slices.ContainsFunc(names, func(n string) bool { return len(text.Matches(text.NFC(n), w)) > 0 }) {
			return false
		}
	}
	return true
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
