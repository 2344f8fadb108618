package kakaotalk

import (
	"bytes"

	"dotori/archive/read/chat"
)

// windowsGrammar reads
//
//	--------------- 2020년 6월 28일 일요일 ---------------
//	[홍길동] [오후 2:37] 본문
//	홍길동님이 들어왔습니다.                    (a notice, without a time)
type windowsGrammar struct {
	day  day
	last head // the record before, whose time a notice takes over
}

var bar = bytes.Repeat([]byte("-"), 15)

func (g *windowsGrammar) start(line []byte) (head, bool) {
	if len(line) == 0 {
		return head{}, false
	}
	switch {
	case line[0] == '-':
		return g.dayLine(line)
	case line[0] == '[':
		return g.message(line)
	case isNotice(line):
		return head{sort: notice, wall: g.last.wall, unit: g.last.unit, body: line}, true
	}
	return head{}, false
}

func (g *windowsGrammar) dayLine(line []byte) (head, bool) {
	inner, opened := bytes.CutPrefix(line, append(bar[:15:15], ' '))
	inner, closed := bytes.CutSuffix(bytes.TrimRight(inner, " "), bar)
	inner, spaced := bytes.CutSuffix(inner, []byte(" "))
	d, ok := longDay(inner)
	if !opened || !closed || !spaced || !ok {
		return head{}, false
	}
	g.day = d
	wall, _ := d.at(0, 0, 0)
	g.last = head{wall: wall, unit: toDay}
	return head{sort: dayLine, wall: wall}, true
}

var between = []byte("] [")

// message reads "[NAME] [TIME] BODY"; the name ends at the first "] [" that a
// time follows, because names may hold one themselves.
func (g *windowsGrammar) message(line []byte) (head, bool) {
	for end := 0; ; end += len(between) - 1 {
		i := bytes.Index(line[end:], between)
		if i < 0 {
			return head{}, false
		}
		end += i
		if h, ok := g.clocked(line[1:end], line[end+len(between):]); ok {
			g.last = head{wall: h.wall, unit: h.unit}
			return h, true
		}
	}
}

func (g *windowsGrammar) clocked(author, rest []byte) (head, bool) {
	c := cursor{chat.Cursor{Rest: rest}}
	hour, minute := c.clock()
	c.Need("]")
	if c.Bad || !c.Try(" ") && len(c.Rest) > 0 {
		return head{}, false
	}
	if g.day == (day{}) {
		// Before the first day line only the time is known, which is no moment.
		return head{author: author, body: c.Rest}, hour < 24 && minute < 60
	}
	wall, ok := g.day.at(hour, minute, 0)
	return head{wall: wall, author: author, body: c.Rest}, ok
}
