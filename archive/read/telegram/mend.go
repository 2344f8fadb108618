package telegram

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// text reads a text with its quotes.
func (s *scanner) text() error {
	s.next('"')
	for {
		chunk := s.buf[s.pos:s.end]
		n := plain(chunk)
		s.put(chunk[:n]...)
		s.pos += n
		if n == len(chunk) {
			if len(s.ahead(1)) == 0 {
				return s.broken()
			}
			continue
		}
		switch b := s.buf[s.pos]; {
		case b == '\\':
			s.escape()
		case b == '"' && s.ends():
			s.next('"')
			return nil
		case b == '"':
			s.pos++
			s.put('\\', '"')
		default:
			s.control(b)
		}
	}
}

// plain returns how many bytes need no thought.
func plain(b []byte) int {
	for i, c := range b {
		if c == '"' || c == '\\' || c < ' ' {
			return i
		}
	}
	return len(b)
}

// farAhead is more than stands between a text and what follows it.
const farAhead = 256

// ends reports whether the quote that comes next ends a text: behind it the
// value or its name is over.
func (s *scanner) ends() bool {
	if s.pos+1 < s.end { // nearly always
		switch s.buf[s.pos+1] {
		case ',', ':', '\n', '}', ']':
			return true
		}
	}
	rest := s.ahead(farAhead)[1:]
	rest = bytes.TrimLeft(rest[:min(len(rest), farAhead-1)], " \t\r\n")
	return len(rest) == 0 || rest[0] == ',' || rest[0] == ':' || rest[0] == '}' || rest[0] == ']'
}

// escape copies an escape, and mends those that JSON does not have.
func (s *scanner) escape() {
	b := s.ahead(6)
	switch {
	case len(b) < 2:
		s.pos++
		s.put('\\', '\\')
	case bytes.IndexByte([]byte(`"\/bfnrt`), b[1]) >= 0:
		s.pos += 2
		s.put(b[:2]...)
	case b[1] == 'u' && len(b) >= 6 && areHex(b[2:6]):
		s.pos += 6
		s.put(b[:6]...)
	case b[1] == 'x' && len(b) >= 4 && areHex(b[2:4]):
		s.pos += 4
		s.put('\\', 'u', '0', '0', b[2], b[3])
	default:
		s.pos++
		s.put('\\', '\\')
	}
}

func areHex(b []byte) bool {
	for _, c := range b {
		if lower := c | 0x20; (c < '0' || c > '9') && (lower < 'a' || lower > 'f') {
			return false
		}
	}
	return true
}

// control escapes a control character that stands in a text as it is.
func (s *scanner) control(b byte) {
	const digits = "0123456789abcdef"
	if b == '\n' {
		s.line++
	}
	s.pos++
	s.put('\\', 'u', '0', '0', digits[b>>4], digits[b&15])
}

// longestBare bounds a text without quotes, in bytes.
const longestBare = 8 << 10

// scalar reads a number, true, false or null, or a text without quotes, which
// goes on to the end of its line.
func (s *scanner) scalar(inside bool) error {
	b := s.ahead(longestBare)
	b = b[:min(len(b), longestBare)]
	n := bytes.IndexAny(b, ",}] \t\r\n")
	if n < 0 {
		n = len(b)
	}
	if n > 0 && isScalar(b[:n]) {
		s.pos += n
		s.put(b[:n]...)
		return nil
	}
	end := bytes.IndexByte(b, '\n')
	if end < 0 {
		end = n
	}
	word := bytes.TrimRight(b[:end], " \t\r")
	if inside {
		word = bytes.TrimSuffix(word, []byte(","))
	}
	if len(word) == 0 {
		return errSyntax
	}
	quoted, err := json.Marshal(string(word))
	s.pos += len(word)
	s.put(quoted...)
	return err
}

func isScalar(b []byte) bool {
	switch c := b[0]; {
	case c == '-' || c >= '0' && c <= '9':
		return json.Valid(b)
	case c == 't' || c == 'f' || c == 'n':
		w := string(b)
		return w == "true" || w == "false" || w == "null"
	case c >= utf8.RuneSelf:
		return false
	}
	return false
}
