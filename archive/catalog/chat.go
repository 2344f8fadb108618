package catalog

import (
	"context"
	"fmt"
	"slices"
	"time"

	"dotori/archive"
)

// Message is an item of a chat with its place.
type Message struct {
	Key  Key
	Item archive.Item
	By   string // the person that the user made of the author's names; "" where called as the archive has it
}

// Messages returns up to n items of a collection in order of time: from the
// key on, or backwards those before it. From 0 stands for the beginning, and
// backwards for the end. Hidden ones are left out.
func (c *Catalog) Messages(ctx context.Context, collection int64, from Key, n int, backwards bool) ([]Message, error) {
	q := Query{Collection: collection, Newest: backwards, Limit: n, After: from}
	if !backwards && from > 0 {
		q.After = from - 1
	}
	eyes, err := c.eyes(ctx)
	if err != nil {
		return nil, fmt.Errorf("read collection %d: %w", collection, err)
	}
	var all []Message
	for r, err := range c.rows(ctx, q) {
		if err != nil {
			return nil, fmt.Errorf("read collection %d: %w", collection, err)
		}
		all = append(all, Message{r.key, r.item, eyes.called(&r.item)})
	}
	if backwards {
		slices.Reverse(all)
	}
	return all, nil
}

// KeyOf returns the key of the item of a collection that stands n items behind
// the first one from a key on, or [ErrNotFound] where there are fewer. It walks
// an index over the n items. Hidden ones are left out.
func (c *Catalog) KeyOf(ctx context.Context, collection int64, from Key, n int) (Key, error) {
	f, err := Query{Collection: collection}.filter(c.querier(ctx))
	var keys []Key
	if err == nil {
		f.and("i.key >= ?", int64(from))
		keys, err = collectKeys(c.read.QueryContext(ctx, "SELECT i.key FROM item i"+f.where()+" ORDER BY i.key LIMIT 1 OFFSET ?", append(f.args, n)...))
	}
	if err == nil && len(keys) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return 0, fmt.Errorf("find item %d of collection %d: %w", n, collection, err)
	}
	return keys[0], nil
}

// CountIn counts the items of a collection from a key on, up to but without
// another. It walks an index over them. Hidden ones are left out.
func (c *Catalog) CountIn(ctx context.Context, collection int64, from, to Key) (n int, err error) {
	f, err := Query{Collection: collection}.filter(c.querier(ctx))
	if err == nil {
		f.and("i.key >= ?", int64(from))
		f.and("i.key < ?", int64(to))
		err = c.read.QueryRowContext(ctx, "SELECT count(*) FROM item i"+f.where(), f.args...).Scan(&n)
	}
	if err != nil {
		return 0, fmt.Errorf("count items of collection %d: %w", collection, err)
	}
	return n, nil
}

// DayCount counts the items of one day.
type DayCount struct {
	Day   time.Time // midnight, UTC standing for the wall clock
	First Key
	Count int
}

// Days returns the days of a month on which a collection has items that are
// not hidden, in order of time. It walks an index over the items of the month;
// those that know no day are left out.
func (c *Catalog) Days(ctx context.Context, collection int64, year, month int) ([]DayCount, error) {
	f, err := Query{Collection: collection, Year: year, Month: month}.filter(c.querier(ctx))
	if err != nil {
		return nil, fmt.Errorf("count days of collection %d: %w", collection, err)
	}
	f.and(fmt.Sprintf("i.precision BETWEEN %d AND %d", dayCode, secondCode))
	rows, err := c.read.QueryContext(ctx, "SELECT min(i.key), count(*) FROM item i"+f.where()+" GROUP BY (i.key >> 20) / 86400 ORDER BY 1", f.args...)
	days, err := collect(rows, err, func(d *DayCount) []any { return []any{&d.First, &d.Count} })
	if err != nil {
		return nil, fmt.Errorf("count days of collection %d: %w", collection, err)
	}
	for i := range days {
		days[i].Day = days[i].First.Wall().Truncate(24 * time.Hour)
	}
	return days, nil
}

// Voice is how much somebody wrote in a collection.
type Voice struct {
	Name  string
	Count int
}

// Voices returns the authors of a collection, who wrote most first. They are
// counted with what is hidden.
func (c *Catalog) Voices(ctx context.Context, collection int64) ([]Voice, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT n.text, v.count FROM voice v JOIN name n ON n.id = v.name
		WHERE v.collection = ? AND v.count > 0 ORDER BY v.count DESC, n.text`, collection)
	all, err := collect(rows, err, func(v *Voice) []any { return []any{&v.Name, &v.Count} })
	if err != nil {
		return nil, fmt.Errorf("list authors of collection %d: %w", collection, err)
	}
	return all, nil
}

// KeyAt returns where the items at or after a wall clock time begin: a From
// for [Catalog.Messages], an After for a Query.
func KeyAt(wall time.Time) Key { return timeKey(wall) }

// IDs returns the ids of up to n items of a collection in order of time, from
// a key on. Hidden ones are left out.
func (c *Catalog) IDs(ctx context.Context, collection int64, from Key, n int) (ids []string, err error) {
	f, err := Query{Collection: collection}.filter(c.querier(ctx))
	if err != nil {
		return nil, fmt.Errorf("list ids of collection %d: %w", collection, err)
	}
	f.and("i.key >= ?", int64(from))
	rows, err := c.read.QueryContext(ctx, "SELECT i.id FROM item i"+f.where()+" ORDER BY i.key LIMIT ?", append(f.args, n)...)
	if ids, err = scanIDs(rows, err); err != nil {
		return nil, fmt.Errorf("list ids of collection %d: %w", collection, err)
	}
	return ids, nil
}
