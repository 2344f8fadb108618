package main

import "context"

type searchCommand struct {
	Query string `arg:"" help:"Words; all must match."`
	narrowing
	Limit int `help:"At most this many." default:"100"`
}

// Run prints the items that match, newest first.
func (c *searchCommand) Run(ctx context.Context, p *printer, dir place) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	return reading(ctx, dir, func(s *session) error {
		hits, _, err := s.catalog.Search(ctx, c.Query, q, c.Limit)
		if err != nil {
			return err
		}
		for _, h := range hits {
			if err := p.item(h.Item); err != nil {
				return err
			}
		}
		return nil
	})
}
