package whatsapp

import (
	"bytes"

	"dotori/archive/read/chat"
)

// Invisible marks that WhatsApp writes before what it says itself.
const (
	leftToRight = "\u200E"
	rightToLeft = "\u200F"
	byteOrder   = "\uFEFF"
)

// style is how a time stands apart from the message behind it. A file has one.
type style int

const (
	bracketed style = iota // [15/01/2023, 14:30:22] 김영희: 안녕
	dashed                 // 15/01/2023, 14:30 - 김영희: 안녕
	colon                  // 15/01/2023 14:30:22: 김영희: 안녕
	styles
)

// head is how a message begins.
type head struct {
	date  date
	clock clock
	style style
	rest  []byte // author and text, a part of the line
}

// header reads the time at the beginning of a line; false when there is none.
//
//	[marks] ['['] DATE [,] [am] TIME [am] (']' | ' -' | ':') ' '
func header(line []byte) (h head, ok bool) {
	c := cursor{chat.Cursor{Rest: line}}
	c.marks()
	opened := c.Try("[")
	if !chat.IsDigit(c.Next()) {
		return h, false
	}
	if h.date = c.date(); c.Bad {
		return h, false
	}
	comma := c.Any(",", "،", ".") != ""
	if !c.spaces() && !comma {
		return h, false
	}
	if h.clock, ok = c.clock(); !ok {
		return h, false
	}
	if h.style, ok = c.end(opened); !ok {
		return h, false
	}
	h.rest = c.Rest
	_, ok = h.date.read(unknown)
	return h, ok
}

// end reads what stands behind a time.
func (c *cursor) end(opened bool) (s style, ok bool) {
	switch {
	case opened:
		s, ok = bracketed, c.Try("]")
	case c.Try(":"):
		s, ok = colon, true
	default:
		s, ok = dashed, c.spaces() && c.Any("-", "–") != ""
	}
	return s, ok && (c.Try(" ") || len(bytes.TrimSpace(c.Rest)) == 0)
}
