package main

import "context"

type listCommand struct {
	narrowing
	Limit int `help:"At most this many." placeholder:"N"`
}

// Run prints the items of the library in order of time.
func (c *listCommand) Run(ctx context.Context, p *printer, dir place) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	q.Limit = c.Limit
	return reading(ctx, dir, func(s *session) error {
		for it, err := range s.catalog.Items(ctx, q) {
			if err != nil {
				return err
			}
			if err := p.item(it); err != nil {
				return err
			}
		}
		return nil
	})
}
