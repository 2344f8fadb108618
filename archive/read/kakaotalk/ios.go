package kakaotalk

import (
	"time"

	"dotori/archive/read/chat"
)

// iosGrammar reads
//
//	2025년 6월 8일 일요일                      (a day begins)
//	2025. 6. 8. 16:21, 홍길동 : 본문
//	2025. 6. 8. 16:20: 홍길동님이 들어왔습니다.
//	Jul 9, 2015, 8:34 PM, 홍길동 : text       (English, old)
//	Dec 31, 2014 at 19:12, 홍길동 : text      (English, new)
//	오후 8:36, 홍길동 : 본문                   (the day is that of the line above)
type iosGrammar struct{ day day }

func (g *iosGrammar) start(line []byte) (head, bool) {
	if d, ok := longDay(line); ok {
		g.day = d
		wall, _ := d.at(0, 0, 0)
		return head{sort: dayLine, wall: wall}, true
	}
	c := cursor{chat.Cursor{Rest: line}}
	english := len(line) > 0 && line[0] < 0x80 && line[0] > '9'
	wall, timeOnly, ok := g.time(&c)
	switch {
	case !ok:
		return head{}, false
	case c.Try(", "):
		h := stamped(wall, english, c.Rest)
		return h, h.sort == message || !timeOnly
	case !timeOnly && (c.Try(": ") || c.Try(":")):
		return head{sort: notice, wall: wall, english: english, body: c.Rest}, true
	}
	return head{}, false
}

// time reads a time with its day, or one of the day that has begun.
func (g *iosGrammar) time(c *cursor) (wall time.Time, timeOnly, ok bool) {
	if len(c.Rest) < 12 {
		return time.Time{}, false, false
	}
	var d day
	var hour, minute int
	switch first := c.Rest[0]; {
	case first >= '0' && first <= '9':
		d = c.dottedDay()
		c.spaces()
		hour, minute = c.clock()
	case first >= 'A' && first <= 'S':
		d = c.englishDay(true)
		hour, minute = c.clockBehind()
	case first == "오"[0]:
		d, timeOnly = g.day, true
		hour, minute = c.clock()
	default:
		return time.Time{}, false, false
	}
	wall, ok = d.at(hour, minute, 0)
	return wall, timeOnly, ok && !c.Bad
}
