package search

import (
	"context"
	"fmt"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	// SearchCounts counts what is found of each kind.
	SearchCounts(ctx context.Context, text string, q catalog.Query) (map[archive.Kind]int, error)
	// Search returns the newest hits and where the next page begins.
	Search(ctx context.Context, text string, q catalog.Query, limit int) ([]catalog.Hit, catalog.Key, error)
}

// How many hits are fetched at once: of each kind at first, and of one kind
// when the user asks for more.
const (
	Few  = 5
	Many = 50
)

// Group is what was found of one kind.
type Group struct {
	Kind  archive.Kind
	Count int
	Hits  []catalog.Hit // the first of them

	next catalog.Key
}

// More reports whether there are hits that are not fetched yet.
func (g Group) More() bool { return g.next != 0 }

// Results is the state of the page.
type Results struct {
	Text    string
	Total   int
	Groups  []Group // in the order of [archive.Kinds], without empty ones
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src  Source
	run  *task.Runner
	slot task.Slot
	more task.Slot
}

// NewResults returns results of nothing.
func NewResults(src Source, run *task.Runner) *Results {
	return &Results{src: src, run: run, Changed: func() {}}
}

// Search finds text and drops the search before. An empty text finds nothing.
// What was found before stays on the screen until the answer is there.
func (r *Results) Search(text string) {
	text = strings.TrimSpace(text)
	r.Text, r.Err = text, nil
	r.more.Cancel()
	if text == "" {
		r.slot.Cancel()
		r.found(nil, nil)
		return
	}
	r.Loading = true
	task.Replace(r.run, &r.slot, func(ctx context.Context) ([]Group, error) {
		return groups(ctx, r.src, text)
	}, r.found)
	r.Changed()
}

func (r *Results) found(groups []Group, err error) {
	r.Loading, r.Err = false, err
	r.Groups, r.Total = groups, 0
	for _, g := range groups {
		r.Total += g.Count
	}
	r.Changed()
}

func groups(ctx context.Context, src Source, text string) ([]Group, error) {
	counts, err := src.SearchCounts(ctx, text, catalog.Query{})
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", text, err)
	}
	var out []Group
	for _, k := range archive.Kinds() {
		if counts[k] == 0 {
			continue
		}
		g := Group{Kind: k, Count: counts[k]}
		g.Hits, g.next, err = src.Search(ctx, text, catalog.Query{Kinds: []archive.Kind{k}}, Few)
		if err != nil {
			return nil, fmt.Errorf("search %q among %s: %w", text, k, err)
		}
		out = append(out, g)
	}
	return out, nil
}

// More fetches the next hits of the i-th group.
func (r *Results) More(i int) {
	g := r.Groups[i]
	if r.Loading || !g.More() {
		return
	}
	text := r.Text
	task.Replace(r.run, &r.more, func(ctx context.Context) (Group, error) {
		hits, next, err := r.src.Search(ctx, text, catalog.Query{Kinds: []archive.Kind{g.Kind}, After: g.next}, Many)
		return Group{Hits: hits, next: next}, err
	}, func(page Group, err error) {
		r.Err = err
		if err == nil {
			r.Groups[i].Hits = append(r.Groups[i].Hits, page.Hits...)
			r.Groups[i].next = page.next
		}
		r.Changed()
	})
}
