package sqldump

import "bytes"

// closing returns where the first q in w stands that no backslash escapes, or
// -1 and how much of w is known to lie inside the string.
func closing(w []byte, q byte) (at, inside int) {
	at = bytes.IndexByte(w, q)
	for {
		end := at
		if at < 0 {
			end = len(w)
		}
		slash := bytes.IndexByte(w[inside:end], '\\')
		if slash < 0 {
			return at, end
		}
		if inside += slash + 2; inside > len(w) {
			return -1, inside - 2
		}
		if at >= 0 && inside > at {
			if at = bytes.IndexByte(w[inside:], q); at >= 0 {
				at += inside
			}
		}
	}
}

// skipString passes what is left of a string behind its opening quote, and
// the closing one. It reports whether there was one. A doubled quote looks
// like the end of one string and the beginning of the next, which is as good.
func (s *scanner) skipString(q byte) bool {
	for {
		at, inside := closing(s.buf[s.pos:s.end], q)
		if at >= 0 {
			s.pos += at + 1
			return true
		}
		s.pos += inside
		if !s.fill() {
			s.pos = s.end
			s.torn = true
			return false
		}
	}
}

// skipSpace passes blanks and comments, and the marks around /*!40101 … */,
// whose content is code. It reports whether something follows.
func (s *scanner) skipSpace() bool {
	for !s.done() {
		switch c := s.buf[s.pos]; {
		case c <= ' ':
			s.pos++
		case c == '#', c == '-', c == '/', c == '*':
			if !s.skipComment() {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// skipComment passes a comment, or the mark of a conditional one.
func (s *scanner) skipComment() bool {
	switch next := s.ahead(3); {
	case next[0] == '#':
		s.skipLine()
	case bytes.HasPrefix(next, []byte("--")) && (len(next) == 2 || next[2] <= ' '):
		s.skipLine()
	case bytes.HasPrefix(next, []byte("/*!")), bytes.HasPrefix(next, []byte("/*M")):
		s.skipMark()
	case bytes.HasPrefix(next, []byte("/*")):
		s.skipUntil("*/")
	case bytes.HasPrefix(next, []byte("*/")):
		s.pos += 2
	default:
		return false
	}
	return true
}

// skipMark passes "/*!40101", or MariaDB's "/*M!100301".
func (s *scanner) skipMark() {
	s.pos += 2
	for !s.done() && (s.buf[s.pos] == 'M' || s.buf[s.pos] == '!') {
		s.pos++
	}
	for !s.done() && isDigit(s.buf[s.pos]) {
		s.pos++
	}
}

func (s *scanner) skipLine() { s.skipUntil("\n") }

// skipUntil passes everything up to and with the end mark.
func (s *scanner) skipUntil(mark string) {
	for {
		w := s.buf[s.pos:s.end]
		if i := bytes.Index(w, []byte(mark)); i >= 0 {
			s.pos += i + len(mark)
			return
		}
		s.pos += max(0, len(w)-len(mark)+1)
		if !s.fill() {
			s.pos = s.end
			return
		}
	}
}

// stops are the bytes at which skipping a statement has to look closer.
var stops = [256]bool{'\'': true, '"': true, '`': true, ';': true, '-': true, '#': true, '/': true}

// skipStatement passes the rest of a statement with its delimiter. It reports
// whether the statement ended before the dump did.
func (s *scanner) skipStatement(delimiter string) bool {
	for !s.done() {
		w := s.buf[s.pos:s.end]
		i := 0
		for i < len(w) && !stops[w[i]] && w[i] != delimiter[0] {
			i++
		}
		if s.pos += i; i == len(w) {
			continue
		}
		switch c := w[i]; {
		case string(s.ahead(len(delimiter))) == delimiter:
			s.pos += len(delimiter)
			return true
		case c == '\'' || c == '"' || c == '`':
			s.pos++
			if !s.skipQuoted(c) {
				return false
			}
		case !s.skipComment():
			s.pos++
		}
	}
	return false
}

// skipQuoted passes a string, or a quoted name, in which a backslash is a letter.
func (s *scanner) skipQuoted(q byte) bool {
	if q != '`' {
		return s.skipString(q)
	}
	s.skipUntil("`")
	return !s.done()
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isLetter reports bytes of names that need no quotes.
func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80
}
