package catalog

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"dotori/archive"
)

// chunk is how many items are read at once. No transaction stays open while
// the caller works with them.
const chunk = 500

// Items yields the items of q whole, in order of time. It needs no more memory
// for more items, and does not block writers between chunks; what changes
// meanwhile may or may not be seen.
func (c *Catalog) Items(ctx context.Context, q Query) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		for r, err := range c.rows(ctx, q) {
			if err != nil {
				yield(archive.Item{}, fmt.Errorf("list items: %w", err))
				return
			}
			if !yield(r.item, nil) {
				return
			}
		}
	}
}

// rows yields the rows of q with Own as the owners make it.
func (c *Catalog) rows(ctx context.Context, q Query) iter.Seq2[*row, error] {
	return func(yield func(*row, error) bool) {
		eyes, err := c.eyes(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		for page, err := range c.pages(ctx, q) {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, r := range page {
				eyes.mark(r)
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}

// pages yields the rows of q chunk by chunk.
func (c *Catalog) pages(ctx context.Context, q Query) iter.Seq2[[]*row, error] {
	if q.Text != "" || len(q.IDs) > 0 {
		return c.keyPages(ctx, q)
	}
	return func(yield func([]*row, error) bool) {
		for left := q.Limit; ; {
			n := chunk
			if q.Limit > 0 {
				n = min(n, left)
			}
			page, err := c.page(ctx, q, n)
			if len(page) == 0 && err == nil || !yield(page, err) || err != nil || len(page) < n {
				return
			}
			q.After = page[len(page)-1].key
			if left -= n; q.Limit > 0 && left <= 0 {
				return
			}
		}
	}
}

func (c *Catalog) page(ctx context.Context, q Query, n int) ([]*row, error) {
	db := c.querier(ctx)
	f, err := q.filter(db)
	if err != nil {
		return nil, err
	}
	order := q.seek(f)
	return fetch(db, f.where()+order+" LIMIT ?", append(f.args, n)...)
}

// seek continues after q.After and returns the ORDER BY clause.
func (q Query) seek(f *filter) string {
	if q.Newest {
		if q.After != 0 {
			f.and("i.key < ?", int64(q.After))
		}
		return " ORDER BY i.key DESC"
	}
	if q.After != 0 {
		f.and("i.key > ?", int64(q.After))
	}
	return " ORDER BY i.key"
}

// keyPages yields the rows of a query that names its items or searches for them.
func (c *Catalog) keyPages(ctx context.Context, q Query) iter.Seq2[[]*row, error] {
	return func(yield func([]*row, error) bool) {
		keys, err := c.keys(ctx, q)
		if err != nil {
			yield(nil, err)
			return
		}
		for len(keys) > 0 {
			n := min(chunk, len(keys))
			page, err := fetch(c.querier(ctx), "WHERE i.key IN (SELECT value FROM json_each(?))"+q.seek(new(filter)), list(keys[:n]))
			if !yield(page, err) || err != nil {
				return
			}
			keys = keys[n:]
		}
	}
}

// Item returns one item, hidden or not, or [ErrNotFound].
func (c *Catalog) Item(ctx context.Context, id string) (archive.Item, error) {
	b, err := parseID(id)
	if err != nil {
		return archive.Item{}, fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	r, err := findRow(c.querier(ctx), b)
	if err == nil && r == nil {
		err = ErrNotFound
	}
	if err != nil {
		return archive.Item{}, fmt.Errorf("find item %s: %w", id, err)
	}
	eyes, err := c.eyes(ctx)
	if err != nil {
		return archive.Item{}, fmt.Errorf("find item %s: %w", id, err)
	}
	eyes.mark(r)
	return r.item, nil
}

// Key returns the place of an item in time, or [ErrNotFound].
func (c *Catalog) Key(ctx context.Context, id string) (Key, error) {
	b, err := parseID(id)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	var k Key
	err = c.read.QueryRowContext(ctx, "SELECT key FROM item WHERE id = ?", b).Scan(&k)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return 0, fmt.Errorf("find item %s: %w", id, err)
	}
	return k, nil
}
