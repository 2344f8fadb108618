package jsonlist

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
)

// errSyntax is what stands where no value, name or sign can be.
var errSyntax = errors.New("this is no JSON")

// scanner takes a stream of JSON apart into whole values, fast: where they end
// is all that it looks at, and whoever decodes them finds what is wrong inside.
type scanner struct {
	in       io.Reader
	largest  int // bytes that a value may have
	buf      []byte
	pos, end int
	raw      []byte // the value read last
	err      error  // of in
}

func newScanner(in io.Reader, largest int) *scanner {
	return &scanner{in: in, largest: largest, buf: make([]byte, 32<<10)}
}

// fill reads on when all of the buffer was taken, and reports whether there is more.
func (s *scanner) fill() bool {
	for s.pos == s.end && s.err == nil {
		s.pos, s.end = 0, 0
		s.end, s.err = s.in.Read(s.buf)
	}
	return s.pos < s.end
}

// peek skips blanks and returns the byte that comes next; io.EOF at the end.
func (s *scanner) peek() (byte, error) {
	for s.fill() {
		switch b := s.buf[s.pos]; b {
		case ' ', '\t', '\r', '\n':
			s.pos++
		default:
			return b, nil
		}
	}
	return 0, s.err
}

// take takes the byte that comes next, which has to be b.
func (s *scanner) take(b byte) error {
	found, err := s.peek()
	if err == nil && found != b {
		return errSyntax
	}
	s.pos++
	return err
}

// value returns the next value, which is good until the next call.
func (s *scanner) value() (json.RawMessage, error) {
	first, err := s.peek()
	if err != nil {
		return nil, err
	}
	e := end{scalar: isScalar(first)}
	if !e.scalar && first != '"' && first != '{' && first != '[' {
		return nil, errSyntax
	}
	s.raw = s.raw[:0]
	for s.fill() {
		n, done := e.in(s.buf[s.pos:s.end])
		s.raw = append(s.raw, s.buf[s.pos:s.pos+n]...)
		s.pos += n
		switch {
		case len(s.raw) > s.largest:
			return nil, ErrTooLong
		case done:
			return s.raw, nil
		}
	}
	if e.scalar && errors.Is(s.err, io.EOF) {
		return s.raw, nil
	}
	return nil, s.err
}

// name returns the name of a field, behind its colon.
func (s *scanner) name() (string, error) {
	if b, err := s.peek(); err != nil || b != '"' {
		return "", cmp.Or(err, errSyntax)
	}
	raw, err := s.value()
	if err != nil {
		return "", err
	}
	var name string
	if json.Unmarshal(raw, &name) != nil {
		return "", errSyntax
	}
	return name, s.take(':')
}
