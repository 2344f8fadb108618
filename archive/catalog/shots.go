package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"dotori/archive"
)

// Shot is a picture or video that stands for an item, as those need it who
// look for copies of it.
type Shot struct {
	Key           Key
	ID            string
	Kind          archive.Kind
	Service       archive.Service
	Moment        archive.Moment
	SHA256        string
	Name, MIME    string
	Size          int64
	Width, Height int  // upright; 0 when unknown
	Stack         int  // see [Cell]
	Stacked       bool // the item lies under another, or its picture does
}

// Shots yields what stands for the items that are neither hidden nor in the
// trash, in order of time, those in stacks too. It needs no more memory for more
// of them and does not block writers.
func (c *Catalog) Shots(ctx context.Context) iter.Seq2[Shot, error] {
	return func(yield func(Shot, error) bool) {
		for after := Key(-1); ; {
			page, err := c.shotsAfter(ctx, after)
			if err != nil {
				yield(Shot{}, fmt.Errorf("list pictures: %w", err))
				return
			}
			for _, s := range page {
				if !yield(s, nil) {
					return
				}
				after = s.Key
			}
			if len(page) < chunk {
				return
			}
		}
	}
}

func (c *Catalog) shotsAfter(ctx context.Context, after Key) (page []Shot, err error) {
	rows, err := c.read.QueryContext(ctx, fmt.Sprintf(`SELECT i.key, i.id, i.kind, s.text, i.precision, i.origin, i.zone, i.flags,
			i.cover, m.name, m.mime, m.size, m.width, m.height
		FROM item i INDEXED BY item_cell CROSS JOIN service s ON s.id = i.service CROSS JOIN item_media m ON m.item = i.key
			AND m.n = (SELECT min(n) FROM item_media o WHERE o.item = i.key AND o.sha = i.cover)
		WHERE (%s) AND i.cover IS NOT NULL AND i.flags & %d = 0 AND i.key > ? ORDER BY i.key LIMIT ?`, cellTerm, veiled|trashed), int64(after), chunk)
	err = each(rows, err, func(rows *sql.Rows) error {
		var s Shot
		var id, sha sql.RawBytes
		var kind, precision, origin int
		var zone *int64
		var has flags
		err := rows.Scan(&s.Key, &id, &kind, &s.Service, &precision, &origin, &zone, &has, &sha, &s.Name, &s.MIME, &s.Size, &s.Width, &s.Height)
		s.ID, s.SHA256 = hexPair(id, sha)
		s.Kind, s.Moment = decode(kindCodes[:], kind), s.Key.moment(precision, origin, zone)
		s.Stack, s.Stacked = has.stack(), has.has(stacked|echo)
		page = append(page, s)
		return err
	})
	return page, err
}
