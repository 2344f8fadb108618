package catalog

import (
	"context"
	"fmt"
)

// Names returns the names of people that the library knows, each once and in
// no order that means anything: who wrote in a collection, who is in an item,
// and who the user named.
func (c *Catalog) Names(ctx context.Context) ([]string, error) {
	names, err := c.words(ctx, `SELECT text FROM name WHERE id IN (SELECT name FROM voice) OR id IN (SELECT name FROM item_person)
		UNION SELECT title FROM person WHERE title <> ''`)
	if err != nil {
		return nil, fmt.Errorf("list the names of people: %w", err)
	}
	return names, nil
}

// Tags returns the tags that items have, the most used first.
func (c *Catalog) Tags(ctx context.Context) ([]string, error) {
	tags, err := c.words(ctx, "SELECT tag FROM item_tag GROUP BY tag ORDER BY count(*) DESC, tag")
	if err != nil {
		return nil, fmt.Errorf("list tags: %w", err)
	}
	return tags, nil
}

func (c *Catalog) words(ctx context.Context, query string) ([]string, error) {
	rows, err := c.read.QueryContext(ctx, query)
	return collect(rows, err, func(s *string) []any { return []any{s} })
}
