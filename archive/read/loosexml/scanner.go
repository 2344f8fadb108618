package loosexml

import (
	"bytes"
	"io"
)

// Names are those of a format, in lower case, with prefixes.
type Names struct {
	Sections []string // end all that is open where they begin: posts, items
	Fields   []string // end a text that was left open
}

// Scanner reads a file. It is not safe for concurrent use.
type Scanner struct {
	window
	sections, fields map[string]bool
	names            map[string]string // as written -> lower case
	open             []string          // elements whose children are read
	cdata            bool              // in a CDATA section
	scratch          []byte
	last             Token
	again            bool   // last is to be returned once more
	void             string // the element without content that has just begun
	unended          bool
}

const mostNames = 4096 // that are remembered

// New returns the scanner of a file.
func New(r io.Reader, n Names) *Scanner {
	return &Scanner{window: newWindow(r), sections: setOf(n.Sections), fields: setOf(n.Fields), names: map[string]string{}}
}

func setOf(names []string) map[string]bool {
	set := map[string]bool{}
	for _, n := range names {
		set[n] = true
	}
	return set
}

// Next returns the next token. Its error is io.EOF at the end, or that of
// reading; it stays.
func (s *Scanner) Next() (Token, error) {
	if s.again {
		s.again = false
		return s.last, nil
	}
	for {
		t, ok := s.next()
		if ok {
			s.last = t
			return t, nil
		}
		if len(s.bytes()) == 0 && !s.more() {
			return Token{}, s.err
		}
	}
}

// unread makes Next return its last token once more.
func (s *Scanner) unread() { s.again = true }

// Unended reports whether the file ended inside an element that was read.
func (s *Scanner) Unended() bool { return s.unended }

// next returns a token, or false when it has only gone on.
func (s *Scanner) next() (Token, bool) {
	switch {
	case s.void != "":
		name := s.void
		s.void = ""
		return Token{Kind: End, Name: name, Line: s.line}, true
	case len(s.bytes()) == 0:
		return Token{}, false
	case s.cdata:
		return s.section()
	case s.bytes()[0] != '<':
		return s.text(0), true
	}
	return s.markup()
}

// text returns what stands up to the next "<", or to the end of what is at
// hand; the first skip bytes belong to it whatever they are.
func (s *Scanner) text(skip int) Token {
	b := s.bytes()
	n := bytes.IndexByte(b[skip:], '<')
	if n >= 0 {
		b = b[:skip+n]
	} else if open := openEntity(b); open > 0 && open < len(b) && s.err == nil {
		b = b[:len(b)-open]
	} else if open > 0 {
		if s.more() {
			return s.text(skip)
		}
		b = s.bytes()
	}
	t := Token{Kind: Text, Bytes: b, Line: s.line}
	if bytes.IndexByte(b, '&') >= 0 {
		s.scratch = appendText(s.scratch[:0], b)
		t.Bytes = s.scratch
	}
	s.pass(len(b))
	return t
}

// markup reads what begins with "<". What turns out to be none is text.
func (s *Scanner) markup() (Token, bool) {
	s.need(len(cdataStart))
	b := s.bytes()
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		s.pass(4)
		s.passTo("-->")
		return Token{}, false
	case bytes.HasPrefix(b, []byte(cdataStart)):
		s.pass(len(cdataStart))
		s.cdata = true
		return Token{}, false
	case bytes.HasPrefix(b, []byte("<!")), bytes.HasPrefix(b, []byte("<?")):
		s.passTo(">")
		return Token{}, false
	}
	if n := s.tagLength(); n > 0 {
		return s.tag(n), true
	}
	return s.text(1), true
}

// tagLength returns the length of the tag at hand; 0 when it is none.
func (s *Scanner) tagLength() int {
	for {
		n, open := tagEnd(s.bytes())
		if !open {
			return n
		}
		if !s.more() {
			return unquotedEnd(s.bytes())
		}
	}
}

// tag returns the tag of n bytes that is at hand.
func (s *Scanner) tag(n int) Token {
	b := s.bytes()[:n]
	t := Token{Kind: Start, Bytes: b, Line: s.line}
	inner := b[1:]
	if inner[0] == '/' {
		t.Kind, inner = End, inner[1:]
	}
	t.Name = s.name(inner[:nameLength(inner)])
	if t.Kind == Start && b[n-2] == '/' {
		s.void = t.Name
	}
	s.pass(n)
	return t
}

// name returns a name in lower case, without making it anew each time.
func (s *Scanner) name(b []byte) string {
	if known, ok := s.names[string(b)]; ok {
		return known
	}
	lower := string(bytes.ToLower(b))
	if len(s.names) < mostNames {
		s.names[string(b)] = lower
	}
	return lower
}
