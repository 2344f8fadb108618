package table

import (
	"bytes"
	"strings"
)

// scan looks for the end of a row. It may be asked again when more is at hand,
// and goes on from where it was.
type scan struct {
	separator byte
	oneLine   bool // cells do not go on behind a line break
	at        int
	quoted    bool // at is in a quoted cell,
	opened    int  // which began here
	inCell    bool // at is behind the first byte of a cell
}

// end returns the length of the row that b begins with, its line end included,
// or false when b does not hold all of it. After last nothing follows b.
func (s *scan) end(b []byte, last bool) (int, bool) {
	for s.at < len(b) {
		if s.quoted {
			if !s.quote(b, last) {
				return 0, false
			}
			continue
		}
		switch c := b[s.at]; c {
		case '\n':
			return s.at + 1, true
		case '\r':
			if s.at+1 == len(b) && !last {
				return 0, false
			}
			if s.at+1 < len(b) && b[s.at+1] == '\n' {
				s.at++
			}
			return s.at + 1, true
		case '"':
			s.quoted, s.opened, s.inCell = !s.inCell, s.at, true
		default:
			s.inCell = c != s.separator
		}
		s.at++
	}
	return len(b), last && !s.quoted && len(b) > 0
}

// quote goes on to the next quotation mark, or line break if cells have one
// line. It is false when b does not tell what that means.
func (s *scan) quote(b []byte, last bool) bool {
	i := s.mark(b[s.at:])
	if i < 0 {
		s.at = len(b)
		return false
	}
	s.at += i
	if b[s.at] != '"' {
		s.quoted = false
		return true
	}
	if s.at+1 == len(b) && !last {
		return false
	}
	if s.at+1 < len(b) && b[s.at+1] == '"' {
		s.at += 2
		return true
	}
	s.at++
	s.quoted = !closes(b[s.at:], s.separator)
	return true
}

func (s *scan) mark(b []byte) int {
	if s.oneLine {
		return bytes.IndexAny(b, "\"\r\n")
	}
	return bytes.IndexByte(b, '"')
}

// closes reports whether a quotation mark before rest ends its cell. One with
// other text behind it stands for itself: people forget to double them.
func closes[T string | []byte](rest T, separator byte) bool {
	return len(rest) == 0 || rest[0] == separator || rest[0] == '\n' || rest[0] == '\r'
}

// mostColumns is as many as Excel has.
const mostColumns = 16_384

// split appends the cells of a row.
func split(cells []string, row string, separator byte) []string {
	for len(cells) < mostColumns {
		cell, rest, more := cut(row, separator)
		cells = append(cells, cell)
		if !more {
			break
		}
		row = rest
	}
	return cells
}

// cut returns the first cell, and what is behind its separator.
func cut(row string, separator byte) (cell, rest string, more bool) {
	if !strings.HasPrefix(row, `"`) {
		i := strings.IndexByte(row, separator)
		if i < 0 {
			return row, "", false
		}
		return row[:i], row[i+1:], true
	}
	row = row[1:]
	n := closing(row, separator)
	cell = strings.ReplaceAll(row[:n], `""`, `"`)
	if n+1 >= len(row) {
		return cell, "", false
	}
	return cell, row[n+2:], true
}

// closing returns where a quoted cell ends.
func closing(s string, separator byte) int {
	for i := 0; i < len(s); i++ {
		j := strings.IndexByte(s[i:], '"')
		if j < 0 {
			break
		}
		i += j
		switch {
		case strings.HasPrefix(s[i+1:], `"`):
			i++
		case closes(s[i+1:], separator):
			return i
		}
	}
	return len(s)
}
