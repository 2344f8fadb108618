package whatsapp

import "dotori/archive/read/chat"

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
	hour, _ := c.Number(1, 2)
	minute := c.sixty()
	second := 0
	if b := c.Next(); (b == ':' || b == '.') && len(c.Rest) > 1 && chat.IsDigit(c.Rest[1]) {
		second, t.exact = c.sixty(), true
	}
	if h == none {
		h = c.halfBehind()
	}
	t.half = h != none
	hour = hour24(hour, h)
	t.seconds = hour*3600 + minute*60 + second
	return t, !c.Bad && hour < 24
}

// sixty reads a separator and minutes or seconds.
func (c *cursor) sixty() int {
	c.Bad = c.Bad || c.Any(":", ".") == ""
	n, _ := c.Number(2, 2)
	c.Bad = c.Bad || n > 59
	return n
}

// half reads the part of the day, or skips another word that some languages
// write before a time: "klo", "à", "um".
func (c *cursor) half() half {
	h := c.named()
	for n := 0; h == none && n < longestWord && len(c.Rest) > 0 && !chat.IsDigit(c.Rest[0]); n++ {
		if b := c.Rest[0]; b == ':' || b == '[' || b == ']' || b == '-' || b == ',' {
			break
		}
		c.Rest = c.Rest[1:]
	}
	return h
}

// longestWord bounds the word before a time, in bytes.
const longestWord = 12

func (c *cursor) named() half {
	switch b := c.Next(); {
	case b < 0x80:
		return c.latin()
	case c.Any("오전", "午前", "上午", "凌晨", "清晨", "早上") != "":
		return morning
	case c.Any("오후", "午後", "下午", "傍晚", "晚上") != "":
		return evening
	case c.Any("中午") != "":
		return noon
	}
	return none
}

// latin reads AM, p.m., "p. m." and the like.
func (c *cursor) latin() (h half) {
	before := c.Rest
	switch c.Next() | 0x20 {
	case 'a':
		h = morning
	case 'p':
		h = evening
	default:
		return none
	}
	c.Rest = c.Rest[1:]
	c.Try(".")
	c.spaces()
	if c.Next()|0x20 != 'm' {
		c.Rest = before
		return none
	}
	c.Rest = c.Rest[1:]
	c.Try(".")
	return h
}

// halfBehind reads the part of the day behind a time, if there is one.
func (c *cursor) halfBehind() half {
	before := c.Rest
	c.spaces()
	h := c.named()
	if h == none {
		c.Rest = before
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
