package people

import (
	"context"
	"fmt"
	"slices"

	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	// People returns everybody, who did most first.
	People(ctx context.Context) ([]catalog.Person, error)
}

// Crowd is the state of the page. It is used on the UI goroutine.
type Crowd struct {
	All     []catalog.Person // who did most first
	Shown   []catalog.Person // those who have a name with what is looked for
	Pairs   []Pair           // who may be the same, the surest first
	Loading bool
	Err     error
	// Choosing says that a tap chooses somebody instead of opening their page.
	Choosing bool

	// Changed is called after every change.
	Changed func()
	// Apart reports whether the user said that two are not the same.
	Apart func(a, b string) bool

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
	task.Run(c.run, c.src.People, func(all []catalog.Person, err error) {
		c.Loading = false
		if c.All = all; err != nil {
			c.Err = fmt.Errorf("list the people: %w", err)
		}
		c.chosen = slices.DeleteFunc(c.chosen, func(id string) bool { return !c.there(id) })
		c.suggest()
		c.Search(c.wanted)
	})
}

func (c *Crowd) suggest() { c.Pairs = Suggest(c.All, c.Apart) }

// Dismiss forgets a suggestion, which the caller has remembered for Apart.
func (c *Crowd) Dismiss() {
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
