package telegram

import (
	"errors"
	"io"
)

// scanner takes JSON apart as it streams by, and mends what Telegram Desktop
// writes that is none: \x1F in texts, texts without quotes, quotes within
// texts, commas before an end. It holds one value at a time.
type scanner struct {
	r        io.Reader
	buf      []byte
	pos, end int
	err      error // of r
	line     int   // of what was read last, from 1
	out      []byte
	keep     bool // whether out takes what is read
	long     bool // out was full; the rest of the value was left out
}

// largest bounds one value that is kept, in bytes; a message has some thousand.
const largest = 4 << 20

const bufferSize = 64 << 10

// Errors of values. What is too long was read over, so that reading goes on.
var (
	errLong   = errors.New("it is longer than 4 MB")
	errSyntax = errors.New("this is no JSON")
)

func newScanner(r io.Reader) *scanner {
	return &scanner{r: r, buf: make([]byte, bufferSize), line: 1}
}

// ahead returns at least n bytes that come next, fewer at the end.
func (s *scanner) ahead(n int) []byte {
	for s.end-s.pos < n && s.err == nil {
		if s.pos > 0 {
			s.end = copy(s.buf, s.buf[s.pos:s.end])
			s.pos = 0
		}
		var m int
		m, s.err = s.r.Read(s.buf[s.end:])
		s.end += m
	}
	return s.buf[s.pos:s.end]
}

// peek skips blanks and returns the byte that comes next.
func (s *scanner) peek() (byte, error) {
	for {
		if s.pos == s.end && len(s.ahead(1)) == 0 {
			return 0, s.broken()
		}
		switch b := s.buf[s.pos]; b {
		case '\n':
			s.line++
		case ' ', '\t', '\r':
		default:
			return b, nil
		}
		s.pos++
	}
}

// broken is the error where more had to come.
func (s *scanner) broken() error {
	if s.err == nil || errors.Is(s.err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return s.err
}

// put keeps b, unless the value is not kept or too long already.
func (s *scanner) put(b ...byte) {
	if s.keep && !s.long {
		s.out = append(s.out, b...)
		s.long = len(s.out) > largest
	}
}

// value reads the next value and returns it as sound JSON, as far as that can
// be mended; it is good until the next. With keep false it is only read over.
func (s *scanner) value(keep bool) ([]byte, error) {
	s.out, s.keep, s.long = s.out[:0], keep, false
	for depth := 0; ; {
		b, err := s.peek()
		if err != nil {
			return nil, err
		}
		switch b {
		case '{', '[':
			depth++
			s.next(b)
		case '}', ']':
			if depth == 0 {
				return nil, errSyntax
			}
			depth--
			s.withoutComma()
			s.next(b)
		case ',', ':':
			s.next(b)
			continue
		case '"':
			err = s.text()
		default:
			err = s.scalar(depth > 0)
		}
		if err != nil || depth == 0 {
			return s.whole(err)
		}
	}
}

func (s *scanner) next(b byte) {
	s.pos++
	s.put(b)
}

// withoutComma takes back a comma behind which nothing came.
func (s *scanner) withoutComma() {
	if n := len(s.out); n > 0 && s.out[n-1] == ',' {
		s.out = s.out[:n-1]
	}
}

func (s *scanner) whole(err error) ([]byte, error) {
	if err == nil && s.long {
		err = errLong
	}
	return s.out, err
}
