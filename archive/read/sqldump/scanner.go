package sqldump

import (
	"bytes"
	"context"
	"errors"
	"io"
)

// windowSize is how much of a dump is in memory at a time.
const windowSize = 256 << 10

// scanner is a window that moves over the dump.
type scanner struct {
	ctx    context.Context
	r      io.Reader
	budget int64 // bytes that may still be read

	buf      []byte
	pos, end int
	base     int64 // offset of buf[0]
	counted  int   // place in buf up to which newlines are counted
	newlines int   // before it
	err      error // why there is no more: io.EOF at the good end
	torn     bool  // the end is in the middle of a statement
}

func newScanner(ctx context.Context, r io.Reader, budget int64) *scanner {
	return &scanner{ctx: ctx, r: r, budget: budget, buf: make([]byte, windowSize)}
}

// fill drops what was read and reads more. It reports whether there is any.
func (s *scanner) fill() bool {
	if s.err != nil {
		return false
	}
	if s.err = s.ctx.Err(); s.err != nil {
		return false
	}
	s.line()
	copy(s.buf, s.buf[s.pos:s.end])
	s.base += int64(s.pos)
	s.end, s.pos, s.counted = s.end-s.pos, 0, 0
	before := s.end
	for s.err == nil && s.end < len(s.buf) && s.end-before < len(s.buf)/2 {
		s.read()
	}
	return s.end > before
}

func (s *scanner) read() {
	room := s.buf[s.end:]
	if int64(len(room)) > s.budget {
		room = room[:s.budget]
	}
	if len(room) == 0 {
		s.err = errBudget
		return
	}
	n, err := s.r.Read(room)
	s.end += n
	s.budget -= int64(n)
	s.err = err
}

// errBudget ends a scan that was allowed so many bytes and no more.
var errBudget = errors.New("the budget is used up")

// line returns the line of the current place, counted from 1.
func (s *scanner) line() int {
	s.newlines += bytes.Count(s.buf[s.counted:s.pos], []byte{'\n'})
	s.counted = s.pos
	return s.newlines + 1
}

func (s *scanner) offset() int64 { return s.base + int64(s.pos) }

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos == s.end && !s.fill() {
		return 0
	}
	return s.buf[s.pos]
}

// ahead returns the next n bytes, fewer at the end, without passing them.
func (s *scanner) ahead(n int) []byte {
	for s.end-s.pos < n && s.fill() {
	}
	return s.buf[s.pos:min(s.pos+n, s.end)]
}

// done reports whether everything was read.
func (s *scanner) done() bool { return s.pos == s.end && !s.fill() }

// accept passes c if it is next.
func (s *scanner) accept(c byte) bool {
	if s.done() || s.buf[s.pos] != c {
		return false
	}
	s.pos++
	return true
}
