package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"

	"dotori/archive"
)

// Comments returns what comments on an item or answers it, each followed by
// its own answers, in order of time; what was said of those under an item was
// said of it. Hidden ones are left out.
func (c *Catalog) Comments(ctx context.Context, id string) ([]archive.Item, error) {
	thread := &thread{db: c.querier(ctx), ids: c.stackIDs, seen: map[string]bool{id: true}}
	var err error
	if thread.eyes, err = c.eyes(ctx); err == nil {
		err = thread.follow(ctx, id)
	}
	if err != nil {
		return nil, fmt.Errorf("read comments on %s: %w", id, err)
	}
	return thread.items, nil
}

// thread gathers comments; seen guards against items that answer each other.
type thread struct {
	db    querier
	ids   func(ctx context.Context, id string) ([]string, error) // of a stack
	eyes  *eyes
	seen  map[string]bool
	items []archive.Item
}

func (t *thread) follow(ctx context.Context, id string) error {
	parents, err := t.ids(ctx, id)
	if err != nil {
		return err
	}
	rows, err := fetch(t.db, fmt.Sprintf("WHERE i.parent IN (SELECT unhex(value) FROM json_each(?)) AND i.flags & %d = 0 ORDER BY i.key", hidden), list(parents))
	if err != nil {
		return err
	}
	for _, r := range rows {
		if t.seen[r.item.ID] {
			continue
		}
		t.seen[r.item.ID] = true
		t.eyes.mark(r)
		t.items = append(t.items, r.item)
		if err := t.follow(ctx, r.item.ID); err != nil {
			return err
		}
	}
	return nil
}

// Sources returns where an item was found, the first provenance first; of one
// on top of others then where each of these was.
func (c *Catalog) Sources(ctx context.Context, id string) ([]Source, error) {
	ids, err := c.stackIDs(ctx, id)
	if err != nil {
		return nil, err
	}
	all, err := c.found(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("list sources of %s: %w", id, err)
	}
	return all, nil
}

// found returns where items themselves were found.
func (c *Catalog) found(ctx context.Context, ids []string) ([]Source, error) {
	rows, err := c.read.QueryContext(ctx, `WITH one AS (SELECT j.key AS n, i.* FROM json_each(?) j JOIN item i ON i.id = unhex(j.value))
		SELECT m.id, coalesce(p.text, ''), o.line FROM (
			SELECT n, 0 AS rank, import, path, line FROM one
			UNION ALL SELECT i.n, 1, s.import, s.path, s.line FROM one i JOIN source s ON s.item = i.key
		) o JOIN import m ON m.n = o.import LEFT JOIN path p ON p.id = o.path ORDER BY o.n, o.rank, o.import, p.text, o.line`, list(ids))
	return collect(rows, err, func(s *Source) []any { return []any{&s.Import, &s.Path, &s.Line} })
}

// Neighbours returns the ids of the items before and after one in q's order
// of time; "" where there is none. It does not look at Newest.
func (c *Catalog) Neighbours(ctx context.Context, id string, q Query) (previous, next string, err error) {
	k, err := c.Key(ctx, id)
	if err != nil {
		return "", "", err
	}
	q.After, q.Newest = k, true
	if previous, err = c.firstID(ctx, q); err == nil {
		q.Newest = false
		next, err = c.firstID(ctx, q)
	}
	return previous, next, err
}

func (c *Catalog) firstID(ctx context.Context, q Query) (string, error) {
	f, err := c.selection(ctx, q)
	if err != nil {
		return "", err
	}
	var id []byte
	err = c.read.QueryRowContext(ctx, "SELECT i.id FROM item i"+f.where()+q.seek(new(filter))+" LIMIT 1", f.args...).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return hex.EncodeToString(id), err
}

// MediaNewestFirst yields the pictures and videos of all items, those of the
// newest first: SHA-256 and MIME type. The same bytes may come again.
func (c *Catalog) MediaNewestFirst(ctx context.Context) iter.Seq2[archive.Media, error] {
	return func(yield func(archive.Media, error) bool) {
		for last := int64(1<<63 - 1); ; {
			page, err := c.mediaBefore(ctx, &last)
			if err != nil {
				yield(archive.Media{}, fmt.Errorf("list media: %w", err))
				return
			}
			for _, m := range page {
				if !yield(m, nil) {
					return
				}
			}
			if len(page) == 0 {
				return
			}
		}
	}
}

// mediaBefore returns the media of some items before last and moves last on.
func (c *Catalog) mediaBefore(ctx context.Context, last *int64) ([]archive.Media, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT item, sha, name, mime, size, width, height, duration, role
		FROM item_media WHERE item IN (SELECT DISTINCT item FROM item_media WHERE item < ? AND sha IS NOT NULL
			AND (mime LIKE 'image/%' OR mime LIKE 'video/%') ORDER BY item DESC LIMIT ?)
		AND sha IS NOT NULL AND (mime LIKE 'image/%' OR mime LIKE 'video/%') ORDER BY item DESC, n`, *last, chunk)
	var page []archive.Media
	err = each(rows, err, func(rows *sql.Rows) error {
		var m archive.Media
		var sha []byte
		err := rows.Scan(last, &sha, &m.Name, &m.MIME, &m.Size, &m.Width, &m.Height, &m.Duration, &m.Role)
		m.SHA256 = hex.EncodeToString(sha)
		page = append(page, m)
		return err
	})
	return page, err
}
