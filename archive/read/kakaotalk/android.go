package kakaotalk

import (
	"time"

	"dotori/archive/read/chat"
)

// androidGrammar reads
//
//	2026년 2월 8일 오후 3:17                      (a day begins)
//	2026년 2월 8일 오후 3:17, 홍길동 : 본문
//	2026년 2월 8일 오후 3:17, 홍길동님이 들어왔습니다.
//	February 10, 2016, 2:33 AM, you : Photo     (English since 2016)
//	8:44pm, July 9, 2015, you : Photo           (English until 2015)
type androidGrammar struct{}

func (androidGrammar) start(line []byte) (head, bool) {
	c := cursor{chat.Cursor{Rest: line}}
	english := !c.startsWithYear()
	wall, ok := c.androidTime()
	if !ok {
		return head{}, false
	}
	if c.Try(", ") {
		return stamped(wall, english, c.Rest), true
	}
	return head{sort: dayLine, wall: wall}, c.end()
}

func (c *cursor) androidTime() (time.Time, bool) {
	var d day
	var hour, minute int
	switch {
	case len(c.Rest) < 15:
		return time.Time{}, false
	case c.startsWithYear():
		d = c.koreanDay()
		c.spaces()
		hour, minute = c.clock()
	case c.Rest[0] >= '0' && c.Rest[0] <= '9':
		hour, minute = c.clock()
		c.Need(",")
		c.spaces()
		d = c.englishDay(false)
	case c.Rest[0] >= 'A' && c.Rest[0] <= 'S':
		d = c.englishDay(false)
		hour, minute = c.clockBehind()
	default:
		return time.Time{}, false
	}
	wall, ok := d.at(hour, minute, 0)
	return wall, ok && !c.Bad
}

func (c *cursor) startsWithYear() bool {
	for _, b := range c.Rest[:min(4, len(c.Rest))] {
		if b < '0' || b > '9' {
			return false
		}
	}
	return len(c.Rest) >= 4
}

// clockBehind reads ", 2:33 AM" or " at 2:33 AM" behind an English day.
func (c *cursor) clockBehind() (hour, minute int) {
	c.Try(",")
	c.spaces()
	if c.Try("at") {
		c.spaces()
	}
	return c.clock()
}
