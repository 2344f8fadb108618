package search

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

// Library is what the filters need of the catalog.
type Library interface {
	Months(ctx context.Context, q catalog.Query) ([]catalog.MonthCount, error)
	Services(ctx context.Context) ([]catalog.ServiceCount, error)
	People(ctx context.Context) ([]catalog.Person, error)
}

// Choices is what one can narrow a search to.
type Choices struct {
	Years    []int // newest first
	Services []archive.Service
	Kinds    []archive.Kind
	Undated  bool // there is something without a date

	People  []catalog.Person // once asked for, who wrote most first
	Peopled bool             // People are there
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

// mostNames is how many people are offered at once.
const mostNames = 24

// Named returns the people that a name may mean, at most some: all for "".
func (c Choices) Named(name string) (some []catalog.Person) {
	name = text.Fold(strings.TrimSpace(name))
	for _, p := range c.People {
		if len(some) == mostNames {
			break
		}
		if name == "" || called(p, name) {
			some = append(some, p)
		}
	}
	return some
}

func called(p catalog.Person, name string) bool {
	return len(text.Matches(p.Title, name)) > 0 ||
		slices.ContainsFunc(p.Aliases, func(a catalog.Alias) bool { return len(text.Matches(a.Name, name)) > 0 })
}

// facets fetches choices: people only when somebody looks for one, because
// all of them are counted for it.
type facets struct {
	Choices
	lib     Library
	run     *task.Runner
	asking  bool
	changed func()
}

func (f *facets) load() {
	task.Run(f.run, func(ctx context.Context) (Choices, error) { return choicesOf(ctx, f.lib) }, func(c Choices, err error) {
		if err == nil { // without them one searches everywhere
			c.People, c.Peopled = f.People, f.Peopled
			f.Choices = c
			f.changed()
		}
	})
}

func (f *facets) loadPeople() {
	if f.asking {
		return
	}
	f.asking = true
	task.Run(f.run, f.lib.People, func(people []catalog.Person, err error) {
		f.asking = err == nil
		if err == nil {
			f.People, f.Peopled = people, true
			f.changed()
		}
	})
}
