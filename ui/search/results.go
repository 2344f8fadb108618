package search

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Source is what a search needs of the catalog.
type Source interface {
	// SearchEach returns the newest hits of each kind, at the deadline of ctx
	// those that it has.
	SearchEach(ctx context.Context, text string, q catalog.Query, n int) ([]catalog.Found, error)
	// SearchCounts counts what is found of each kind; it may take its time.
	SearchCounts(ctx context.Context, text string, q catalog.Query) (map[archive.Kind]int, error)
	// Search returns the newest hits and where the next page begins.
	Search(ctx context.Context, text string, q catalog.Query, limit int) ([]catalog.Hit, catalog.Key, error)
}

// How many hits are fetched at once: of each kind at first, and of one kind
// alone.
const (
	Few  = 5
	Many = 50
)

// patience is how long the first answer may take: those kinds that it is not
// through with come later.
const patience = 80 * time.Millisecond

// Group is what was found of one kind.
type Group struct {
	Kind  archive.Kind
	Count int           // as far as Results.Counted
	Hits  []catalog.Hit // the first of them

	next catalog.Key
}

// More reports whether there are hits that are not fetched yet.
func (g Group) More() bool { return g.next != 0 }

// Results is what was asked and found. It is used on the UI goroutine.
type Results struct {
	Text    string
	Filter  Filter
	Groups  []Group // in the order of [archive.Kinds], without empty ones
	Total   int     // as far as Counted
	Loading bool    // Groups are still of the question before
	Partial bool    // further kinds are being looked through
	Counted bool
	Err     error

	// Changed is called when what was found is another, Counted when it has
	// been counted, Added when a group has more hits, from the given one on.
	Changed   func()
	OnCounted func()
	Added     func(group, from int)

	src  Source
	run  *task.Runner
	slot task.Slot // of the hits, then of their counts
	more task.Slot
}

// NewResults returns results of nothing.
func NewResults(src Source, run *task.Runner) *Results {
	r := &Results{src: src, run: run}
	r.Forget()
	return r
}

// Forget lets go of whoever was told of changes.
func (r *Results) Forget() {
	r.Changed, r.OnCounted, r.Added = func() {}, func() {}, func(int, int) {}
}

// Asked reports whether there is a question at all.
func (r *Results) Asked() bool { return r.Text != "" || !r.Filter.None() }

// Find asks for text within a filter, and drops the question before. What was
// found before stays until the answer is there.
func (r *Results) Find(text string, f Filter) {
	text = strings.TrimSpace(text)
	r.slot.Cancel()
	r.more.Cancel()
	r.Text, r.Filter, r.Err, r.Partial = text, f, nil, false
	if !r.Asked() {
		r.found(nil, nil)
		return
	}
	n := Few
	if f.Kind != "" {
		n = Many
	}
	r.Loading = true
	task.Replace(r.run, &r.slot, func(ctx context.Context) ([]catalog.Found, error) {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		return r.src.SearchEach(ctx, text, f.Query(), n)
	}, func(found []catalog.Found, err error) {
		if errors.Is(err, context.DeadlineExceeded) {
			r.first(found, n)
			return
		}
		r.found(found, err)
	})
	if r.Loading {
		r.Changed()
	}
}

// first shows what was found within the patience, and looks for the rest.
func (r *Results) first(found []catalog.Found, n int) {
	if r.Partial = len(found) > 0; r.Partial {
		r.set(found)
		r.Changed()
	}
	text, q := r.Text, r.Filter.Query()
	task.Replace(r.run, &r.slot, func(ctx context.Context) ([]catalog.Found, error) {
		return r.src.SearchEach(ctx, text, q, n)
	}, r.found)
}

func (r *Results) found(found []catalog.Found, err error) {
	r.Err, r.Partial = err, false
	r.set(found)
	r.Changed()
	if len(r.Groups) > 0 {
		r.count()
	}
}

func (r *Results) set(found []catalog.Found) {
	r.more.Cancel()
	r.Loading, r.Counted = false, false
	r.Groups, r.Total = nil, 0
	for _, f := range found {
		r.Groups = append(r.Groups, Group{Kind: f.Kind, Count: len(f.Hits), Hits: f.Hits, next: f.Next})
		r.Total += len(f.Hits)
	}
}

// count asks how much there is in all, once the first hits are on the screen.
func (r *Results) count() {
	text, q := r.Text, r.Filter.Query()
	task.Replace(r.run, &r.slot, func(ctx context.Context) (map[archive.Kind]int, error) {
		return r.src.SearchCounts(ctx, text, q)
	}, func(counts map[archive.Kind]int, err error) {
		if err != nil {
			return // the hits say that there are more
		}
		r.Counted, r.Total = true, 0
		for i := range r.Groups {
			g := &r.Groups[i]
			g.Count = max(counts[g.Kind], len(g.Hits))
			r.Total += g.Count
		}
		r.OnCounted()
	})
}

// More fetches the next hits of the i-th group.
func (r *Results) More(i int) {
	g := r.Groups[i]
	if r.Loading || !g.More() {
		return
	}
	text, q := r.Text, r.Filter.Query()
	q.Kinds, q.After = []archive.Kind{g.Kind}, g.next
	task.Replace(r.run, &r.more, func(ctx context.Context) (Group, error) {
		hits, next, err := r.src.Search(ctx, text, q, Many)
		return Group{Hits: hits, next: next}, err
	}, func(page Group, err error) {
		if err != nil {
			r.Err = fmt.Errorf("search on for %q: %w", text, err)
			r.Changed()
			return
		}
		r.Groups[i].Hits = append(r.Groups[i].Hits, page.Hits...)
		r.Groups[i].next = page.next
		r.Added(i, len(g.Hits))
	})
}
