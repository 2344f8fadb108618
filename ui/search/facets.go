package search

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/ui/atlas"
	"dotori/ui/task"
)

// Library is what the filters need of the catalog.
type Library interface {
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
	Services(ctx context.Context) ([]catalog.ServiceCount, error)
	People(ctx context.Context) ([]catalog.Person, error)
	// Spots returns where everything was, where there is most first.
	Spots(ctx context.Context) ([]catalog.Spot, error)
}

// Choices is what one can narrow a search to.
type Choices struct {
	Years    []int // newest first
	Services []archive.Service
	Kinds    []archive.Kind
	Undated  bool // there is something without a date
}

func choicesOf(ctx context.Context, l Library) (c Choices, err error) {
	months, err := l.Months(ctx, catalog.Query{})
	if err != nil {
		return c, fmt.Errorf("list what to search in: %w", err)
	}
	kinds := map[archive.Kind]bool{}
	for _, m := range months {
		kinds[m.Kind] = true
		c.Undated = c.Undated || m.Year == 0
		if m.Year != 0 && !slices.Contains(c.Years, m.Year) {
			c.Years = append(c.Years, m.Year)
		}
	}
	slices.SortFunc(c.Years, func(a, b int) int { return b - a })
	for _, k := range archive.Kinds() {
		if kinds[k] {
			c.Kinds = append(c.Kinds, k)
		}
	}
	services, err := l.Services(ctx)
	if err != nil {
		return c, fmt.Errorf("list what to search in: %w", err)
	}
	for _, s := range services {
		c.Services = append(c.Services, s.Service)
	}
	return c, nil
}

// mostNames is how many people or places are offered at once.
const mostNames = 24

// named returns those that a name may mean, at most some: all for "".
func named[T any](all []T, name string, called func(T, string) bool) (some []T) {
	name = text.Fold(strings.TrimSpace(name))
	for _, one := range all {
		if len(some) == mostNames {
			break
		}
		if name == "" || called(one, name) {
			some = append(some, one)
		}
	}
	return some
}

func called(p catalog.Person, name string) bool {
	return len(text.Matches(p.Title, name)) > 0 ||
		slices.ContainsFunc(p.Aliases, func(a catalog.Alias) bool { return len(text.Matches(a.Name, name)) > 0 })
}

// facets fetches choices: people and places only when somebody looks for one,
// because everything is read for it.
type facets struct {
	Choices
	atlas   atlas.Atlas
	people  later[catalog.Person]
	places  later[atlas.Region]
	lib     Library
	run     *task.Runner
	changed func()
}

func newFacets(a atlas.Atlas, lib Library, run *task.Runner) *facets {
	f := &facets{atlas: a, lib: lib, run: run, changed: func() {}}
	changed := func() { f.changed() }
	f.people = later[catalog.Person]{run: run, fetch: lib.People, changed: changed}
	f.places = later[atlas.Region]{run: run, changed: changed, fetch: func(ctx context.Context) ([]atlas.Region, error) {
		spots, err := lib.Spots(ctx)
		return a.Regions(spots), err
	}}
	return f
}

func (f *facets) load() {
	task.Run(f.run, func(ctx context.Context) (Choices, error) { return choicesOf(ctx, f.lib) }, func(c Choices, err error) {
		if err == nil { // without them one searches everywhere
			f.Choices = c
			f.changed()
		}
	})
}

// later is what is fetched when it is asked for.
type later[T any] struct {
	All   []T
	Known bool

	run     *task.Runner
	fetch   func(context.Context) ([]T, error)
	changed func()
	asking  bool
}

func (l *later[T]) load() {
	if l.asking {
		return
	}
	l.asking = true
	task.Run(l.run, l.fetch, func(all []T, err error) {
		if l.asking = err == nil; l.asking {
			l.All, l.Known = all, true
			l.changed()
		}
	})
}
