package chats

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"dotori/archive/catalog"
	"dotori/ui/task"
)

// How many hits are fetched: at first, so that the newest show at once, and at most.
const (
	firstHits = 500
	mostHits  = catalog.SearchCap
)

// Finder looks for words in one room.
type Finder struct {
	Text    string
	Keys    []catalog.Key // of the messages that were found, newest first
	At      int           // the one that is looked at
	Loading bool          // there may be more
	Err     error

	// Changed is called after every change.
	Changed func()
	// Went is called with the hit that is looked at now.
	Went func(key catalog.Key)

	src  Searcher
	run  *task.Runner
	slot task.Slot
	room int64
}

// NewFinder returns a finder that has nothing to look for.
func NewFinder(src Searcher, run *task.Runner, room int64) *Finder {
	return &Finder{src: src, run: run, room: room, Changed: func() {}, Went: func(catalog.Key) {}}
}

// Find looks for the words of a text and goes to the newest message that has
// them all, at or before the one with key from where there is one; 0 stands
// for the end of the room. The search before is dropped.
func (f *Finder) Find(text string, from catalog.Key) {
	f.slot.Cancel()
	f.Text, f.Keys, f.At, f.Err, f.Loading = strings.TrimSpace(text), nil, 0, nil, false
	if f.Text == "" {
		f.Changed()
		return
	}
	f.Loading = true
	f.fetch(firstHits, func() { f.begin(from) })
	f.Changed()
}

// fetch gets the next hits; then is called when they are there.
func (f *Finder) fetch(n int, then func()) {
	q := catalog.Query{Collection: f.room, Text: f.Text, Said: true, Newest: true, Limit: n}
	if k := len(f.Keys); k > 0 {
		q.After = f.Keys[k-1]
	}
	task.Replace(f.run, &f.slot, func(ctx context.Context) ([]catalog.Key, error) {
		return f.src.Keys(ctx, q)
	}, func(keys []catalog.Key, err error) {
		f.Loading = err == nil && len(keys) == n && len(f.Keys) == 0
		if f.Keys = append(f.Keys, keys...); err != nil {
			f.Err = fmt.Errorf("look for %q: %w", f.Text, err)
		}
		then()
		f.Changed()
		if f.Loading {
			f.fetch(mostHits-firstHits, func() {})
		}
	})
}

func (f *Finder) begin(from catalog.Key) {
	if from != 0 {
		f.At = sort.Search(len(f.Keys), func(i int) bool { return f.Keys[i] <= from })
	}
	if f.At == len(f.Keys) {
		f.At = 0
	}
	f.Go(0)
}

// Go goes so many hits towards the older ones, and around at the ends.
func (f *Finder) Go(by int) {
	if n := len(f.Keys); n > 0 {
		f.At = ((f.At+by)%n + n) % n
		f.Went(f.Keys[f.At])
		f.Changed()
	}
}

// Capped reports whether there may be more hits than were fetched.
func (f *Finder) Capped() bool { return f.Loading || len(f.Keys) >= mostHits }
