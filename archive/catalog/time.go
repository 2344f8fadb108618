package catalog

import (
	"fmt"
	"strings"
	"time"
)

func (q Query) narrowTime(db querier, f *filter) error {
	if q.Undated {
		f.and("i.key < ?", int64(undatedEnd))
	}
	switch {
	case q.Day > 0 && q.Month > 0:
		f.and(fmt.Sprintf("i.precision BETWEEN %d AND %d", dayCode, secondCode))
	case q.Month == 1:
		f.and(fmt.Sprintf("i.precision NOT IN (%d, %d)", yearCode, decadeCode))
	case q.Year != 0 && q.Month == 0:
		f.and(fmt.Sprintf("i.precision <> %d", decadeCode))
	case q.Decade != 0:
		f.and(fmt.Sprintf("i.precision = %d", decadeCode))
	}
	if q.Decade != 0 {
		q.inYear(-q.Decade, f)
	}
	if q.Year != 0 {
		q.inYear(q.Year, f)
		return nil
	}
	if q.Month != 0 {
		return q.inEveryYear(db, f)
	}
	return nil
}

func (q Query) inYear(year int, f *filter) {
	from, to := q.span(year)
	f.and("i.key >= ?", int64(from))
	f.and("i.key < ?", int64(to))
}

// inEveryYear asks for one range of keys in each year that holds anything, so
// that an index leads to them.
func (q Query) inEveryYear(db querier, f *filter) error {
	years, err := yearsOf(db)
	if err != nil {
		return err
	}
	if len(years) == 0 {
		f.and("0")
		return nil
	}
	var ranges []string
	var ends []any
	for _, year := range years {
		from, to := q.span(year)
		ranges = append(ranges, "i.key >= ? AND i.key < ?")
		ends = append(ends, int64(from), int64(to))
	}
	f.and(strings.Join(ranges, " OR "), ends...)
	return nil
}

// yearsOf lists the years that hold anything, the oldest first.
func yearsOf(db querier) ([]int, error) {
	rows, err := db("SELECT DISTINCT year FROM tally WHERE year > 0 ORDER BY year")
	return collect(rows, err, func(y *int) []any { return []any{y} })
}

// byYear returns q in parts of one year each, in the order of q, where it asks
// for a day or month of every year: each part walks an index of its own, which
// one query would not.
func (q Query) byYear(db querier) ([]Query, error) {
	if q.Year != 0 || q.Month == 0 {
		return []Query{q}, nil
	}
	years, err := yearsOf(db)
	parts := make([]Query, len(years))
	for i, year := range years {
		at := i
		if q.Newest {
			at = len(years) - 1 - i
		}
		parts[at] = q
		parts[at].Year = year
	}
	return parts, err
}

// span returns the keys [from, to) of what q selects of a year; they are none
// for a day that the year does not have.
func (q Query) span(year int) (from, to Key) {
	if q.Day == 0 || q.Month == 0 {
		return span(year, q.Month)
	}
	start := time.Date(year, time.Month(q.Month), q.Day, 0, 0, 0, 0, time.UTC)
	if start.Day() != q.Day {
		return 0, 0
	}
	return timeKey(start), timeKey(start.AddDate(0, 0, 1))
}
