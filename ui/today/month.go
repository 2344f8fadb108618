package today

import (
	"fmt"
	"time"

	"dotori/archive/catalog"
)

// Month is a month of one year, or of all years where Year is 0.
type Month struct {
	Year  int
	Month time.Month
}

// ParseMonth reads what String writes; anything else is January of all years.
func ParseMonth(s string) Month {
	if t, err := time.Parse("2006-01", s); err == nil {
		return Month{t.Year(), t.Month()}
	}
	t, err := time.Parse("01", s)
	if err != nil {
		return Month{Month: time.January}
	}
	return Month{Month: t.Month()}
}

// String writes "2005-10", or "10" for that month of all years.
func (m Month) String() string {
	if m.Year == 0 {
		return fmt.Sprintf("%02d", m.Month)
	}
	return fmt.Sprintf("%04d-%02d", m.Year, m.Month)
}

// Turn returns the month so many months later, or earlier.
func (m Month) Turn(months int) Month {
	t := time.Date(max(m.Year, 1), m.Month, 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
	if m.Year == 0 {
		return Month{Month: t.Month()}
	}
	return Month{t.Year(), t.Month()}
}

// Query selects the month.
func (m Month) Query() catalog.Query { return catalog.Query{Year: m.Year, Month: int(m.Month)} }
