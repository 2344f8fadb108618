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
}

// Messages returns up to n items of a collection in order of time: from the
// key on, or backwards those before it. From 0 stands for the beginning, and
// backwards for the end. Hidden ones are left out.
func (c *Catalog) Messages(ctx context.Context, collection int64, from Key, n int, backwards bool) ([]Message, error) {
	q := Query{Collection: collection, Newest: backwards, Limit: n, After: from}
	if !backwards && from > 0 {
		q.After = from - 1
	}
	var all []Message
	for r, err := range c.rows(ctx, q) {
		if err != nil {
			return nil, fmt.Errorf("read collection %d: %w", collection, err)
		}
		all = append(all, Message{r.key, r.item})
	}
	if backwards {
		slices.Reverse(all)
	}
	return all, nil
}

// DayCount counts the items of one day.
type DayCount struct {
	Day   time.Time // midnight, UTC standing for the wall clock
	First Key
	Count int
}

// Days returns the days on which a collection has items that are not hidden,
// in order of time. Items that know no day are left out.
func (c *Catalog) Days(ctx context.Context, collection int64) ([]DayCount, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT min(key), count(*) FROM item INDEXED BY item_collection_key
		WHERE collection = ? AND key >= ? AND flags & ? = 0 AND precision > 2 GROUP BY (key >> 20) / 86400 ORDER BY 1`,
		collection, int64(undatedEnd), int(hidden))
	days, err := collect(rows, err, func(d *DayCount) []any { return []any{&d.First, &d.Count} })
	if err != nil {
		return nil, fmt.Errorf("count days of collection %d: %w", collection, err)
	}
	for i := range days {
		days[i].Day = days[i].First.Wall().Truncate(24 * time.Hour)
	}
	return days, nil
}

// KeyAt returns where the items at or after a wall clock time begin: a From
// for [Catalog.Messages], an After for a Query.
func KeyAt(wall time.Time) Key { return timeKey(wall) }
