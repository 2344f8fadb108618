package whatsapp

// clock is a time of day as it was written.
type clock struct {
	seconds int  // since midnight
	exact   bool // seconds were written
	half    bool // of a twelve-hour clock
}

// half is a part of the day that a twelve-hour clock names.
type half int

const (
	none half = iota
	morning
	noon
	evening
)

// clock reads a time of day: "14:30", "14.30.22", "오후 2:30", "2:30 p. m.".
func (c *cursor) clock() (t clock, ok bool) {
	h := c.half()
	c.spaces()
	hour, _ := c.number(1, 2)
	minute := c.sixty()
	second := 0
	if b := c.next(); (b == ':' || b == '.') && len(c.rest) > 1 && isDigit(c.rest[1]) {
		second, t.exact = c.sixty(), true
	}
	if h == none {
		h = c.halfBehind()
	}
	t.half = h != none
	hour = hour24(hour, h)
	t.seconds = hour*3600 + minute*60 + second
	return t, !c.bad && hour < 24
}

// sixty reads a separator and minutes or seconds.
func (c *cursor) sixty() int {
	c.bad = c.bad || c.any(":", ".") == ""
	n, _ := c.number(2, 2)
	c.bad = c.bad || n > 59
	return n
}

// half reads the part of the day, or skips another word that some languages
// write before a time: "klo", "à", "um".
func (c *cursor) half() half {
	h := c.named()
	for n := 0; h == none && n < longestWord && len(c.rest) > 0 && !isDigit(c.rest[0]); n++ {
		if b := c.rest[0]; b == ':' || b == '[' || b == ']' || b == '-' || b == ',' {
			break
		}
		c.rest = c.rest[1:]
	}
	return h
}

// longestWord bounds the word before a time, in bytes.
const longestWord = 12

func (c *cursor) named() half {
	switch b := c.next(); {
	case b < 0x80:
		return c.latin()
	case c.any("오전", "午前", "上午", "凌晨", "清晨", "早上") != "":
		return morning
	case c.any("오후", "午後", "下午", "傍晚", "晚上") != "":
		return evening
	case c.any("中午") != "":
		return noon
	}
	return none
}

// latin reads AM, p.m., "p. m." and the like.
func (c *cursor) latin() (h half) {
	before := c.rest
	switch c.next() | 0x20 {
	case 'a':
		h = morning
	case 'p':
		h = evening
	default:
		return none
	}
	c.rest = c.rest[1:]
	c.try(".")
	c.spaces()
	if c.next()|0x20 != 'm' {
		c.rest = before
		return none
	}
	c.rest = c.rest[1:]
	c.try(".")
	return h
}

// halfBehind reads the part of the day behind a time, if there is one.
func (c *cursor) halfBehind() half {
	before := c.rest
	c.spaces()
	h := c.named()
	if h == none {
		c.rest = before
	}
	return h
}

// hour24 turns the hours of a half around: 오전 12 is 0, 오후 12 stays. An hour
// beyond 12 leaves no doubt.
func hour24(hour int, h half) int {
	switch {
	case h == morning && hour == 12:
		return 0
	case h == evening && hour < 12, h == noon && hour < 6:
		return hour + 12
	}
	return hour
}
