package text

import (
	"strings"
	"time"
	"unicode/utf8"

	"dotori/archive"
)

// ParseDate reads a date that is all of s, as Korean and ISO archives write
// it: 2005.10.03, 2005-10-03T21:05:06+09:00, 2005. 10. 3. 오후 9:05,
// 2005년 10월 3일 월요일 21시 5분, 2005/10/03 9:05 PM, 2005년 10월, 2005년. Years run
// from 1900 to 2099. The moment is as precise as s, knows an offset only when
// s states one, and has no origin: the caller knows where s came from.
//
// What no calendar has is not a date, nor what programs write for "none":
// 0000-00-00, 1904-01-01, 1970-01-01, and midnight of 1980-01-01 and
// 2000-01-01 when the time is written out.
func ParseDate(s string) (archive.Moment, bool) {
	c := cursor{s: strings.TrimSpace(s)}
	m, ok := c.date()
	return m, ok && c.s[c.i:] == ""
}

// FindDate returns the first date in text that names a day, by the rules of
// [ParseDate].
func FindDate(text string) (archive.Moment, bool) {
	afterDigit := false
	for i := 0; i < len(text); i++ {
		digit := text[i] >= '0' && text[i] <= '9'
		if digit && !afterDigit {
			c := cursor{s: text, i: i}
			if m, ok := c.date(); ok && m.Month() > 0 && m.Precision != archive.PrecisionMonth {
				return m, true
			}
		}
		afterDigit = digit
	}
	return archive.Moment{}, false
}

// date reads a date with whatever follows of its time, and leaves the cursor
// behind the last part that belongs to it.
func (c *cursor) date() (archive.Moment, bool) {
	year, ok := c.number(4, 4)
	if !ok || year < 1900 || year > 2099 {
		return archive.Moment{}, false
	}
	month, day, precision := 1, 1, archive.PrecisionDay
	if c.word("년") != "" {
		month, day, precision = c.koreanDay()
	} else if month, day, ok = c.plainDay(); !ok {
		return archive.Moment{}, false
	}
	wall := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if wall.Day() != day || int(wall.Month()) != month {
		return archive.Moment{}, false
	}
	m := archive.At(wall, precision, archive.OriginNone)
	if precision == archive.PrecisionDay {
		c.weekday()
		c.try(func() bool { return c.clock(&m) })
	}
	return m, !meansNone(m)
}

// koreanDay reads "10월 3일" behind the year, as far as it is there.
func (c *cursor) koreanDay() (month, day int, p archive.Precision) {
	month, day, p = 1, 1, archive.PrecisionYear
	if n, ok := c.unit("월"); ok {
		month, p = n, archive.PrecisionMonth
		if n, ok := c.unit("일"); ok {
			day, p = n, archive.PrecisionDay
		}
	}
	return month, day, p
}

// plainDay reads ".10.03", "-10-03", "/10/03" or ". 10. 3." behind the year.
func (c *cursor) plainDay() (month, day int, ok bool) {
	separator := c.word(".", "-", "/")
	c.spaces()
	month, ok = c.number(1, 2)
	if separator == "" || !ok || c.word(separator) == "" {
		return 0, 0, false
	}
	c.spaces()
	day, ok = c.number(1, 2)
	if separator == "." {
		c.word(".")
	}
	return month, day, ok
}

func (c *cursor) weekday() {
	c.try(func() bool {
		c.spaces()
		open := c.word("(") != ""
		found := c.word("일", "월", "화", "수", "목", "금", "토") != "" && (c.word("요일") != "" || open)
		if !found {
			found = c.word("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
				"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat") != ""
		}
		return found && (!open || c.word(")") != "")
	})
}

// meansNone reports whether a program wrote m for "no date" (formats/README.md 4.4).
func meansNone(m archive.Moment) bool {
	if m.Wall.YearDay() != 1 || m.Precision == archive.PrecisionYear || m.Precision == archive.PrecisionMonth {
		return false
	}
	midnight := m.Precision != archive.PrecisionDay && m.Wall.Hour() == 0 && m.Wall.Minute() == 0 && m.Wall.Second() == 0
	switch m.Wall.Year() {
	case 1904, 1970:
		return true
	case 1980, 2000:
		return midnight
	}
	return false
}

// cursor reads a string from left to right.
type cursor struct {
	s string
	i int
}

// try runs read and takes back what it consumed when it fails.
func (c *cursor) try(read func() bool) bool {
	start := c.i
	if !read() {
		c.i = start
		return false
	}
	return true
}

// word consumes the first of the words that comes next and returns it, or "".
func (c *cursor) word(words ...string) string {
	for _, w := range words {
		if strings.HasPrefix(c.s[c.i:], w) {
			c.i += len(w)
			return w
		}
	}
	return ""
}

// spaces skips spaces of any kind, but stays in the line.
func (c *cursor) spaces() {
	for c.i < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.s[c.i:])
		if r != ' ' && r != '\t' && r != '\u00A0' && r != '\u202F' && r != '\u2009' && r != '\u3000' {
			return
		}
		c.i += size
	}
}

// number consumes all digits that come next; there must be min to max of them.
func (c *cursor) number(min, max int) (n int, ok bool) {
	start := c.i
	for c.i < len(c.s) && c.s[c.i] >= '0' && c.s[c.i] <= '9' && c.i-start <= max {
		n = n*10 + int(c.s[c.i]-'0')
		c.i++
	}
	return n, c.i-start >= min && c.i-start <= max
}

// unit consumes a number of one or two digits with its Korean unit behind it,
// spaces before and between allowed.
func (c *cursor) unit(name string) (n int, ok bool) {
	ok = c.try(func() bool {
		c.spaces()
		n, ok = c.number(1, 2)
		c.spaces()
		return ok && c.word(name) != ""
	})
	return n, ok
}
