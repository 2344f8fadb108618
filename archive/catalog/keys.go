package catalog

import "context"

// keys returns the keys of a query that names its items, in its order.
func (c *Catalog) keys(ctx context.Context, q Query) ([]Key, error) {
	db := c.querier(ctx)
	f, err := q.filter(db)
	if err != nil {
		return nil, err
	}
	if len(q.IDs) > 0 {
		f.and("i.id IN (SELECT unhex(value) FROM json_each(?))", list(q.IDs))
	}
	order := q.seek(f)
	limit := q.Limit
	if limit == 0 {
		limit = -1
	}
	rows, err := db("SELECT i.key FROM item i"+f.where()+order+" LIMIT ?", append(f.args, limit)...)
	return collect(rows, err, func(k *Key) []any { return []any{k} })
}

