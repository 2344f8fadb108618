package people

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/archive/text"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	// People returns everybody, who did most first.
	People(ctx context.Context) ([]catalog.Person, error)
	// Apart returns of which two the user said that they are not the same.
	Apart(ctx context.Context) ([][2]string, error)
	// Keepers returns whose archives the library holds.
	Keepers(ctx context.Context) ([]catalog.Keeper, error)
}

// Crowd is the state of the page. It is used on the UI goroutine.
type Crowd struct {
	All     []catalog.Person // who did most first
	Shown   []catalog.Person // those who have a name with what is looked for
	Pairs   []kin.Pair       // who may be the same, the surest first
	Keepers []catalog.Keeper // whose archives these are
	Loading bool
	Err     error
	// Choosing says that a tap chooses somebody instead of opening their page.
	Choosing bool

	// Changed is called after every change.
	Changed func()
	// Apart reports of which two the user said so before libraries kept it.
	Apart func(a, b string) bool

	apart  map[[2]string]bool // as the library has it, in the order of the ids
	src    Source
	run    *task.Runner
	wanted string
	chosen []string // ids in the order of choosing
}

// NewCrowd returns an empty crowd in which some are chosen already.
func NewCrowd(src Source, run *task.Runner, chosen ...string) *Crowd {
	return &Crowd{src: src, run: run, Changed: func() {}, Apart: func(string, string) bool { return false },
		chosen: chosen, Choosing: len(chosen) > 0}
}

// Load fetches everybody.
func (c *Crowd) Load() {
	c.Loading, c.Err = true, nil
	task.Run(c.run, c.fetch, func(f fetched, err error) {
		c.Loading = false
		if c.All, c.apart, c.Keepers = f.people, f.apart, f.keepers; err != nil {
			c.Err = fmt.Errorf("list the people: %w", err)
		}
		c.chosen = slices.DeleteFunc(c.chosen, func(id string) bool { return !c.there(id) })
		c.suggest()
		c.Search(c.wanted)
	})
}

// fetched is what a library knows of people.
type fetched struct {
	people  []catalog.Person
	apart   map[[2]string]bool
	keepers []catalog.Keeper
}

func (c *Crowd) fetch(ctx context.Context) (f fetched, err error) {
	if f.people, err = c.src.People(ctx); err != nil {
		return f, err
	}
	if f.keepers, err = c.src.Keepers(ctx); err != nil {
		return f, err
	}
	pairs, err := c.src.Apart(ctx)
	f.apart = map[[2]string]bool{}
	for _, p := range pairs {
		f.apart[p] = true
	}
	return f, err
}

// mostPairs is how many pairs are suggested at once.
const mostPairs = 30

func (c *Crowd) suggest() {
	c.Pairs = kin.Suggest(c.All, nil, func(a, b string) bool { return c.apart[inOrder(a, b)] || c.Apart(a, b) })
	c.Pairs = c.Pairs[:min(len(c.Pairs), mostPairs)]
}

func inOrder(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// Dismiss forgets the suggestion that two are the same; the caller remembers it.
func (c *Crowd) Dismiss(p kin.Pair) {
	c.apart[inOrder(p.A.ID, p.B.ID)] = true
	c.suggest()
	c.Changed()
}

func (c *Crowd) there(id string) bool {
	return slices.ContainsFunc(c.All, func(p catalog.Person) bool { return p.ID == id })
}

// Search shows those who have a name with a text in it, initials included; ""
// shows all.
func (c *Crowd) Search(s string) {
	c.wanted, c.Shown = s, nil
	folded := text.Fold(s)
	for _, p := range c.All {
		if folded == "" || named(p, folded) {
			c.Shown = append(c.Shown, p)
		}
	}
	c.Changed()
}

func named(p catalog.Person, folded string) bool {
	return len(text.Matches(text.NFC(p.Title), folded)) > 0 || slices.ContainsFunc(p.Aliases, func(a catalog.Alias) bool {
		return len(text.Matches(text.NFC(a.Name), folded)) > 0
	})
}

// Choose begins or ends the choosing.
func (c *Crowd) Choose(on bool) {
	if c.Choosing = on; !on {
		c.chosen = nil
	}
	c.Changed()
}

// Toggle chooses somebody, or not any more.
func (c *Crowd) Toggle(id string) {
	if i := slices.Index(c.chosen, id); i >= 0 {
		c.chosen = slices.Delete(c.chosen, i, i+1)
	} else {
		c.chosen = append(c.chosen, id)
	}
	c.Changed()
}

// IsChosen reports whether somebody is chosen.
func (c *Crowd) IsChosen(id string) bool { return slices.Contains(c.chosen, id) }

// Chosen returns who is chosen, who did most first: the first keeps the title.
func (c *Crowd) Chosen() (chosen []catalog.Person) {
	for _, p := range c.All {
		if c.IsChosen(p.ID) {
			chosen = append(chosen, p)
		}
	}
	return chosen
}
