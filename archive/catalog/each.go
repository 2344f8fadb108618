package catalog

import (
	"context"
	"fmt"
	"reflect"

	"dotori/archive"
)

// Found is what a search finds of one kind, the newest first.
type Found struct {
	Kind archive.Kind
	Hits []Hit
	Next Key // the After of the next page; 0 when there is none
}

// SearchEach is [Catalog.Search] for each kind by itself: the newest n hits of
// every kind that has any, in the order of [archive.Kinds].
func (c *Catalog) SearchEach(ctx context.Context, query string, q Query, n int) ([]Found, error) {
	found, err := c.searchEach(ctx, query, q, n)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", query, err)
	}
	return found, nil
}

func (c *Catalog) searchEach(ctx context.Context, query string, q Query, n int) (all []Found, err error) {
	q.Newest = true
	s, err := c.newSearch(ctx, query, q)
	if err != nil || s == nil {
		return nil, err
	}
	kinds, err := c.kindsOf(ctx, q)
	for _, k := range kinds {
		if err != nil {
			break
		}
		f := Found{Kind: k.kind}
		q.Kinds, q.After = []archive.Kind{k.kind}, k.after
		f.Hits, f.Next, err = s.page(ctx, q, n)
		if len(f.Hits) > 0 {
			all = append(all, f)
		}
	}
	return all, err
}

// newest is a kind of items, and a key behind all of them.
type newest struct {
	kind  archive.Kind
	after Key
}

// kindsOf returns the kinds that q may find, from counts that are kept ready:
// without them a search for the few of one kind would walk over the million of
// another.
func (c *Catalog) kindsOf(ctx context.Context, q Query) (kinds []newest, err error) {
	counted := Query{Year: q.Year, Month: q.Month, Undated: q.Undated, Services: q.Services, Kinds: q.Kinds,
		Collection: q.Collection, Pictures: q.Pictures, Hidden: q.Hidden, WithHidden: q.WithHidden, Trashed: q.Trashed}
	months, err := c.months(ctx, counted)
	after := map[archive.Kind]Key{}
	for _, m := range months {
		after[m.Kind] = max(after[m.Kind], behindMonth(m.Year, m.Month))
	}
	for _, k := range archive.Kinds() {
		end, ok := after[k]
		if ok && q.placed() && err == nil {
			ok, err = c.located(ctx, k)
		}
		if ok {
			kinds = append(kinds, newest{k, end})
		}
	}
	return kinds, err
}

// located reports whether anything of a kind has a place.
func (c *Catalog) located(ctx context.Context, k archive.Kind) (some bool, err error) {
	err = c.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM item WHERE kind = ? AND latitude IS NOT NULL)",
		encode(kindCodes[:], k)).Scan(&some)
	return some, err
}

// behindMonth returns a key behind all of a month, or of a year where month is 0.
func behindMonth(year, month int) Key {
	if year == 0 {
		return undatedEnd
	}
	_, end := span(year, month)
	return end
}

// narrows reports whether q leaves anything out that lists show.
func (q Query) narrows() bool {
	q.After, q.Limit, q.Newest, q.WithHidden, q.Text = 0, 0, false, false, ""
	return !reflect.DeepEqual(q, Query{})
}

// kindCounts counts a query that needs no counting.
func (c *Catalog) kindCounts(ctx context.Context, q Query) (map[archive.Kind]int, error) {
	months, err := c.Months(ctx, q)
	counts := map[archive.Kind]int{}
	for _, m := range months {
		counts[m.Kind] += m.Count
	}
	return counts, err
}
