package catalog

import (
	"context"
	"fmt"
)

// Stake is what an import has part in: what taking it back would cost.
type Stake struct {
	Gone   int // items that only this import brought
	Edited int // of these, that the user changed
	Shared int // items that other imports brought too, which stay
}

// Stake counts what taking an import back would cost. It goes through all items.
func (c *Catalog) Stake(ctx context.Context, id string) (s Stake, err error) {
	err = c.read.QueryRowContext(ctx, `WITH one AS (SELECT n FROM import WHERE id = ?1),
		part AS (SELECT key FROM item WHERE import = (SELECT n FROM one) UNION SELECT item FROM source WHERE import = (SELECT n FROM one))
		SELECT count(*), coalesce(sum(shared), 0), coalesce(sum(edited AND NOT shared), 0) FROM (
			SELECT i.import <> (SELECT n FROM one) OR EXISTS (SELECT 1 FROM source s WHERE s.item = i.key AND s.import <> (SELECT n FROM one)) AS shared,
				EXISTS (SELECT 1 FROM edit e WHERE e.item = i.id) AS edited
			FROM part p JOIN item i ON i.key = p.key)`, id).Scan(&s.Gone, &s.Shared, &s.Edited)
	if err != nil {
		return s, fmt.Errorf("count what import %s has part in: %w", id, err)
	}
	s.Gone -= s.Shared
	return s, nil
}
