package tags

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
	"dotori/archive/text"
	"dotori/ui/task"
)

// Source is what the page needs of the catalog.
type Source interface {
	TagCounts(ctx context.Context) ([]catalog.TagCount, error)
}

// Cloud is the state of the page: the tags, the most used first.
type Cloud struct {
	All     []catalog.TagCount
	Shown   []catalog.TagCount // those that have in them what is looked for
	Loading bool
	Err     error

	// Changed is called after every change.
	Changed func()

	src    Source
	run    *task.Runner
	wanted string
}

// NewCloud returns an empty cloud.
func NewCloud(src Source, run *task.Runner) *Cloud {
	return &Cloud{src: src, run: run, Changed: func() {}}
}

// Load fetches the tags.
func (c *Cloud) Load() {
	c.Loading, c.Err = true, nil
	task.Run(c.run, c.src.TagCounts, func(all []catalog.TagCount, err error) {
		c.Loading = false
		if c.All = all; err != nil {
			c.Err = fmt.Errorf("list the tags: %w", err)
		}
		c.Search(c.wanted)
	})
}

// Search shows the tags that have a text in them, initials included; "" shows
// all.
func (c *Cloud) Search(s string) {
	c.wanted, c.Shown = text.Fold(s), nil
	for _, t := range c.All {
		if c.wanted == "" || len(text.Matches(text.NFC(t.Tag), c.wanted)) > 0 {
			c.Shown = append(c.Shown, t)
		}
	}
	c.Changed()
}
