package today

import (
	"fmt"
	"time"

	"dotori/archive/catalog"
)

// Day is a day of the year, whatever the year.
type Day struct {
	Month time.Month
	Day   int
}

// DayOf returns the day of the year of a date.
func DayOf(t time.Time) Day { return Day{t.Month(), t.Day()} }

// ParseDay reads what String writes; anything else is otherwise.
func ParseDay(s string, otherwise Day) Day {
	t, err := time.Parse("2006-01-02", leapYear+"-"+s)
	if err != nil {
		return otherwise
	}
	return DayOf(t)
}

const leapYear = "2000" // has all days

// String writes "10-08".
func (d Day) String() string { return fmt.Sprintf("%02d-%02d", d.Month, d.Day) }

// Date returns the day in a leap year.
func (d Day) Date() time.Time { return time.Date(2000, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Turn returns the day so many days later, or earlier.
func (d Day) Turn(days int) Day { return DayOf(d.Date().AddDate(0, 0, days)) }

// Query selects the day in all years. What is not known to the day stays out.
func (d Day) Query() catalog.Query { return catalog.Query{Month: int(d.Month), Day: d.Day} }
