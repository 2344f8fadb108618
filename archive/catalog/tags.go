package catalog

import (
	"context"
	"fmt"
)

// TagCount counts the items of a tag.
type TagCount struct {
	Tag   string
	Count int
}

// TagCounts returns the tags of what is not hidden, the most used first.
func (c *Catalog) TagCounts(ctx context.Context) ([]TagCount, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT t.tag, count(DISTINCT t.item) FROM item_tag t JOIN item i ON i.key = t.item
		WHERE i.flags & ? = 0 GROUP BY t.tag ORDER BY 2 DESC, 1`, int(hidden))
	all, err := collect(rows, err, func(t *TagCount) []any { return []any{&t.Tag, &t.Count} })
	if err != nil {
		return nil, fmt.Errorf("count tags: %w", err)
	}
	return all, nil
}
