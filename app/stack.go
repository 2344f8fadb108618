package main

import (
	"context"
	"fmt"

	"dotori/archive/catalog"
)

type stackCommand struct {
	Apart bool     `help:"Take the stack of TOP apart again, or TOP alone out of the stack that it is in."`
	Top   string   `arg:"" name:"top" help:"The item on top, by the id that 'dotori list --json' prints."`
	Under []string `arg:"" optional:"" name:"member" help:"The items under it: other copies of a picture, the same message of another export."`
}

// Titles of actions; keys of their translations.
const (
	stackTitle = "Stack items"
	apartTitle = "Take a stack apart"
)

// Run makes a stack or takes one apart, as one action, and prints the items
// that show now.
func (c *stackCommand) Run(ctx context.Context, p *printer, dir place) error {
	if c.Apart == (len(c.Under) > 0) {
		return fmt.Errorf("%w: name the items to put under the first one, or say --apart", errUsage)
	}
	return writing(ctx, dir, func(s *session) error {
		stack, err := s.catalog.Stack(ctx, c.Top)
		if err != nil {
			return err
		}
		edits, title := c.under(stack), stackTitle
		if c.Apart {
			edits, title = c.apart(stack), apartTitle
		}
		if len(edits) == 0 {
			return nil
		}
		if _, err := s.ingester.Do(ctx, title, edits); err != nil {
			return err
		}
		if c.Apart {
			return p.items(ctx, s, append(changed(edits), stack[0].Item.ID))
		}
		return p.items(ctx, s, []string{c.Top})
	})
}

// under returns the edits that put the items under the one on top, which comes
// out of the stack that it is in.
func (c *stackCommand) under(stack []catalog.StackItem) (edits []catalog.Edit) {
	if stack[0].Item.ID != c.Top {
		edits = append(edits, catalog.EditStack(c.Top, ""))
	}
	for _, id := range c.Under {
		edits = append(edits, catalog.EditStack(id, c.Top))
	}
	return edits
}

// apart returns the edits that take the stack apart.
func (c *stackCommand) apart(stack []catalog.StackItem) (edits []catalog.Edit) {
	if stack[0].Item.ID != c.Top {
		return []catalog.Edit{catalog.EditStack(c.Top, "")}
	}
	for _, s := range stack[1:] {
		edits = append(edits, catalog.EditStack(s.Item.ID, ""))
	}
	return edits
}
