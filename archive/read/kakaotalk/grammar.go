package kakaotalk

import (
	"bytes"
	"time"

	"dotori/archive/read/chat"
)

// grammar knows how one platform begins a record.
type grammar interface {
	// start reads the beginning of a record from a line. It is asked for
	// every line that may begin one, in order, and keeps what later lines
	// depend on. The head's slices are parts of line.
	start(line []byte) (head, bool)
}

// head is how a record begins.
type head struct {
	sort    sort
	wall    time.Time // the zero Time when the export does not say
	unit    unit
	author  []byte
	body    []byte // what stands on this line of it
	quoted  bool   // the body is the inside of a quoted cell
	english bool   // the time is written in English
}

// sort is what a record is.
type sort int

const (
	message    sort = iota
	notice          // by KakaoTalk itself
	dayLine         // only says which day follows
	headerLine      // the header of another export behind this one
)

// unit says what the wall clock of a record is known to.
type unit int

const (
	toMinute unit = iota
	toSecond
	toDay
)

// dialect is a platform's format.
type dialect int

const (
	android dialect = iota
	ios
	windows
	macos
)

func (d dialect) grammar() grammar {
	switch d {
	case ios:
		return &iosGrammar{}
	case windows:
		return &windowsGrammar{}
	case macos:
		return &macosGrammar{}
	}
	return androidGrammar{}
}

var separator = []byte(" : ")

// named splits "NAME : BODY" at the first separator. Editors take the last
// space of an empty message away.
func named(line []byte) (author, body []byte, ok bool) {
	if author, body, ok = bytes.Cut(line, separator); ok {
		return author, body, true
	}
	author, ok = bytes.CutSuffix(line, separator[:2])
	return author, nil, ok
}

// stamped reads what follows the comma behind a time: a message or a notice.
func stamped(wall time.Time, english bool, rest []byte) head {
	if author, body, ok := named(rest); ok {
		return head{wall: wall, english: english, author: author, body: body}
	}
	return head{sort: notice, wall: wall, english: english, body: rest}
}

// longDay reads "2026년 2월 8일 일요일" or "Sunday, February 8, 2026".
func longDay(line []byte) (day, bool) {
	c := cursor{chat.Cursor{Rest: line}}
	if len(line) == 0 {
		return day{}, false
	}
	var d day
	if line[0] >= '0' && line[0] <= '9' {
		d = c.koreanDay()
		c.spaces()
		c.koreanWeekday()
	} else {
		if !bytes.HasSuffix(c.letters(), []byte("day")) {
			return day{}, false
		}
		c.Need(",")
		c.spaces()
		d = c.englishDay(true)
	}
	_, valid := d.at(0, 0, 0)
	return d, c.end() && valid
}

func (c *cursor) koreanWeekday() {
	if c.Try("월") || c.Try("화") || c.Try("수") || c.Try("목") || c.Try("금") || c.Try("토") || c.Try("일") {
		c.Need("요일")
		return
	}
	c.Bad = true
}
