package kakaotalk

import (
	"bytes"
	"time"

	"dotori/archive/read/chat"
)

// cursor reads what the lines of chats are made of.
type cursor struct{ chat.Cursor }

// spaces skips spaces; some locales write U+202F and its kin before AM and PM.
func (c *cursor) spaces() {
	for len(c.Rest) > 0 {
		switch {
		case c.Rest[0] == ' ':
			c.Rest = c.Rest[1:]
		case c.Rest[0] < 0x80:
			return
		case c.Try("\u00A0"), c.Try("\u202F"), c.Try("\u2009"):
		default:
			return
		}
	}
}

// number consumes low to high digits, all that there are.
func (c *cursor) number(low, high int) int {
	n, _ := c.Number(low, high)
	return n
}

// end reports whether everything was read and was there.
func (c *cursor) end() bool {
	c.spaces()
	return !c.Bad && len(c.Rest) == 0
}

// day is a calendar day.
type day struct {
	year  int
	month time.Month
	day   int
}

// at returns the wall clock of a time of that day; false when no calendar or
// clock has it.
func (d day) at(hour, minute, second int) (time.Time, bool) {
	t := time.Date(d.year, d.month, d.day, hour, minute, second, 0, time.UTC)
	valid := d.year >= 1990 && d.year <= 2100 && t.Day() == d.day && t.Month() == d.month &&
		hour < 24 && minute < 60 && second < 60
	return t, valid
}

// koreanDay reads "2026년 2월 8일".
func (c *cursor) koreanDay() (d day) {
	d.year = c.number(4, 4)
	c.Need("년")
	c.spaces()
	d.month = time.Month(c.number(1, 2))
	c.Need("월")
	c.spaces()
	d.day = c.number(1, 2)
	c.Need("일")
	return d
}

// dottedDay reads "2026. 2. 8.".
func (c *cursor) dottedDay() (d day) {
	d.year = c.number(4, 4)
	c.Need(".")
	c.spaces()
	d.month = time.Month(c.number(1, 2))
	c.Need(".")
	c.spaces()
	d.day = c.number(1, 2)
	c.Need(".")
	return d
}

// dashedDay reads "2026-02-08".
func (c *cursor) dashedDay() (d day) {
	d.year = c.number(4, 4)
	c.Need("-")
	d.month = time.Month(c.number(1, 2))
	c.Need("-")
	d.day = c.number(1, 2)
	return d
}

// englishDay reads "February 8, 2026"; with short, also "Feb 8, 2026" and
// "Sept. 8, 2026".
func (c *cursor) englishDay(short bool) (d day) {
	d.month = c.month(short)
	c.spaces()
	d.day = c.number(1, 2)
	c.Need(",")
	c.spaces()
	d.year = c.number(4, 4)
	return d
}

func (c *cursor) month(short bool) time.Month {
	name := c.letters()
	for m := time.January; m <= time.December; m++ {
		full := m.String()
		if string(name) == full || short && len(name) >= 3 && bytes.HasPrefix([]byte(full), name[:3]) {
			if short {
				c.Try(".")
			}
			return m
		}
	}
	c.Bad = true
	return 0
}

// letters consumes ASCII letters, if any.
func (c *cursor) letters() []byte {
	i := 0
	for i < len(c.Rest) && (c.Rest[i]|0x20) >= 'a' && (c.Rest[i]|0x20) <= 'z' {
		i++
	}
	word := c.Rest[:i]
	c.Rest = c.Rest[i:]
	return word
}

// clock reads a time of day: "오후 3:17", "3:17 PM", "PM 3:17" or "15:17".
// A phone may switch between them inside one file.
func (c *cursor) clock() (hour, minute int) {
	half := c.half()
	c.spaces()
	hour = c.number(1, 2)
	c.Need(":")
	minute = c.number(2, 2)
	if half == none {
		before := c.Rest
		c.spaces()
		if half = c.half(); half == none {
			c.Rest = before
		}
	}
	return c.hour24(hour, half), minute
}

// half is a half of the day.
type half int

const (
	none half = iota
	am
	pm
)

func (c *cursor) half() half {
	if len(c.Rest) == 0 || c.Rest[0] >= '0' && c.Rest[0] <= '9' {
		return none
	}
	switch {
	case c.Try("오전"), c.Try("AM"), c.Try("am"):
		return am
	case c.Try("오후"), c.Try("PM"), c.Try("pm"):
		return pm
	}
	return none
}

// hour24 turns 12 of either half around: 오전 12 is 0, 오후 12 is 12. An hour
// beyond 12 leaves no doubt either, but for the morning.
func (c *cursor) hour24(hour int, h half) int {
	switch {
	case h == am && hour == 12:
		return 0
	case h == am && hour > 12:
		c.Bad = true
	case h == pm && hour < 12:
		return hour + 12
	}
	return hour
}
