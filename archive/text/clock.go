package text

import (
	"time"

	"dotori/archive"
)

// clock reads the time of day behind a date into m: "21:05", "T21:05:06.5Z",
// "오후 9:05", "9:05 PM", "21시 5분". It reports whether there was one.
func (c *cursor) clock(m *archive.Moment) bool {
	c.spaces()
	iso := c.word("T", ",") == "T"
	c.spaces()
	half := c.half()
	c.spaces()
	h, min, sec, precision, ok := c.digits()
	if half == "" {
		c.try(func() bool { c.spaces(); half = c.half(); return half != "" })
	}
	h, valid := hour24(h, half)
	if !ok || !valid || min > 59 || sec > 59 || c.startsDigit() {
		return false
	}
	m.Wall = m.Wall.Add(time.Duration(h*3600+min*60+sec) * time.Second)
	m.Precision = precision
	c.try(func() bool { return c.zone(&m.Offset, iso || precision == archive.PrecisionSecond) })
	return true
}

// digits reads 21:05, 21:05:06, 21:05:06.123, 21시, 21시 5분 or 21시 5분 6초.
func (c *cursor) digits() (h, min, sec int, p archive.Precision, ok bool) {
	p = archive.PrecisionMinute
	if h, ok = c.unit("시"); ok {
		if min, ok = c.unit("분"); ok {
			if sec, ok = c.unit("초"); ok {
				p = archive.PrecisionSecond
			}
		}
		return h, min, sec, p, true
	}
	h, ok1 := c.number(1, 2)
	colon := c.word(":") != ""
	min, ok2 := c.number(2, 2)
	if c.try(func() bool { c.word(":"); sec, ok = c.number(2, 2); return ok }) {
		p = archive.PrecisionSecond
		c.try(func() bool { dot := c.word(".", ","); _, ok := c.number(1, 9); return dot != "" && ok })
	}
	if p != archive.PrecisionSecond {
		sec = 0 // of an attempt that was taken back
	}
	return h, min, sec, p, ok1 && colon && ok2
}

func (c *cursor) half() string {
	switch c.word("오전", "오후", "AM", "PM", "am", "pm", "a.m.", "p.m.") {
	case "오전", "AM", "am", "a.m.":
		return "am"
	case "오후", "PM", "pm", "p.m.":
		return "pm"
	}
	return ""
}

// hour24 turns an hour with its half of the day into 0..23. Some sites write
// 오후 13:05, which leaves no doubt.
func hour24(h int, half string) (int, bool) {
	switch {
	case half == "am" && h == 12:
		h = 0
	case half == "am" && h > 12:
		return 0, false
	case half == "pm" && h < 12:
		h += 12
	}
	return h, h <= 23
}

// zone reads an offset. Numbers count only where the time is written out to
// the second or by ISO: "21:05-22:00" is a span.
func (c *cursor) zone(o *archive.Offset, numbers bool) bool {
	c.spaces()
	switch c.word("Z", "UTC", "GMT", "KST") {
	case "Z", "UTC", "GMT":
		*o = archive.EastOf(0)
		return true
	case "KST":
		*o = archive.EastOf(9 * 3600)
		return true
	}
	start := c.i
	if sign := c.word("+", "-"); !numbers || sign == "" {
		return false
	}
	if _, ok := c.number(4, 4); !ok {
		c.i = start + 1
		_, ok1 := c.number(2, 2)
		colon := c.word(":") != ""
		if _, ok2 := c.number(2, 2); !ok1 || !colon || !ok2 {
			return false
		}
	}
	parsed, err := archive.ParseOffset(c.s[start:c.i])
	if err != nil {
		return false
	}
	*o = parsed
	return true
}

func (c *cursor) startsDigit() bool {
	return c.i < len(c.s) && c.s[c.i] >= '0' && c.s[c.i] <= '9'
}
