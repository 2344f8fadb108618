package catalog

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"

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

// extent is a collection with the keys of its ends and of its newest picture.
type extent struct {
	Collection
	first, last, cover sql.NullInt64
}

func (c *Catalog) collections(ctx context.Context, kinds []archive.CollectionKind) ([]Collection, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT c.id, coalesce(s.text, ''), c.kind, c.title, c.service = 0, sum(t.count) AS n, sum(t.pictures),
		`+end("min", "", "i.key >= 1 << 40")+`, `+end("max", "DESC", "true")+` AS last,
		`+end("max", "DESC", "i.cover IS NOT NULL")+`
		FROM tally t JOIN collection c ON c.id = t.collection LEFT JOIN service s ON s.id = c.service
		WHERE t.hidden = 0 AND (? OR c.kind IN (SELECT value FROM json_each(?)))
		GROUP BY c.id HAVING n > 0 ORDER BY last DESC, c.id`, len(kinds) == 0, list(kinds))
	found, err := collect(rows, err, func(e *extent) []any {
		return []any{&e.ID, &e.Service, &e.Kind, &e.Title, &e.Own, &e.Count, &e.Pictures, &e.first, &e.last, &e.cover}
	})
	if err == nil {
		err = c.describeEnds(ctx, found)
	}
	if err == nil {
		err = c.addPeople(ctx, found)
	}
	if err == nil {
		err = c.chooseCovers(ctx, found)
	}
	all := make([]Collection, len(found))
	for i, e := range found {
		all[i] = e.Collection
	}
	return all, err
}

// end returns SQL for the first or last key of the collection c: a step into
// two indexes, for the items that it is the first collection of and for those
// that have it as a further one.
func end(pick, order, narrow string) string {
	primary := "(SELECT i.key FROM item i WHERE i.collection = c.id AND i.flags & 2 = 0 AND " + narrow +
		" ORDER BY i.key " + order + " LIMIT 1)"
	further := "(SELECT x.item FROM item_collection x CROSS JOIN item i ON i.key = x.item WHERE x.collection = c.id AND i.flags & 2 = 0 AND " +
		narrow + " ORDER BY x.item " + order + " LIMIT 1)"
	return fmt.Sprintf("coalesce(%[1]s(%[2]s, %[3]s), %[2]s, %[3]s)", pick, primary, further)
}

// endItem is what a collection says of an item at one of its ends.
type endItem struct {
	moment       archive.Moment
	author, text string
	account      string
	cover        string
}

// describeEnds fills the moments of the ends, what the last item says and the cover.
func (c *Catalog) describeEnds(ctx context.Context, all []extent) error {
	keys := make([]int64, 0, 3*len(all))
	for _, e := range all {
		keys = append(keys, e.first.Int64, e.last.Int64, e.cover.Int64)
	}
	ends, err := c.endItems(ctx, keys)
	for i := range all {
		e, last := &all[i], ends[all[i].last.Int64]
		e.First, e.Last = ends[e.first.Int64].moment, last.moment
		e.Account, e.LastAuthor, e.LastText = last.account, last.author, snippet(last.text)
		e.Cover = ends[e.cover.Int64].cover
	}
	return err
}

func (c *Catalog) endItems(ctx context.Context, keys []int64) (map[int64]endItem, error) {
	ends := map[int64]endItem{}
	rows, err := c.read.QueryContext(ctx, `SELECT i.key, i.precision, i.origin, i.zone, i.cover, coalesce(n.text, ''),
		coalesce(a.text, ''), substr(iif(i.text = '', i.title, i.text), 1, ?)
		FROM item i LEFT JOIN name n ON n.id = i.author LEFT JOIN name a ON a.id = i.account
		WHERE i.key IN (SELECT value FROM json_each(?))`, 2*snippetLength, list(keys))
	err = each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var precision, origin int
		var zone *int64
		var cover []byte
		var e endItem
		err := rows.Scan(&k, &precision, &origin, &zone, &cover, &e.author, &e.account, &e.text)
		e.moment, e.cover = k.moment(precision, origin, zone), hex.EncodeToString(cover)
		ends[int64(k)] = e
		return err
	})
	return ends, err
}

// addPeople fills the authors of the collections. Those whom the user made one
// person are one.
func (c *Catalog) addPeople(ctx context.Context, all []extent) error {
	eyes, err := c.eyes(ctx)
	if err != nil {
		return err
	}
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
		e := at[id]
		if e == nil || len(e.People) == talkers {
			return err
		}
		if name = cmp.Or(eyes.title[Alias{e.Service, name}], name); !slices.Contains(e.People, name) {
			e.People = append(e.People, name)
		}
		return err
	})
}
