package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"

	"dotori/archive"
)

// talkers is how many people a collection names.
const talkers = 50

// Collections returns the collections of the given kinds, or all, that have
// items that are not hidden; the one with the newest item first.
func (c *Catalog) Collections(ctx context.Context, kinds ...archive.CollectionKind) ([]Collection, error) {
	all, err := c.collections(ctx, kinds)
	if err != nil {
		return nil, fmt.Errorf("list collections: %w", err)
	}
	return all, nil
}

// extent is a collection with the keys of its ends.
type extent struct {
	Collection
	first, last sql.NullInt64
	cover       []byte
}

func (c *Catalog) collections(ctx context.Context, kinds []archive.CollectionKind) ([]Collection, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT c.id, s.text, c.kind, c.title, sum(t.count) AS n, sum(t.pictures),
		`+firstOf+`, `+lastOf+` AS last, `+coverOf+`
		FROM tally t JOIN collection c ON c.id = t.collection JOIN service s ON s.id = c.service
		WHERE t.hidden = 0 AND (? OR c.kind IN (SELECT value FROM json_each(?)))
		GROUP BY c.id HAVING n > 0 ORDER BY last DESC, c.id`, len(kinds) == 0, list(kinds))
	found, err := collect(rows, err, func(e *extent) []any {
		return []any{&e.ID, &e.Service, &e.Kind, &e.Title, &e.Count, &e.Pictures, &e.first, &e.last, &e.cover}
	})
	if err == nil {
		err = c.describeEnds(ctx, found)
	}
	if err == nil {
		err = c.addPeople(ctx, found)
	}
	all := make([]Collection, len(found))
	for i, e := range found {
		e.Cover = hex.EncodeToString(e.cover)
		all[i] = e.Collection
	}
	return all, err
}

// The ends of the collection c and its newest picture in SQL: each is a step
// into two indexes, for the items that it is the first collection of and for
// those that have it as a further one.
const (
	primary   = "FROM item i WHERE i.collection = c.id AND i.flags & 2 = 0 "
	secondary = "FROM item_collection x CROSS JOIN item i ON i.key = x.item WHERE x.collection = c.id AND i.flags & 2 = 0 "

	firstOf = "coalesce(min((SELECT i.key " + primary + dated + up + "), (SELECT x.item " + secondary + dated + upOther +
		")), (SELECT i.key " + primary + dated + up + "), (SELECT x.item " + secondary + dated + upOther + "))"
	lastOf = "coalesce(max((SELECT i.key " + primary + down + "), (SELECT x.item " + secondary + downOther +
		")), (SELECT i.key " + primary + down + "), (SELECT x.item " + secondary + downOther + "))"
	coverOf = "coalesce((SELECT i.cover " + primary + "AND i.cover IS NOT NULL " + down +
		"), (SELECT i.cover " + secondary + "AND i.cover IS NOT NULL " + downOther + "))"

	dated     = "AND i.key >= 1 << 40 "
	up        = "ORDER BY i.key LIMIT 1"
	upOther   = "ORDER BY x.item LIMIT 1"
	down      = "ORDER BY i.key DESC LIMIT 1"
	downOther = "ORDER BY x.item DESC LIMIT 1"
)

// describeEnds fills the moments of the ends and what the last item says.
func (c *Catalog) describeEnds(ctx context.Context, all []extent) error {
	keys := make([]Key, 0, 2*len(all))
	for _, e := range all {
		keys = append(keys, Key(e.first.Int64), Key(e.last.Int64))
	}
	type end struct {
		moment       archive.Moment
		author, text string
	}
	ends := map[Key]end{}
	rows, err := c.read.QueryContext(ctx, `SELECT i.key, i.precision, i.origin, i.zone, coalesce(n.text, ''),
		substr(iif(i.text = '', i.title, i.text), 1, ?) FROM item i LEFT JOIN name n ON n.id = i.author
		WHERE i.key IN (SELECT value FROM json_each(?))`, 2*snippetLength, list(keys))
	err = each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var precision, origin int
		var zone *int64
		var e end
		err := rows.Scan(&k, &precision, &origin, &zone, &e.author, &e.text)
		e.moment = k.moment(precision, origin, zone)
		ends[k] = e
		return err
	})
	for i := range all {
		last := ends[Key(all[i].last.Int64)]
		all[i].First, all[i].Last = ends[Key(all[i].first.Int64)].moment, last.moment
		all[i].LastAuthor, all[i].LastText = last.author, snippet(last.text)
	}
	return err
}

// addPeople fills the authors of the collections.
func (c *Catalog) addPeople(ctx context.Context, all []extent) error {
	at := map[int64]*extent{}
	ids := make([]int64, len(all))
	for i := range all {
		ids[i], at[all[i].ID] = all[i].ID, &all[i]
	}
	rows, err := c.read.QueryContext(ctx, `SELECT v.collection, n.text FROM voice v JOIN name n ON n.id = v.name
		WHERE v.count > 0 AND v.collection IN (SELECT value FROM json_each(?))
		ORDER BY v.collection, v.count DESC, n.text`, list(ids))
	return each(rows, err, func(rows *sql.Rows) error {
		var id int64
		var name string
		err := rows.Scan(&id, &name)
		if e := at[id]; e != nil && len(e.People) < talkers {
			e.People = append(e.People, name)
		}
		return err
	})
}
