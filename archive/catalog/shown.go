package catalog

import (
	"context"
	"database/sql"
	"fmt"

	"dotori/archive"
)

// Shown returns every picture and video of a collection in order of time: a
// cell for each, so that an item with several has as many, with the same Key.
// What is hidden, and what is a part of another file, is left out.
func (c *Catalog) Shown(ctx context.Context, collection int64) ([]Cell, error) {
	f, err := Query{Collection: collection, Pictures: true}.filter(c.querier(ctx))
	if err != nil {
		return nil, fmt.Errorf("list pictures of collection %d: %w", collection, err)
	}
	services, err := c.serviceNames(ctx)
	if err != nil {
		return nil, fmt.Errorf("list pictures of collection %d: %w", collection, err)
	}
	rows, err := c.read.QueryContext(ctx, `SELECT i.key, i.id, i.kind, i.service, i.precision, i.flags, i.collection, m.sha, m.width, m.height, m.duration
		FROM item i CROSS JOIN item_media m ON m.item = i.key AND m.sha IS NOT NULL AND m.role = ?
		AND (m.mime LIKE 'image/%' OR m.mime LIKE 'video/%')`+f.where()+" ORDER BY i.key, m.n",
		append([]any{string(archive.RoleMain)}, f.args...)...)
	var cells []Cell
	err = each(rows, err, func(rows *sql.Rows) error {
		cell, err := scanCell(rows, services)
		cells = append(cells, cell)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list pictures of collection %d: %w", collection, err)
	}
	return cells, nil
}

// ByID returns those of the items that are there and not hidden.
func (c *Catalog) ByID(ctx context.Context, ids []string) (map[string]archive.Item, error) {
	found := make(map[string]archive.Item, len(ids))
	for it, err := range c.Items(ctx, Query{IDs: ids}) {
		if err != nil {
			return nil, err
		}
		found[it.ID] = it
	}
	return found, nil
}
