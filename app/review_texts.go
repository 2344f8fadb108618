package main

import (
	"context"
	"fmt"

	"dotori/archive/review"
)

type reviewTextsCommand struct {
	Accept bool `help:"Stack what is found, the best on top; 'dotori undo' takes it back."`
	Above  *int `help:"Only what is at least so sure, from 0 to 100; else 60, and 95 with --accept." placeholder:"N"`
}

// Run proposes stacks of texts, or makes them.
func (c *reviewTextsCommand) Run(ctx context.Context, p *printer, dir place) error {
	least, err := leastSure(c.Accept, c.Above)
	if err != nil {
		return err
	}
	if !c.Accept {
		return reading(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
	}
	return writing(ctx, dir, func(s *session) error { return c.review(ctx, p, s, least) })
}

func (c *reviewTextsCommand) review(ctx context.Context, p *printer, s *session, least int) error {
	steps := p.steps(review.Reading)
	found, err := review.Texts(ctx, s.catalog, least, steps.set)
	steps.close()
	if err != nil {
		return err
	}
	for _, r := range found.Proposals {
		if err := p.proposal(ctx, s, r); err != nil {
			return err
		}
	}
	result := "%d of %d posts and mails can be stacked."
	if c.Accept {
		result = "%d of %d posts and mails were stacked."
		if err := acceptAll(ctx, s, found.Proposals); err != nil {
			return err
		}
	}
	n := 0
	for _, r := range found.Proposals {
		n += len(r.Members)
	}
	fmt.Fprintln(p.err, p.loc.T(result, n, found.Texts))
	return nil
}
