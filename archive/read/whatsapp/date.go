package whatsapp

import "time"

// date is a calendar day as it was written.
type date struct {
	n      [3]int // the numbers as they stand
	digits [3]int
	sign   sign
	dotted bool // a dot behind the last number: Korean and Hungarian, year first
}

// sign is what stands between the numbers of a date. One phone writes all with
// the same sign in the same order.
type sign int

const (
	slash sign = iota
	dot
	hyphen
	word // 년, 年
	signs
)

// order is where the year, the month and the day stand.
type order int

const (
	unknown order = iota
	dayFirst
	monthFirst
	yearFirst
	orders
)

// date reads three numbers and what stands between them: "2023. 1. 15.",
// "15/01/23", "2023년 1월 15일".
func (c *cursor) date() (d date) {
	d.n[0], d.digits[0] = c.Number(1, 4)
	d.sign = c.sign()
	d.n[1], d.digits[1] = c.Number(1, 2)
	second := c.sign()
	d.n[2], d.digits[2] = c.Number(1, 4)
	c.Bad = c.Bad || second != d.sign
	d.dotted = d.sign == dot && c.Try(".") || c.Any("일", "日") != ""
	return d
}

func (c *cursor) sign() sign {
	s := word
	switch b := c.Next(); {
	case b == '/':
		s = slash
	case b == '.':
		s = dot
	case b == '-':
		s = hyphen
	case b < 0x80 || c.Any("년", "월", "年", "月") == "":
		c.Bad = true
	}
	if s != word && !c.Bad {
		c.Rest = c.Rest[1:]
	}
	c.spaces()
	return s
}

// fixed is the order that a date tells by itself, if it does.
func (d date) fixed() order {
	if d.digits[0] == 4 || d.dotted && d.digits[2] <= 2 {
		return yearFirst
	}
	return unknown
}

// in returns the day that is meant; false when no calendar has it.
func (d date) in(o order) (time.Time, bool) {
	y, m, day := 2, 1, 0
	switch o {
	case monthFirst:
		m, day = 0, 1
	case yearFirst:
		y, m, day = 0, 1, 2
	}
	year := fullYear(d.n[y], d.digits[y])
	t := time.Date(year, time.Month(d.n[m]), d.n[day], 0, 0, 0, 0, time.UTC)
	sound := t.Year() == year && int(t.Month()) == d.n[m] && t.Day() == d.n[day]
	return t, sound && d.digits[m] <= 2 && d.digits[day] <= 2 && year >= firstYear && year <= lastYear
}

// The years that a chat can be of: WhatsApp began in 2009, clocks may be wrong.
const (
	firstYear = 2000
	lastYear  = 2100
)

// fullYear completes a year of two digits, and undoes the calendar of Thailand.
func fullYear(n, digits int) int {
	switch {
	case digits == 2:
		return 2000 + n
	case digits == 4 && n > 2400:
		return n - 543
	case digits != 4:
		return 0
	}
	return n
}

// read returns the day in the order that is fixed, or else given, or else any
// other that a calendar has: unknown tries all.
func (d date) read(o order) (time.Time, bool) {
	if f := d.fixed(); f != unknown {
		return d.in(f)
	}
	if t, ok := d.in(o); ok && o != unknown {
		return t, true
	}
	for other := dayFirst; other < orders; other++ {
		if t, ok := d.in(other); ok {
			return t, true
		}
	}
	return time.Time{}, false
}
