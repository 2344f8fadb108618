package catalog

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"

	"dotori/archive"
)

// Cells returns the grid of q in its order: what shows a picture or video, a
// card for every diary entry, post and other text, and one card for each chat
// or mail folder and month in the place of its messages, at the last of them.
// Messages with pictures are there as well; comments are where q names people.
// Of Month of a cell 0 means that it is not known.
func (c *Catalog) Cells(ctx context.Context, q Query) ([]Cell, error) {
	cells, err := c.cells(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("list cells: %w", err)
	}
	return cells, nil
}

func (c *Catalog) cells(ctx context.Context, q Query) (cells []Cell, err error) {
	chats, err := c.chatCells(ctx, q)
	if err != nil {
		return nil, err
	}
	if cells, err = c.pictureCells(ctx, q, len(chats)); err != nil {
		return nil, err
	}
	if err := c.describeCells(ctx, cells); err != nil {
		return nil, err
	}
	cells = mergeCells(cells, chats, q.Newest)
	if q.Limit > 0 && len(cells) > q.Limit {
		cells = cells[:q.Limit]
	}
	return cells, nil
}

// pictureCells returns the cells that stand for one item, in a slice with room for more.
func (c *Catalog) pictureCells(ctx context.Context, q Query, more int) (cells []Cell, err error) {
	parts, err := q.byYear(c.querier(ctx))
	for _, part := range parts {
		if err != nil || q.Limit > 0 && len(cells) >= q.Limit {
			break
		}
		cells, err = c.appendPictures(ctx, cells, part, more)
	}
	return cells, err
}

func (c *Catalog) appendPictures(ctx context.Context, cells []Cell, q Query, more int) ([]Cell, error) {
	q.cells = true
	f, err := c.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	f.and(cellTerm)
	q.withoutEchoes(f, " OR i.kind <> 9 AND i.kind <> 10")
	if !q.ofPeople() {
		f.and(fmt.Sprintf("i.kind <> %d", commentCode))
	}
	services, err := c.serviceNames(ctx)
	if err != nil {
		return nil, err
	}
	from := " FROM item i INDEXED BY item_cell" + f.where()
	if q.ofPeople() || q.Tag != "" {
		from = " FROM item i" + f.where()
	}
	var n int // counted first: a slice that grows leaves five times its size behind
	if err := c.read.QueryRowContext(ctx, "SELECT count(*)"+from, f.args...).Scan(&n); err != nil {
		return nil, err
	}
	query := "SELECT " + cellColumns + from + q.seek(new(filter))
	if q.Limit > 0 {
		n = min(n, q.Limit)
		query += fmt.Sprintf(" LIMIT %d", q.Limit)
	}
	cells = slices.Grow(cells, n+more)
	rows, err := c.read.QueryContext(ctx, query, f.args...)
	err = each(rows, err, func(rows *sql.Rows) error {
		cell, err := scanCell(rows, services)
		if cell.echo && q.everywhere() {
			cell.SHA256, cell.Aspect = "", 0
		}
		cells = append(cells, cell)
		return err
	})
	return cells, err
}

func scanCell(rows *sql.Rows, services map[int64]archive.Service) (Cell, error) {
	var (
		c                              Cell
		id, cover                      sql.RawBytes
		service                        int64
		kind, precision, width, height int
		has                            flags
	)
	err := rows.Scan(&c.Key, &id, &kind, &service, &precision, &has, &c.Collection, &cover, &width, &height, &c.Duration)
	if err != nil {
		return c, err
	}
	c.ID, c.SHA256 = hexPair(id, cover)
	c.Count = 1
	c.Kind, c.Service = decode(kindCodes[:], kind), services[service]
	c.Stack, c.echo = has.stack(), has.has(echo)
	c.Pair, c.Missing, c.Favorite = has.has(pair), has.has(missing), has.has(favorite)
	if height > 0 {
		c.Aspect = float32(width) / float32(height)
	}
	moment := c.Key.moment(precision, 0, nil)
	c.Wall, c.Year, c.Month, c.Decade = moment.Wall, moment.Year(), moment.Month(), moment.Decade()
	c.Vague = precision < dayCode || precision == decadeCode
	return c, nil
}

// hexPair writes two hashes in hexadecimal, as parts of one string: a hundred
// thousand cells are as many pieces of memory less, and no garbage.
func hexPair(a, b []byte) (string, string) {
	var room [4 * sha256.Size]byte
	both := string(hex.AppendEncode(hex.AppendEncode(room[:0], a), b))
	return both[:hex.EncodedLen(len(a))], both[hex.EncodedLen(len(a)):]
}

func (c *Catalog) serviceNames(ctx context.Context) (map[int64]archive.Service, error) {
	names := map[int64]archive.Service{}
	rows, err := c.read.QueryContext(ctx, "SELECT id, text FROM service")
	err = each(rows, err, func(rows *sql.Rows) error {
		var id int64
		var s archive.Service
		err := rows.Scan(&id, &s)
		names[id] = s
		return err
	})
	return names, err
}

// describeCells fills the cards: what is no photo or video shows its words.
func (c *Catalog) describeCells(ctx context.Context, cells []Cell) error {
	at := map[Key]*Cell{}
	var keys []Key
	for i := range cells {
		if k := cells[i].Kind; k != archive.Photo && k != archive.Video {
			at[cells[i].Key] = &cells[i]
			keys = append(keys, cells[i].Key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	return c.describe(ctx, keys, func(k Key, title, text, author string) {
		at[k].Title, at[k].Snippet, at[k].Author = title, snippet(text), author
	})
}

// describe tells title, beginning of the text and author of items; the name of
// the first media stands in for a title of what has neither.
func (c *Catalog) describe(ctx context.Context, keys []Key, tell func(k Key, title, text, author string)) error {
	rows, err := c.read.QueryContext(ctx, `SELECT i.key, CASE WHEN i.title = '' AND i.text = ''
			THEN coalesce((SELECT m.name FROM item_media m WHERE m.item = i.key AND m.n = 0), '') ELSE i.title END,
		substr(i.text, 1, ?), coalesce(n.text, '')
		FROM item i LEFT JOIN name n ON n.id = i.author WHERE i.key IN (SELECT value FROM json_each(?))`,
		2*snippetLength, list(keys))
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var title, text, author string
		err := rows.Scan(&k, &title, &text, &author)
		if err == nil {
			tell(k, title, text, author)
		}
		return err
	})
}

// mergeCells merges b into a; both are in order.
func mergeCells(a, b []Cell, newest bool) []Cell {
	i, j := len(a)-1, len(b)-1
	a = append(a, b...)
	for k := len(a) - 1; j >= 0; k-- {
		if i >= 0 && (a[i].Key > b[j].Key) != newest {
			a[k], i = a[i], i-1
		} else {
			a[k], j = b[j], j-1
		}
	}
	return a
}
