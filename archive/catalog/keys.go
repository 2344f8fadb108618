package catalog

import (
	"context"
	"database/sql"
)

// keys returns the keys of a query that names its items or searches for them,
// in its order.
func (c *Catalog) keys(ctx context.Context, q Query) ([]Key, error) {
	if q.Text != "" {
		return c.foundKeys(ctx, q)
	}
	db := c.querier(ctx)
	f, err := q.filter(db)
	if err != nil {
		return nil, err
	}
	order := q.seek(f)
	limit := q.Limit
	if limit == 0 {
		limit = -1
	}
	return collectKeys(db("SELECT i.key FROM item i"+f.where()+order+" LIMIT ?", append(f.args, limit)...))
}

func collectKeys(rows *sql.Rows, err error) ([]Key, error) {
	return collect(rows, err, func(k *Key) []any { return []any{k} })
}

func (c *Catalog) foundKeys(ctx context.Context, q Query) ([]Key, error) {
	s, err := c.newSearch(ctx, q.Text, q)
	if err != nil || s == nil {
		return nil, err
	}
	var keys []Key
	for found, err := range s.find(ctx, q, chunk) {
		if err != nil {
			return nil, err
		}
		keys = append(keys, found.key)
		if len(keys) == q.Limit {
			break
		}
	}
	return keys, nil
}
