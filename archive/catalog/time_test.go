package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// autumns holds the same days of several years, some of them not known to the day.
func autumns(t *testing.T) *Catalog {
	t.Helper()
	c := open(t)
	coarse := func(y int, m time.Month, p archive.Precision, sha byte) archive.Item {
		return photo(archive.At(day(y, m, 1), p, archive.OriginFolder), sha, "")
	}
	put(t, c, "a", photo(at(t, "2004-02-29 12:00"), 1, ""), photo(at(t, "2005-03-01 09:00"), 2, ""),
		photo(at(t, "2005-10-01 00:00"), 3, ""), photo(at(t, "2019-10-01 23:59"), 4, ""), photo(at(t, "2019-10-02 00:00"), 5, ""),
		coarse(2010, time.October, archive.PrecisionMonth, 6), coarse(2011, time.January, archive.PrecisionYear, 7),
		photo(at(t, "2012-01-01 10:00"), 8, ""), photo(archive.Moment{}, 9, ""),
		message(at(t, "2015-10-01 20:34"), "가족방", "엄마", "밥은 먹었니"), message(at(t, "2015-10-03 20:34"), "가족방", "엄마", "잘 자"))
	return c
}

func TestADayOfEveryYear(t *testing.T) {
	c := autumns(t)
	for name, tt := range map[string]struct {
		q    Query
		want []string
	}{
		"a day":            {Query{Month: 10, Day: 1}, []string{"2019-10-01", "2015-10-01", "2005-10-01"}},
		"of one year":      {Query{Year: 2019, Month: 10, Day: 2}, []string{"2019-10-02"}},
		"a leap day":       {Query{Month: 2, Day: 29}, []string{"2004-02-29"}},
		"no leap day":      {Query{Year: 2005, Month: 2, Day: 29}, nil},
		"not the year's":   {Query{Month: 1, Day: 1}, []string{"2012-01-01"}},
		"a month":          {Query{Month: 10}, []string{"2019-10-02", "2019-10-01", "2015-10-03", "2010-10-01", "2005-10-01"}},
		"January":          {Query{Month: 1}, []string{"2012-01-01"}},
		"an empty day":     {Query{Month: 7, Day: 7}, nil},
		"a day without it": {Query{Year: 2005, Day: 1}, []string{"2005-10-01", "2005-03-01"}},
	} {
		tt.q.Newest = true
		cells, err := c.Cells(t.Context(), tt.q)
		var got []string
		for _, x := range cells {
			got = append(got, x.Wall.Format("2006-01-02"))
		}
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, %v, want %v", name, got, err, tt.want)
		}
	}
}

func TestMonthsOfADay(t *testing.T) {
	c := autumns(t)
	for want, q := range map[string]Query{
		"[{2005 10 0 photo 1} {2015 10 0 message 1} {2019 10 0 photo 1}]": {Month: 10, Day: 1},
		"[{2005 10 0 photo 1} {2015 10 0 message 1}]": {Month: 10, Day: 1, Newest: true,
			After: KeyAt(time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC))},
	} {
		months, err := c.Months(t.Context(), q)
		if err != nil || fmt.Sprint(months) != want {
			t.Errorf("got %v, %v, want %s", months, err, want)
		}
	}
}

// Where the count begins after a key, each year must still be a range of its own.
func TestMonthsOfADayAfterAKeyWalkAnIndex(t *testing.T) {
	c := autumns(t)
	q := Query{Month: 10, Day: 1, Newest: true, After: KeyAt(time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC))}
	parts, err := q.byYear(c.querier(t.Context()))
	if err != nil || len(parts) == 0 {
		t.Fatal(parts, err)
	}
	for _, part := range parts {
		query, args, err := c.monthsQuery(t.Context(), part)
		if err != nil {
			t.Fatal(err)
		}
		if plan := planOf(t, c, query, args); !strings.Contains(plan, "(rowid>? AND rowid<?)") {
			t.Errorf("%d is not a range: %s", part.Year, plan)
		}
	}
}

// planOf returns what SQLite does for a query, step by step.
func planOf(t *testing.T, c *Catalog, query string, args []any) string {
	t.Helper()
	type step struct {
		id, parent, cost int
		detail           string
	}
	rows, err := c.read.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+query, args...)
	steps, err := collect(rows, err, func(s *step) []any { return []any{&s.id, &s.parent, &s.cost, &s.detail} })
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(steps)
}

func TestCellsSayWhenTheirDayIsNotKnown(t *testing.T) {
	cells, err := autumns(t).Cells(t.Context(), Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range cells {
		if vague := x.Year == 0 || x.Year == 2010 || x.Year == 2011; x.Vague != vague {
			t.Errorf("%s: vague is %v", x.Wall, x.Vague)
		}
	}
}

// A day of all years must not cost a walk through all that happened.
func TestADayOfEveryYearWalksAnIndex(t *testing.T) {
	c := autumns(t)
	parts, err := Query{Month: 10, Day: 1, Newest: true}.byYear(c.querier(t.Context()))
	if err != nil || len(parts) != 7 || parts[0].Year != 2019 {
		t.Fatal(parts, err)
	}
	for from, q := range map[string]Query{"item i": {Month: 10, Day: 1}, "item i INDEXED BY item_cell": parts[0]} {
		f, err := q.filter(c.querier(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		f.and(cellTerm)
		plan := planOf(t, c, "SELECT count(*) FROM "+from+f.where(), f.args)
		if !strings.Contains(plan, " i ") || strings.Contains(plan, " SCAN i") {
			t.Errorf("%s is read whole: %s", from, plan)
		}
	}
}
