package catalog

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"dotori/archive"
)

// Count counts the items of q.
func (c *Catalog) Count(ctx context.Context, q Query) (int, error) {
	n, _, err := c.Size(ctx, q)
	return n, err
}

// Size counts the items of q and the bytes of their media, each file once.
func (c *Catalog) Size(ctx context.Context, q Query) (items int, bytes int64, err error) {
	f, err := c.selection(ctx, q)
	if err != nil {
		return 0, 0, err
	}
	where := f.where()
	err = c.read.QueryRowContext(ctx, "SELECT count(*) FROM item i"+where, f.args...).Scan(&items)
	if err != nil {
		return 0, 0, fmt.Errorf("count items: %w", err)
	}
	f.and(fmt.Sprintf("i.flags & %d", hasMedia))
	err = c.read.QueryRowContext(ctx, `SELECT coalesce(sum(size), 0) FROM (SELECT DISTINCT t.sha, t.size
		FROM item i CROSS JOIN item_media t ON t.item = i.key`+f.where()+` AND t.sha IS NOT NULL)`, f.args...).Scan(&bytes)
	if err != nil {
		return 0, 0, fmt.Errorf("sum up media: %w", err)
	}
	return items, bytes, nil
}

// selection returns all of q as conditions, Limit and Newest apart.
func (c *Catalog) selection(ctx context.Context, q Query) (*filter, error) {
	if q.Text == "" && len(q.IDs) == 0 {
		q.whole = true
		f, err := q.filter(c.querier(ctx))
		if err == nil {
			q.seek(f)
		}
		return f, err
	}
	keys, err := c.keys(ctx, q)
	f := new(filter)
	f.and("i.key IN (SELECT value FROM json_each(?))", list(keys))
	return f, err
}

// Months counts the items of q by month and kind, in order of time.
func (c *Catalog) Months(ctx context.Context, q Query) ([]MonthCount, error) {
	counts, err := c.months(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("count months: %w", err)
	}
	slices.SortStableFunc(counts, MonthCount.compare)
	return counts, nil
}

// months asks for each year by itself where q is a day or month of every year:
// one query, which is to begin after a key, would walk all that comes after.
func (c *Catalog) months(ctx context.Context, q Query) (all []MonthCount, err error) {
	if q.counted() || q.present() || q.Text != "" || len(q.IDs) > 0 {
		return c.appendMonths(ctx, nil, q)
	}
	parts, err := q.byYear(c.querier(ctx))
	for _, part := range parts {
		if err == nil {
			all, err = c.appendMonths(ctx, all, part)
		}
	}
	return all, err
}

// compare orders months by time; a decade comes before its first year.
func (m MonthCount) compare(other MonthCount) int {
	return cmp.Or(m.Year+m.Decade-other.Year-other.Decade, other.Decade-m.Decade, m.Month-other.Month)
}

func (c *Catalog) appendMonths(ctx context.Context, all []MonthCount, q Query) ([]MonthCount, error) {
	query, args, err := c.monthsQuery(ctx, q)
	if err != nil {
		return nil, err
	}
	rows, err := c.read.QueryContext(ctx, query, args...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var m MonthCount
		var year, kind int
		if err := rows.Scan(&year, &m.Month, &kind, &m.Count); err != nil {
			return err
		}
		m.Year, m.Decade = yearOfEra(year)
		m.Kind = decode(kindCodes[:], kind)
		all = append(all, m)
		return nil
	})
	return all, err
}

func (c *Catalog) monthsQuery(ctx context.Context, q Query) (string, []any, error) {
	if q.counted() {
		f := q.tallyFilter()
		sum := "sum(t.count)"
		if q.Pictures {
			sum = "sum(t.pictures)"
		}
		return "SELECT t.year, t.month, t.kind, " + sum + " AS n FROM tally t" + f.where() +
			" GROUP BY 1, 2, 3 HAVING n > 0 ORDER BY 1, 2, 3", f.args, nil
	}
	present, err := q.presentOnce(c.querier(ctx))
	if err != nil {
		return "", nil, err
	}
	if present {
		f, err := q.presenceFilter(c.querier(ctx))
		return "SELECT t.year, t.month, t.kind, sum(t.count) AS n FROM presence t" + f.where() + " GROUP BY 1, 2, 3 HAVING n > 0 ORDER BY 1, 2, 3", f.args, err
	}
	f, err := c.selection(ctx, q)
	if err != nil {
		return "", nil, err
	}
	return "SELECT " + yearOf + ", " + monthOf + ", i.kind, count(*) FROM item i" + f.where() +
		" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3", f.args, nil
}

// The year and month of an item in SQL: 0 where they are not known, and the
// year as era has it.
const (
	dateOf  = "(i.key >> 20) - 62135596800, 'unixepoch')"
	yearOf  = "CASE WHEN i.key < 1 << 40 THEN 0 ELSE CAST(strftime('%Y', " + dateOf + " AS INTEGER) * iif(i.precision = 6, -1, 1) END"
	monthOf = "CASE WHEN i.key < 1 << 40 OR i.precision IN (1, 6) THEN 0 ELSE CAST(strftime('%m', " + dateOf + " AS INTEGER) END"
)

// counted reports whether the table tally can answer q.
func (q Query) counted() bool {
	return q.Day == 0 && q.Title == "" && q.Person == "" && len(q.People) == 0 && !q.placed() && q.Tag == "" && !q.Favorite && len(q.IDs) == 0 && q.Import == "" && q.Text == "" && q.After == 0
}

// tallyFilter returns a counted query as conditions on the table tally, named t.
func (q Query) tallyFilter() *filter {
	f := q.countFilter()
	if q.Collection != 0 {
		f.and("t.collection = ?", q.Collection)
	} else {
		f.and("t.more = 0")
	}
	switch {
	case q.Trashed:
		f.and("t.hidden = 2")
	case q.Hidden:
		f.and("t.hidden = 1")
	case q.WithHidden:
		f.and("t.hidden < 2")
	default:
		f.and("t.hidden = 0")
	}
	return f
}

// countFilter returns what the tables tally and presence know alike, as
// conditions on one of them, named t.
func (q Query) countFilter() *filter {
	f := new(filter)
	if q.Undated {
		f.and("t.year = 0")
	}
	if q.Year != 0 {
		f.and("t.year = ?", q.Year)
	}
	if q.Decade != 0 {
		f.and("t.year = ?", -q.Decade)
	}
	if q.Month != 0 {
		f.and("t.month = ?", q.Month)
	}
	if len(q.Services) > 0 {
		f.and("t.service IN (SELECT id FROM service WHERE text IN (SELECT value FROM json_each(?)))", list(q.Services))
	}
	if len(q.Kinds) > 0 {
		f.and("t.kind IN (" + strings.Join(kindNumbers(q.Kinds), ",") + ")")
	}
	if q.WithoutParts {
		f.and(fmt.Sprintf("t.kind <> %d", commentCode))
	}
	return f
}

// Services counts the items of each service that are not hidden, most first.
func (c *Catalog) Services(ctx context.Context) ([]ServiceCount, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT s.text, sum(t.count) AS n FROM tally t JOIN service s ON s.id = t.service
		WHERE t.more = 0 AND t.hidden = 0 GROUP BY s.id HAVING n > 0 ORDER BY n DESC, s.text`)
	return collect(rows, err, func(s *ServiceCount) []any { return []any{&s.Service, &s.Count} })
}

func kindNumbers(kinds []archive.Kind) []string {
	var codes []string
	for _, k := range kinds {
		codes = append(codes, fmt.Sprint(encode(kindCodes[:], k)))
	}
	return codes
}
