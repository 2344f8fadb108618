package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"slices"
)

// The table presence counts names: what is of two names of one person, written
// under one and tagged with another, it counts for each. All of an item is of
// one service, so that only people with several names on one need a look, and
// of these only what they are tagged in.

// subtractTwice makes what is of several names of a person count once.
func (c *Catalog) subtractTwice(ctx context.Context, byID map[string]*Person) error {
	rows, err := c.read.QueryContext(ctx, `WITH
		known AS (SELECT person, s.id AS service, n.id AS name, count(*) OVER (PARTITION BY person, service) AS names
			FROM alias a JOIN service s ON s.text = a.service JOIN name n ON n.text = a.name),
		tagged AS (SELECT DISTINCT k.person, x.item, x.name FROM known k CROSS JOIN item_person x ON x.name = k.name
			CROSS JOIN item i ON i.key = x.item WHERE k.names > 1 AND i.service = k.service AND i.flags & 2 = 0),
		named AS (SELECT person, item, name FROM tagged UNION SELECT t.person, t.item, i.author FROM tagged t
			CROSS JOIN item i ON i.key = t.item JOIN known k ON k.person = t.person AND k.service = i.service AND k.name = i.author)
		SELECT person, sum(more) FROM (SELECT person, count(*) - 1 AS more FROM named GROUP BY person, item) GROUP BY person`)
	return each(rows, err, func(rows *sql.Rows) error {
		var id []byte
		var more int
		err := rows.Scan(&id, &more)
		if p := byID[hex.EncodeToString(id)]; p != nil {
			p.Count -= more
		}
		return err
	})
}

// presentOnce reports whether q is present and nothing is of two of its names.
func (q Query) presentOnce(db querier) (bool, error) {
	if !q.present() {
		return false, nil
	}
	all, err := q.who(db)
	for _, w := range all {
		if twice, broken := w.twice(db); twice || broken != nil {
			return false, broken
		}
	}
	return err == nil, err
}

// twice reports whether anything is of two of the names.
func (w who) twice(db querier) (found bool, err error) {
	names := slices.Compact(slices.Sorted(slices.Values(w.names)))
	if len(names) < 2 {
		return false, nil
	}
	pairs := list(w.pairs)
	rows, err := db(`WITH pair AS MATERIALIZED (SELECT value FROM json_each(?))
		SELECT EXISTS (SELECT 1 FROM json_each(?) j CROSS JOIN item_person x ON x.name = j.value CROSS JOIN item i ON i.key = x.item
			WHERE i.flags & 2 = 0 AND (i.service << 40 | x.name IN (SELECT value FROM pair) OR x.name IN (SELECT value FROM pair)) AND (
				i.author <> x.name AND (i.service << 40 | i.author IN (SELECT value FROM pair) OR i.author IN (SELECT value FROM pair))
				OR EXISTS (SELECT 1 FROM item_person y WHERE y.item = x.item AND y.name <> x.name
					AND (i.service << 40 | y.name IN (SELECT value FROM pair) OR y.name IN (SELECT value FROM pair)))))`, pairs, list(names))
	err = each(rows, err, func(rows *sql.Rows) error { return rows.Scan(&found) })
	return found, err
}
