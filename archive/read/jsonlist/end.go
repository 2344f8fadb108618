package jsonlist

import "bytes"

// end looks for the end of a value in the pieces in which it comes.
type end struct {
	scalar          bool
	depth           int
	inText, escaped bool
}

// in returns how many bytes of a piece are the value's, and whether it ends there.
func (e *end) in(piece []byte) (n int, done bool) {
	if e.scalar {
		if n = bytes.IndexAny(piece, ",:]} \t\r\n"); n < 0 {
			return len(piece), false
		}
		return n, true
	}
	for n < len(piece) {
		if e.inText {
			n += e.text(piece[n:])
		} else {
			e.sign(piece[n])
			n++
		}
		if e.depth == 0 && !e.inText {
			return n, true
		}
	}
	return n, false
}

// isScalar reports how a number, true, false or null begins.
func isScalar(b byte) bool {
	return b == '-' || b >= '0' && b <= '9' || b == 't' || b == 'f' || b == 'n'
}

// sign takes a byte that stands in no text.
func (e *end) sign(b byte) {
	switch b {
	case '"':
		e.inText = true
	case '{', '[':
		e.depth++
	case '}', ']':
		e.depth--
	}
}

// text takes the rest of a text as far as it is there, and returns how much.
func (e *end) text(piece []byte) int {
	for i, b := range piece {
		switch {
		case e.escaped:
			e.escaped = false
		case b == '\\':
			e.escaped = true
		case b == '"':
			e.inText = false
			return i + 1
		}
	}
	return len(piece)
}
