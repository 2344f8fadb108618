package catalog

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"dotori/archive"
)

// gathered lists the kinds of which q shows one card for a collection and
// month, because there are too many to show each: messages and mails.
func (q Query) gathered() (kinds []archive.Kind) {
	for _, k := range []archive.Kind{archive.Message, archive.Mail} {
		if !q.Pictures && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, k)) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// roomMonth is a chat or mail folder in one month.
type roomMonth struct {
	kind        archive.Kind
	collection  int64
	year, month int // as era has it
	count       int
	last        Key
}

// span returns the keys from the beginning of the month to its end.
func (m roomMonth) span() (from, to Key) {
	if m.year == 0 {
		return 0, undatedEnd
	}
	return span(m.year, m.month)
}

// chatCells returns the cards of chats and mail folders in the order of q.
func (c *Catalog) chatCells(ctx context.Context, q Query) ([]Cell, error) {
	var months []roomMonth
	for _, kind := range q.gathered() {
		of, err := c.roomMonths(ctx, q, kind)
		if err != nil {
			return nil, err
		}
		months = append(months, of...)
	}
	rooms, err := c.rooms(ctx)
	if err != nil {
		return nil, err
	}
	cells := make([]Cell, 0, len(months))
	for _, m := range months {
		if m.last == 0 || q.After != 0 && (m.last > q.After) == q.Newest {
			continue
		}
		cell := rooms[m.collection]
		cell.Key, cell.Month, cell.Wall, cell.Count = m.last, m.month, m.last.Wall(), m.count
		cell.Year, cell.Decade = yearOfEra(m.year)
		cell.Kind = m.kind
		cells = append(cells, cell)
	}
	slices.SortFunc(cells, func(a, b Cell) int {
		if q.Newest {
			a, b = b, a
		}
		return int(max(min(a.Key-b.Key, 1), -1))
	})
	return cells, c.describeChats(ctx, cells)
}

func (c *Catalog) describeChats(ctx context.Context, cells []Cell) error {
	at := make(map[Key]*Cell, len(cells))
	keys := make([]Key, len(cells))
	for i := range cells {
		at[cells[i].Key], keys[i] = &cells[i], cells[i].Key
	}
	return c.describe(ctx, keys, func(k Key, _, text, author string) {
		at[k].Snippet, at[k].Author = snippet(text), author
	})
}

// rooms returns a cell for each collection with what all its cards share.
func (c *Catalog) rooms(ctx context.Context) (map[int64]Cell, error) {
	rooms := map[int64]Cell{0: {}}
	rows, err := c.read.QueryContext(ctx, `SELECT c.id, c.title, s.text FROM collection c JOIN service s ON s.id = c.service`)
	err = each(rows, err, func(rows *sql.Rows) error {
		var r Cell
		err := rows.Scan(&r.Collection, &r.Title, &r.Service)
		rooms[r.Collection] = r
		return err
	})
	return rooms, err
}

func (c *Catalog) roomMonths(ctx context.Context, q Query, kind archive.Kind) ([]roomMonth, error) {
	q.After, q.Limit, q.Kinds = 0, 0, []archive.Kind{kind}
	if q.counted() {
		return c.countedMonths(ctx, q, kind)
	}
	present, err := q.presentOnce(c.querier(ctx))
	if err != nil {
		return nil, err
	}
	if present {
		return c.presentMonths(ctx, q, kind)
	}
	f, err := c.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	// The + keeps SQLite from walking all rooms to have their groups in order.
	rows, err := c.read.QueryContext(ctx, "SELECT +i.collection, "+yearOf+", "+monthOf+", count(*), max(i.key) FROM item i"+
		f.where()+" AND i.kind = "+fmt.Sprint(encode(kindCodes[:], kind))+" GROUP BY 1, 2, 3", f.args...)
	return collect(rows, err, func(m *roomMonth) []any {
		m.kind = kind
		return []any{&m.collection, &m.year, &m.month, &m.count, &m.last}
	})
}

func (c *Catalog) countedMonths(ctx context.Context, q Query, kind archive.Kind) ([]roomMonth, error) {
	f := q.tallyFilter()
	rows, err := c.read.QueryContext(ctx, "SELECT t.collection, t.year, t.month, sum(t.count) AS n FROM tally t"+
		f.where()+" GROUP BY 1, 2, 3 HAVING n > 0", f.args...)
	months, err := collect(rows, err, func(m *roomMonth) []any {
		m.kind = kind
		return []any{&m.collection, &m.year, &m.month, &m.count}
	})
	if err != nil {
		return nil, err
	}
	return months, c.lastOfMonths(ctx, months, kind, q.concealed())
}

// lastOfMonths finds the last item of each room and month: one step into an
// index for each.
func (c *Catalog) lastOfMonths(ctx context.Context, months []roomMonth, kind archive.Kind, concealed string) error {
	asked := make([][3]int64, len(months))
	for i, m := range months {
		from, to := m.span()
		asked[i] = [3]int64{m.collection, int64(from), int64(to)}
	}
	shown := fmt.Sprintf("i.kind = %d AND %s", encode(kindCodes[:], kind), concealed)
	return c.lastOf(ctx, `SELECT j.key, (SELECT i.key FROM item i
		WHERE i.collection = j.value ->> 0 AND i.key >= j.value ->> 1 AND i.key < j.value ->> 2 AND `+shown+`
		ORDER BY i.key DESC LIMIT 1) FROM json_each(?) j`, list(asked), func(n int, last Key) { months[n].last = last })
}
