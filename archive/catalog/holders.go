package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// cellColumns are those that scanCell reads, of the item i.
const cellColumns = `i.key, i.id, i.kind, i.service, i.precision, i.flags, i.collection, i.cover, i.width, i.height, i.duration`

// Holders returns the items that have the bytes with the given SHA-256, as
// cells in order of time: the photo itself, the post and the chats that it was
// part of. Hidden ones are left out; comments are there.
func (c *Catalog) Holders(ctx context.Context, sha string) ([]Cell, error) {
	b, err := hex.DecodeString(sha)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	services, err := c.serviceNames(ctx)
	if err != nil {
		return nil, fmt.Errorf("find who has %s: %w", sha, err)
	}
	rows, err := c.read.QueryContext(ctx, "SELECT "+cellColumns+fmt.Sprintf(` FROM item i
		WHERE i.key IN (SELECT item FROM item_media WHERE sha = ?) AND i.flags & %d = 0 ORDER BY i.key`, hidden), b)
	var cells []Cell
	err = each(rows, err, func(rows *sql.Rows) error {
		cell, err := scanCell(rows, services)
		cells = append(cells, cell)
		return err
	})
	if err == nil {
		err = c.describeCells(ctx, cells)
	}
	if err != nil {
		return nil, fmt.Errorf("find who has %s: %w", sha, err)
	}
	return cells, nil
}

// Originals returns the fields of an item that the user changed, each with the
// value that the archives have; fields of an item that is not here are left out.
func (c *Catalog) Originals(ctx context.Context, item string) ([]Edit, error) {
	id, err := parseID(item)
	if err != nil {
		return nil, err
	}
	rows, err := c.read.QueryContext(ctx, "SELECT field, original FROM edit WHERE item = ? AND original IS NOT NULL ORDER BY n", id)
	all, err := collect(rows, err, func(e *Edit) []any {
		e.Item = item
		return []any{&e.Field, &e.Value}
	})
	if err != nil {
		return nil, fmt.Errorf("look up what item %s was: %w", item, err)
	}
	return all, nil
}

// OriginalsOf is [Catalog.Originals] of many items, oldest change first.
func (c *Catalog) OriginalsOf(ctx context.Context, items []string) ([]Edit, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT lower(hex(item)), field, original FROM edit
		WHERE original IS NOT NULL AND item IN (SELECT unhex(value) FROM json_each(?)) ORDER BY n`, list(items))
	all, err := collect(rows, err, func(e *Edit) []any { return []any{&e.Item, &e.Field, &e.Value} })
	if err != nil {
		return nil, fmt.Errorf("look up what items were: %w", err)
	}
	return all, nil
}
