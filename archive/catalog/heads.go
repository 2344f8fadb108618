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
	Service        archive.Service
	Moment         archive.Moment
	Title, Snippet string
	Author         string
	With           string // the first of its people, such as who a mail is to
	Own            bool
	Favorite       bool
	Media          bool   // there are files with it
	Cover          string // SHA-256 of the picture that it shows, or ""
	Visibility     string // as its details say it, or ""
	Answers        int    // comments on a text and their answers; not counted for messages and mails
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
		substr(i.text, 1, ?), coalesce(n.text, ''), coalesce(s.text, ''), i.cover, `+headExtras+`
		FROM item i LEFT JOIN name n ON n.id = i.author LEFT JOIN service s ON s.id = i.service
		WHERE i.key IN (SELECT value FROM json_each(?))`, 2*snippetLength, list(keys))
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

// headExtras are what a head knows from other tables.
var headExtras = fmt.Sprintf(`
	coalesce((SELECT w.text FROM item_person p JOIN name w ON w.id = p.name WHERE p.item = i.key ORDER BY p.n LIMIT 1), ''),
	coalesce(iif(i.flags & %d, (SELECT json_extract(e.value, '$.value') FROM item_detail d, json_each(d.details) e
		WHERE d.item = i.key AND json_extract(e.value, '$.name') = 'Visibility'), ''), ''),
	iif(i.kind IN (9, 10), 0, (WITH RECURSIVE thread(id) AS (SELECT i.id UNION
		SELECT a.id FROM thread CROSS JOIN item a ON a.parent = thread.id WHERE a.flags & %[2]d = 0 UNION
		SELECT e.item FROM thread CROSS JOIN edit e ON e.field = 'stack' AND e.value = '"' || lower(hex(thread.id)) || '"'
			CROSS JOIN item a ON a.id = e.item AND a.flags & %[3]d)
		SELECT count(*) - 1 FROM thread CROSS JOIN item a ON a.id = thread.id WHERE a.flags & %[3]d = 0))`, hasDetails, hidden, stacked)

func scanHead(rows *sql.Rows, owners owners) (h Head, err error) {
	var id, cover []byte
	var kind, precision, origin int
	var has flags
	var zone *int64
	err = rows.Scan(&h.Key, &id, &kind, &precision, &origin, &zone, &has, &h.Title, &h.Snippet, &h.Author, &h.Service,
		&cover, &h.With, &h.Visibility, &h.Answers)
	h.ID, h.Kind, h.Snippet = hex.EncodeToString(id), decode(kindCodes[:], kind), snippet(h.Snippet)
	h.Moment = h.Key.moment(precision, origin, zone)
	h.Cover = hex.EncodeToString(cover)
	it := archive.Item{Service: h.Service, Author: h.Author, Own: has.has(own)}
	owners.mark(&it)
	h.Own, h.Media, h.Favorite = it.Own, has.has(hasMedia), has.has(favorite)
	return h, err
}

// IDsAt returns the ids of the items with the given keys, in order of time;
// those that are not there any more are left out.
func (c *Catalog) IDsAt(ctx context.Context, keys []Key) ([]string, error) {
	ids, err := scanIDs(c.read.QueryContext(ctx, "SELECT i.id FROM item i WHERE i.key IN (SELECT value FROM json_each(?)) ORDER BY i.key", list(keys)))
	if err != nil {
		return nil, fmt.Errorf("list ids: %w", err)
	}
	return ids, nil
}
