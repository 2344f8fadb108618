package loosexml

import (
	"bytes"
	"iter"
	"slices"
)

// Children yields the elements directly in the one that has just begun, which
// is called name; "" stands for the file. Whoever takes one reads it with
// Children, Field, Raw or Skip before the next. It ends with the element, or
// where that must have ended: at the end of one around it, or at a section.
func (s *Scanner) Children(name string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		s.open = append(s.open, name)
		defer func() { s.open = s.open[:len(s.open)-1] }()
		for {
			t, err := s.Next()
			s.unended = s.unended || err != nil && name != ""
			switch {
			case err != nil || t.Kind == End && t.Name == name:
				return
			case s.ends(t):
				s.unread()
				return
			case t.Kind == Start && !yield(t):
				return
			}
		}
	}
}

// ends reports whether a token ends the innermost open element from outside.
func (s *Scanner) ends(t Token) bool {
	switch t.Kind {
	case End:
		return slices.Contains(s.open, t.Name)
	case Start:
		return s.sections[t.Name] && slices.ContainsFunc(s.open, func(name string) bool { return s.sections[name] })
	}
	return false
}

// Skip passes over the element that has just begun.
func (s *Scanner) Skip(name string) {
	for depth := 1; depth > 0; {
		t, err := s.Next()
		switch {
		case err != nil:
			s.unended = true
			return
		case t.Kind == Start && t.Name == name:
			depth++
		case t.Kind == End && t.Name == name:
			depth--
		case s.ends(t):
			s.unread()
			return
		}
	}
}

// Field returns the text of the element that has just begun, at most limit
// bytes of it, and whether there was more: UTF-8 with LF, without control
// characters, not composed. Tags in it that nobody escaped are part of the text.
func (s *Scanner) Field(name string, limit int) (text string, cut bool) {
	var b []byte
	for {
		t, err := s.Next()
		s.unended = s.unended || err != nil
		if err != nil || t.Kind == End && t.Name == name {
			break
		}
		if s.ends(t) || t.Kind == Start && (s.fields[t.Name] || s.sections[t.Name]) {
			s.unread()
			break
		}
		fits := min(len(t.Bytes), limit-len(b))
		cut = cut || fits < len(t.Bytes)
		b = append(b, t.Bytes[:fits]...)
	}
	return clean(b), cut
}

// Span is a range of bytes of the file.
type Span struct{ From, To int64 }

// Raw passes over the text of the element that has just begun and returns
// where it lies. It is empty when there is nothing but spaces.
func (s *Scanner) Raw() Span {
	if s.void != "" {
		return Span{}
	}
	span, blank := Span{s.at, s.at}, true
	for {
		b := s.bytes()
		n := bytes.IndexByte(b, '<')
		if n < 0 {
			n = len(b)
		}
		blank = blank && len(bytes.TrimLeft(b[:n], spaces+cdataEnd)) == 0
		s.pass(n)
		switch {
		case n < len(b) && blank && s.enterSection():
			span.From = s.at
		case n < len(b) || !s.more():
			span.To = s.at
			if blank {
				return Span{}
			}
			return span
		}
	}
}

// enterSection passes over the beginning of a CDATA section, if that is at hand.
func (s *Scanner) enterSection() bool {
	s.need(len(cdataStart))
	if !bytes.HasPrefix(s.bytes(), []byte(cdataStart)) {
		return false
	}
	s.pass(len(cdataStart))
	return true
}
