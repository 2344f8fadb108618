package message

import (
	"bufio"
	"bytes"
	"io"
)

// scanSize is how much a Scanner holds; a longer line comes in pieces.
const scanSize = 64 << 10

// A Line is one line of a file with its end, or a piece of a very long one.
type Line struct {
	Text   []byte // valid until the next one is asked for
	At     int64  // offset of its first byte in the file
	Length int64  // bytes in the file; Text may be shorter when a quote mark was taken off
	Begins bool   // false for the second and later pieces of a line
	Number int    // counted from 1
}

// Content returns the line without its end.
func (l Line) Content() []byte { return bytes.TrimRight(l.Text, "\r\n") }

// A Scanner reads lines of any length. They end in LF or CRLF, or in CR where
// the file has no LF near its beginning. The zero Scanner needs a Reset.
type Scanner struct {
	r      *bufio.Reader
	end    byte
	at     int64
	number int
	whole  bool // the last piece ended its line
	err    error
	ahead  error // met by looking ahead; it comes again when reading gets there
}

// Reset starts at the beginning of another file, whose first byte is at the
// given offset; a byte order mark there is passed over.
func (s *Scanner) Reset(r io.Reader, at int64) {
	if s.r == nil {
		s.r = bufio.NewReaderSize(r, scanSize)
	}
	s.r.Reset(r)
	s.at, s.number, s.whole, s.err, s.end = at, 0, true, nil, '\n'
	head, err := s.r.Peek(scanSize)
	s.ahead = err
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) && at == 0 {
		s.r.Discard(3)
		s.at += 3
	}
	if bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
		s.end = '\r'
	}
}

// Peek returns up to n of the bytes that come next, at most 64 KiB. The line
// before them is not valid any more.
func (s *Scanner) Peek(n int) []byte {
	head, _ := s.r.Peek(min(n, scanSize))
	return head
}

// Next returns the next line, or false at the end and on an error.
func (s *Scanner) Next() (Line, bool) {
	if s.err != nil {
		return Line{}, false
	}
	b, err := s.r.ReadSlice(s.end)
	l := Line{Text: b, At: s.at, Length: int64(len(b)), Begins: s.whole}
	if s.whole {
		s.number++
	}
	l.Number = s.number
	s.at += int64(len(b))
	s.whole = err == nil
	if err != nil && err != bufio.ErrBufferFull {
		s.err = err
	}
	return l, len(b) > 0
}

// Err returns what ended the file too early, or nil. A fault near its beginning
// is known from the start.
func (s *Scanner) Err() error {
	for _, err := range []error{s.err, s.ahead} {
		if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
			return err
		}
	}
	return nil
}
