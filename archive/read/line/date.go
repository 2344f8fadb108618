package line

import (
	"bytes"
	"time"

	"dotori/archive/read/chat"
)

// date is a calendar day as it was written.
type date struct {
	year    int
	a, b    int  // month and day, or as they stand when open
	open    bool // a and b stand in the order of the phone's language
	named   bool // it says its weekday
	weekday time.Weekday
}

// order is how a phone's language writes the day and the month.
type order int

const (
	unknown order = iota
	monthFirst
	dayFirst
)

// in returns the day that is meant; false when no calendar has it.
func (d date) in(o order) (time.Time, bool) {
	month, day := d.a, d.b
	if d.open && o == dayFirst {
		month, day = day, month
	}
	t := time.Date(d.year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, d.year >= 1990 && d.year <= 2100 && int(t.Month()) == month && t.Day() == day
}

// possible reports whether any calendar has the day.
func (d date) possible() bool {
	_, month := d.in(monthFirst)
	_, day := d.in(dayFirst)
	return month || day
}

// longestDay is more than any language needs, in bytes.
const longestDay = 80

// dayLine reads a line that is a date: "2023/07/13(木)", "Fri, 8/16/2019",
// "Do., 29.8.2019", "2025.02.15 星期六", "2025년 2월 15일 토요일".
func dayLine(line []byte) (d date, ok bool) {
	if len(line) < len("R7/2/9") || len(line) > longestDay {
		return d, false
	}
	c := cursor{chat.Cursor{Rest: bytes.TrimSpace(line)}}
	if !c.digit() && !c.weekdayBefore(&d) {
		return d, false
	}
	c.date(&d)
	return d, !c.Bad && c.weekdayBehind(&d) && d.possible()
}

// date reads the numbers of a day: year first, or year last.
func (c *cursor) date(d *date) {
	era := c.era()
	first, digits := c.Number(1, 4)
	separator := c.separator()
	second, _ := c.Number(1, 2)
	c.separator()
	if digits == 4 || era > 0 {
		d.year, d.a = gregorian(first+era), second
		d.b, _ = c.Number(1, 2)
		c.Any(".", "日", "일")
		return
	}
	last, _ := c.Number(4, 4)
	d.year, d.a, d.b, d.open = gregorian(last), first, second, separator != "."
	if !d.open {
		d.a, d.b = second, first // no language puts the month first between dots
	}
}

func (c *cursor) separator() string {
	s := c.Need("/", ".", "-", "年", "월", "년", "月")
	c.spaces()
	return s
}

// era reads the sign of a Japanese era and returns the year before its first.
func (c *cursor) era() int {
	switch {
	case c.digit():
		return 0
	case c.Any("R", "令和") != "":
		return 2018
	case c.Any("H", "平成") != "":
		return 1988
	}
	c.Bad = true
	return 0
}

// gregorian undoes the Buddhist calendar of Thai phones.
func gregorian(year int) int {
	if year > 2400 {
		return year - 543
	}
	return year
}
