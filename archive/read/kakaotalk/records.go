package kakaotalk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"

	"dotori/archive/text"
)

// headSize is how much of a file decides its form.
const headSize = 1 << 20

// maxBody bounds the memory for one message; real ones have some 10,000
// characters at most.
const maxBody = 1 << 20

// record is one entry of a chat. Its slices are good until the next.
type record struct {
	head
	path string
	line int
	cut  bool // longer than maxBody; the rest was left out

	part  int    // how many headers stand before it inside the file
	title string // of the last of them
}

// source is a file being read record by record.
type source struct {
	in      *bufio.Reader
	grammar grammar
	form    form
	number  int  // of the line last read, from 1
	crlf    bool // the line last read ended in CRLF
	long    bool // the line last read did not fit the buffer
	err     error

	open bool
	rec  record
	body []byte

	part  int // of the records that follow; see [record]
	title string
}

// newSource looks at the beginning of a file; false means that it is no chat.
func newSource(f fs.File, name string, g grammar) (*source, bool) {
	decoded, _ := text.NewReader(f)
	s := &source{in: bufio.NewReaderSize(decoded, headOf(f)), grammar: g, crlf: true}
	head, err := s.in.Peek(s.in.Size())
	if err == nil || errors.Is(err, bufio.ErrBufferFull) {
		head = head[:bytes.LastIndexByte(head, '\n')+1]
	}
	var ok bool
	s.form, ok = study(head, name)
	return s, ok
}

// headOf returns how much of a file is looked at: small chats need no large
// buffer. A byte becomes at most three when it is decoded.
func headOf(f fs.File) int {
	info, err := f.Stat()
	if err != nil || info.Size() <= 0 || info.Size() >= headSize/3 {
		return headSize
	}
	return 3*int(info.Size()) + 1
}

// errOrphan says that a line belongs to no record.
var errOrphan = errors.New("line before the first record")

// records yields the records in order. An errOrphan comes with the record's
// line alone; any other error is that of reading, and the last.
func (s *source) records() iter.Seq2[*record, error] {
	return func(yield func(*record, error) bool) {
		for {
			line, joined, err := s.next()
			if err != nil {
				if s.flush(yield) && err != io.EOF {
					yield(nil, err)
				}
				return
			}
			if s.number > s.form.skip && !s.take(line, joined, yield) {
				return
			}
		}
	}
}

// take begins a record with a line, or adds it to the one before.
func (s *source) take(line []byte, joined bool, yield func(*record, error) bool) bool {
	if joined {
		return s.extend(line, yield)
	}
	h, ok := s.grammar.start(line)
	switch {
	case !ok && s.open && s.headed(line):
		return s.flush(yield)
	case !ok:
		return s.extend(line, yield)
	case h.sort == dayLine:
		return true
	case !s.flush(yield):
		return false
	case h.sort == headerLine:
		s.part++
		return true
	}
	s.open = true
	s.rec = record{head: h, line: s.number, cut: s.long, part: s.part, title: s.title}
	// The line's memory is the buffer's; the author outlives it in body.
	s.body = append(append(s.body[:0], h.author...), h.body...)
	return true
}

// extend adds a line that begins no record to the one before.
func (s *source) extend(line []byte, yield func(*record, error) bool) bool {
	switch {
	case !s.open:
		return len(bytes.Trim(line, "- \r")) == 0 || yield(&record{line: s.number}, errOrphan)
	case s.long || len(s.body)+len(line) > maxBody:
		s.rec.cut = true
	default:
		s.body = append(append(s.body, '\n'), line...)
	}
	return true
}

// flush yields the record that is complete now.
func (s *source) flush(yield func(*record, error) bool) bool {
	if !s.open {
		return true
	}
	s.open = false
	n := len(s.rec.author)
	s.rec.author, s.rec.body = s.body[:n], s.body[n:]
	if s.rec.quoted {
		s.rec.body = inside(s.rec.body)
	}
	s.rec.body = bytes.TrimRight(s.rec.body, "\r\n")
	return yield(&s.rec, nil)
}

// next returns the next line, and whether it stands behind a line end that
// ends no record.
func (s *source) next() (line []byte, joined bool, err error) {
	if s.err != nil {
		return nil, false, s.err
	}
	joined = s.form.joined && !s.crlf
	s.number++
	line, s.err = s.in.ReadSlice('\n')
	if s.long = s.err == bufio.ErrBufferFull; s.long {
		line = bytes.Clone(line)
		s.discard()
	}
	if s.err != nil && len(line) == 0 {
		return nil, false, s.err
	}
	line, ended := bytes.CutSuffix(line, []byte("\n"))
	line, s.crlf = bytes.CutSuffix(line, []byte("\r"))
	s.crlf = s.crlf && (ended || s.long)
	return line, joined, nil
}

// discard leaves out the rest of a line that no message can have.
func (s *source) discard() {
	for s.err == bufio.ErrBufferFull {
		_, s.err = s.in.ReadSlice('\n')
	}
}
