package catalog

import (
	"context"
	"database/sql"
	"fmt"

	"dotori/archive"
)

// Presence counts what somebody wrote or is in under one name in one year; 0
// is undated, or known to its decade alone.
type Presence struct {
	Alias Alias
	Year  int
	Count int
}

// Presence returns where some names stand among what is not hidden, the newest
// year first.
func (c *Catalog) Presence(ctx context.Context, names []Alias) ([]Presence, error) {
	asked := make([][2]string, len(names))
	for i, a := range names {
		asked[i] = [2]string{string(a.Service), a.Name}
	}
	rows, err := c.read.QueryContext(ctx, `SELECT s.text, n.text, max(r.year, 0) AS y, sum(r.count) AS total FROM json_each(?) j
		JOIN service s ON s.text = j.value ->> 0 JOIN name n ON n.text = j.value ->> 1
		JOIN presence r ON r.name = n.id AND r.service = s.id GROUP BY n.id, s.id, y HAVING total > 0 ORDER BY y DESC, total DESC, 1, 2`, list(asked))
	all, err := collect(rows, err, func(p *Presence) []any { return []any{&p.Alias.Service, &p.Alias.Name, &p.Year, &p.Count} })
	if err != nil {
		return nil, fmt.Errorf("count what people did: %w", err)
	}
	return all, nil
}

// present reports whether the table presence can answer q, where nothing is of
// two of the names that it asks for.
func (q Query) present() bool {
	alone := q
	alone.People, alone.Person = nil, ""
	return q.ofPeople() && alone.counted() && !q.Hidden && !q.WithHidden && !q.Trashed && !q.Pictures && q.Collection == 0
}

// presenceFilter returns a query that is present as conditions on the table
// presence, named t.
func (q Query) presenceFilter(db querier) (*filter, error) {
	f := q.countFilter()
	all, err := q.who(db)
	for _, w := range all {
		names, pairs := list(w.names), list(w.pairs)
		f.and(is("t", "t.name"), names, pairs, pairs)
	}
	return f, err
}

// presentMonths returns the chats or mail folders with what people wrote there
// or are in, by month.
func (c *Catalog) presentMonths(ctx context.Context, q Query, kind archive.Kind) ([]roomMonth, error) {
	db := c.querier(ctx)
	f, err := q.presenceFilter(db)
	if err != nil {
		return nil, err
	}
	type voice struct {
		roomMonth
		name, service int64
	}
	rows, err := db("SELECT t.collection, t.year, t.month, t.name, t.service, t.count FROM presence t"+f.where()+" AND t.count > 0 ORDER BY 1, 2, 3", f.args...)
	voices, err := collect(rows, err, func(v *voice) []any {
		v.kind = kind
		return []any{&v.collection, &v.year, &v.month, &v.name, &v.service, &v.count}
	})
	asked := make([][5]int64, len(voices))
	for i, v := range voices {
		from, to := v.span()
		asked[i] = [5]int64{v.collection, int64(from), int64(to), v.name, v.service}
	}
	if err == nil {
		err = c.lastOf(ctx, lastOfVoices(kind), list(asked), func(n int, last Key) { voices[n].last = last })
	}
	var months []roomMonth
	for _, v := range voices {
		if n := len(months); n > 0 && months[n-1].collection == v.collection && months[n-1].year == v.year && months[n-1].month == v.month {
			months[n-1].count, months[n-1].last = months[n-1].count+v.count, max(months[n-1].last, v.last)
			continue
		}
		months = append(months, v.roomMonth)
	}
	return months, err
}

// lastOfVoices finds the last that somebody wrote in a room and month, or is in,
// by steps into indexes. What is asked becomes a table first: read out of the
// JSON for every row that is passed by, it costs more than the rows.
func lastOfVoices(kind archive.Kind) string {
	there := fmt.Sprintf(`i.collection = j.room AND i.key >= j.since AND i.key < j.until AND i.service = j.service
		AND i.kind = %d AND i.flags & %d = 0`, encode(kindCodes[:], kind), hidden)
	return `WITH j AS MATERIALIZED (SELECT key, value ->> 0 AS room, value ->> 1 AS since, value ->> 2 AS until,
			value ->> 3 AS name, value ->> 4 AS service FROM json_each(?))
		SELECT j.key, max(
			coalesce((SELECT i.key FROM item i INDEXED BY item_collection_key WHERE i.author = j.name AND ` + there + ` ORDER BY i.key DESC LIMIT 1), 0),
			coalesce((SELECT max(i.key) FROM item_person x CROSS JOIN item i ON i.key = x.item
				WHERE x.name = j.name AND x.item >= j.since AND x.item < j.until AND ` + there + `), 0)) FROM j`
}

// lastOf tells the keys that a query finds for what is asked.
func (c *Catalog) lastOf(ctx context.Context, query, asked string, tell func(n int, last Key)) error {
	rows, err := c.read.QueryContext(ctx, query, asked)
	return each(rows, err, func(rows *sql.Rows) error {
		var n int
		var last sql.NullInt64
		err := rows.Scan(&n, &last)
		tell(n, Key(last.Int64))
		return err
	})
}
