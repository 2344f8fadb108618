package catalog

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"

	"dotori/archive"
)

// Found is what a search finds of one kind, the newest first.
type Found struct {
	Kind archive.Kind
	Hits []Hit
	Next Key // the After of the next page; 0 when there is none
}

// SearchEach is [Catalog.Search] for each kind by itself: the newest n hits of
// every kind that has any, in the order of [archive.Kinds]. When the deadline of
// ctx passes it returns those kinds that it is through with, and the error says
// so. It begins with the kind of which there is most, and each may take half of
// the time that is left, so that one that takes long leaves some to the others.
func (c *Catalog) SearchEach(ctx context.Context, query string, q Query, n int) ([]Found, error) {
	found, err := c.searchEach(ctx, query, q, n)
	if err != nil {
		err = fmt.Errorf("search %q: %w", query, err)
	}
	return found, err
}

func (c *Catalog) searchEach(ctx context.Context, query string, q Query, n int) (all []Found, err error) {
	q.Newest = true
	s, err := c.newSearch(ctx, query, q)
	if err != nil || s == nil {
		return nil, late(ctx, err)
	}
	kinds, err := c.kindsOf(ctx, q)
	slices.SortStableFunc(kinds, func(a, b newest) int { return b.count - a.count })
	defer func() { sortKinds(all) }()
	for _, k := range kinds {
		f := Found{Kind: k.kind}
		q.Kinds, q.After = []archive.Kind{k.kind}, k.after
		var broken error
		f.Hits, f.Next, broken = s.pageInTime(ctx, q, n)
		switch {
		case ctx.Err() == nil && errors.Is(broken, context.DeadlineExceeded):
			err = broken // of this kind only
		case broken != nil:
			return all, late(ctx, broken)
		case len(f.Hits) > 0:
			all = append(all, f)
		}
	}
	return all, late(ctx, err)
}

// sortKinds puts what was found into the order of [archive.Kinds].
func sortKinds(all []Found) {
	order := archive.Kinds()
	slices.SortFunc(all, func(a, b Found) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
}

// pageInTime is page in half of the time that is left.
func (s *search) pageInTime(ctx context.Context, q Query, n int) ([]Hit, Key, error) {
	if end, ok := ctx.Deadline(); ok {
		var cancel func()
		ctx, cancel = context.WithTimeout(ctx, time.Until(end)/2)
		defer cancel()
	}
	hits, next, err := s.page(ctx, q, n)
	return hits, next, late(ctx, err)
}

// late returns what ended ctx in place of what the database says of that.
func late(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// confine narrows q to the kinds that it may find, where these are no messages:
// the index knows the others by their kind. none says that there are none.
func (c *Catalog) confine(ctx context.Context, q Query) (narrowed Query, none bool, err error) {
	if !q.narrows() {
		return q, false, nil
	}
	kinds, err := c.kindsOf(ctx, q)
	var some []archive.Kind
	for _, k := range kinds {
		some = append(some, k.kind)
	}
	if !slices.Contains(some, archive.Message) {
		q.Kinds = some
	}
	return q, len(some) == 0 && err == nil, err
}

// newest is a kind of items, a key behind all of them, and how many there are
// at most.
type newest struct {
	kind  archive.Kind
	after Key
	count int
}

// kindsOf returns the kinds that q may find, from counts that are kept ready:
// without them a search for the few of one kind would walk over the million of
// another.
func (c *Catalog) kindsOf(ctx context.Context, q Query) (kinds []newest, err error) {
	counted := Query{Year: q.Year, Month: q.Month, Decade: q.Decade, Undated: q.Undated, Services: q.Services, Kinds: q.Kinds,
		Collection: q.Collection, Pictures: q.Pictures, Hidden: q.Hidden, WithHidden: q.WithHidden, Trashed: q.Trashed}
	months, err := c.months(ctx, counted)
	after, count := map[archive.Kind]Key{}, map[archive.Kind]int{}
	for _, m := range months {
		after[m.Kind] = max(after[m.Kind], behindMonth(m.Year-m.Decade, m.Month))
		count[m.Kind] += m.Count
	}
	for _, k := range archive.Kinds() {
		end, ok := after[k]
		if ok && q.placed() && err == nil {
			ok, err = c.located(ctx, k)
		}
		if ok {
			kinds = append(kinds, newest{k, end, count[k]})
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
