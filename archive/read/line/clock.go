package line

// half is a part of the day that a twelve-hour clock names.
type half int

const (
	none half = iota
	morning
	noon
	evening
)

// clock reads a time of day in minutes: "21:47", "午後9:46", "9:30 PM",
// "24:53". Phones in Chinese divide the day more finely.
func (c *cursor) clock() (minutes int, ok bool) {
	h := c.half()
	c.spaces()
	hour, _ := c.Number(1, 2)
	c.Need(":")
	minute, _ := c.Number(2, 2)
	if c.Bad {
		return 0, false
	}
	if h == none && len(c.Rest) > 0 && c.Rest[0] != '\t' {
		h = c.halfBehind()
	}
	hour = hour24(hour, h)
	return hour*60 + minute, hour < 30 && minute < 60
}

func (c *cursor) half() half {
	switch {
	case !c.mayBeHalf():
		return none
	case c.Any("오전", "午前", "上午", "凌晨", "清晨", "早上", "AM", "am", "a.m.", "ก่อนเที่ยง") != "":
		return morning
	case c.Any("오후", "午後", "下午", "傍晚", "晚上", "PM", "pm", "p.m.", "หลังเที่ยง") != "":
		return evening
	case c.Any("中午") != "":
		return noon
	}
	return none
}

// mayBeHalf spares most lines the search for words.
func (c *cursor) mayBeHalf() bool {
	if len(c.Rest) == 0 {
		return false
	}
	b := c.Rest[0]
	return b >= 0x80 || b|0x20 == 'a' || b|0x20 == 'p'
}

// halfBehind reads what may follow a time: AM, PM, or the Thai word for hour.
// Behind a space it may as well be the beginning of a name: "16:24 Amy".
func (c *cursor) halfBehind() (h half) {
	before := c.Rest
	c.spaces()
	switch {
	case !c.mayBeHalf():
	case c.Any("AM", "am", "a.m.", "A.M.") != "":
		h = morning
	case c.Any("PM", "pm", "p.m.", "P.M.") != "":
		h = evening
	case c.Try("น."):
		return none
	}
	if h == none || len(c.Rest) > 0 && c.Rest[0] != ' ' && c.Rest[0] != '\t' {
		c.Rest = before
		return none
	}
	return h
}

// hour24 turns the hours of a half around: 午前12 is 0, 午後12 and 午後0 are 12.
// An hour beyond 12 leaves no doubt.
func hour24(hour int, h half) int {
	switch {
	case h == morning && hour == 12:
		return 0
	case h == evening && hour < 12, h == noon && hour < 6:
		return hour + 12
	}
	return hour
}
