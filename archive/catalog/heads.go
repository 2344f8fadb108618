package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"

	"dotori/archive"
)

// Head is the line that a long list shows of an item.
type Head struct {
	Key            Key
	ID             string
	Kind           archive.Kind
	Moment         archive.Moment
	Title, Snippet string
	Author         string
	Own            bool
	Media          bool // there are files with it
}

// Keys returns the keys of the items that q selects, in its order: a list of
// a million lines in 8 MB, whose lines [Catalog.Heads] fetches as they show.
func (c *Catalog) Keys(ctx context.Context, q Query) ([]Key, error) {
	keys, err := c.keys(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("list keys: %w", err)
	}
	return keys, nil
}

// Heads returns the lines of the items with the given keys; those that are
// not there any more are left out.
func (c *Catalog) Heads(ctx context.Context, keys []Key) (map[Key]Head, error) {
	heads := make(map[Key]Head, len(keys))
	owners, err := c.owners(ctx)
	if err != nil {
		return nil, fmt.Errorf("list heads: %w", err)
	}
	rows, err := c.read.QueryContext(ctx, `SELECT i.key, i.id, i.kind, i.precision, i.origin, i.zone, i.flags, i.title,
		substr(i.text, 1, ?), coalesce(n.text, ''), s.text FROM item i LEFT JOIN name n ON n.id = i.author
		LEFT JOIN service s ON s.id = i.service WHERE i.key IN (SELECT value FROM json_each(?))`, 2*snippetLength, list(keys))
	err = each(rows, err, func(rows *sql.Rows) error {
		h, err := scanHead(rows, owners)
		heads[h.Key] = h
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list heads: %w", err)
	}
	return heads, nil
}

func scanHead(rows *sql.Rows, owners owners) (h Head, err error) {
	var id []byte
	var kind, precision, origin, bits int
	var zone *int64
	var service sql.NullString
	err = rows.Scan(&h.Key, &id, &kind, &precision, &origin, &zone, &bits, &h.Title, &h.Snippet, &h.Author, &service)
	h.ID, h.Kind, h.Snippet = hex.EncodeToString(id), decode(kindCodes[:], kind), snippet(h.Snippet)
	h.Moment = h.Key.moment(precision, origin, zone)
	it := archive.Item{Service: archive.Service(service.String), Author: h.Author, Own: flags(bits).has(own)}
	owners.mark(&it)
	h.Own, h.Media = it.Own, flags(bits).has(hasMedia)
	return h, err
}
