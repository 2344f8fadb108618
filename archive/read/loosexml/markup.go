package loosexml

import "bytes"

const (
	cdataStart = "<![CDATA["
	cdataEnd   = "]]>"
)

// tagEnd returns the length of the tag that b begins with, 0 when it is none,
// and whether that is still open at the end of b.
func tagEnd(b []byte) (n int, open bool) {
	i := 1
	if len(b) > 1 && b[1] == '/' {
		i = 2
	}
	if i >= len(b) {
		return 0, true
	}
	name := nameLength(b[i:])
	if name == 0 {
		return 0, false
	}
	var quote byte
	for i += name; i < len(b); i++ {
		switch c := b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i + 1, false
		case c == '<':
			return 0, false
		case (c == '"' || c == '\'') && b[i-1] == '=':
			quote = c
		}
	}
	return 0, true
}

// unquotedEnd is tagEnd for a tag with a quote that never ends.
func unquotedEnd(b []byte) int {
	end := bytes.IndexByte(b, '>')
	if end < 0 || bytes.IndexByte(b[1:end], '<') >= 0 {
		return 0
	}
	return end + 1
}

// section returns a part of a CDATA section, false at its end.
func (s *Scanner) section() (Token, bool) {
	b := s.bytes()
	i := bytes.Index(b, []byte(cdataEnd))
	switch {
	case i > 0:
		b = b[:i]
	case i == 0 && s.nested():
		b = s.bytes()[:len(cdataEnd)]
	case i == 0:
		s.pass(len(cdataEnd))
		s.cdata = false
		return Token{}, false
	case len(b) > len(cdataEnd):
		b = b[:len(b)-len(cdataEnd)+1]
	case s.more():
		return s.section()
	default:
		b = s.bytes()
	}
	t := Token{Kind: Text, Bytes: b, Line: s.line}
	s.pass(len(b))
	return t, true
}

// farthest is how far the true end of a section is looked for.
const farthest = 4 << 10

// nested reports whether the end of a section at hand is a part of its text:
// old programs put a section into another without splitting it. Then its own
// end follows, before the next tag.
func (s *Scanner) nested() bool {
	s.need(farthest)
	rest := s.bytes()[len(cdataEnd):]
	rest = rest[:min(len(rest), farthest)]
	tag := bytes.IndexByte(rest, '<')
	return tag >= 0 && bytes.HasSuffix(bytes.TrimRight(rest[:tag], spaces), []byte(cdataEnd))
}
