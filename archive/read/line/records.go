package line

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"dotori/archive/read/chat"
)

// record is one entry of a chat. Its slices are good until the next.
type record struct {
	head
	line int
	cut  bool // longer than [chat.MaxMessage]; the rest was left out
}

// source is a file being read record by record.
type source struct {
	lines   *chat.Lines
	grammar *grammar
	blank   bool // the line before says nothing, or which day it is
	joined  int  // lines that belong to the record, whatever they look like
	open    bool
	rec     record
	body    []byte
}

// errOrphan says that a line belongs to no record.
var errOrphan = errors.New("line before the first record")

// records yields the records in order. An errOrphan comes with the record's
// line alone; any other error is that of reading, and the last.
func (s *source) records() iter.Seq2[*record, error] {
	return func(yield func(*record, error) bool) {
		for {
			line, err := s.lines.Next()
			if err != nil {
				if s.flush(yield) && err != io.EOF {
					yield(nil, err)
				}
				return
			}
			if s.lines.Number > s.grammar.form.skip && !s.take(line, yield) {
				return
			}
		}
	}
}

// take begins a record with a line, or adds it to the one before.
func (s *source) take(line []byte, yield func(*record, error) bool) bool {
	if s.joined > 0 {
		s.joined--
		return s.extend(line, yield)
	}
	h, ok := s.grammar.start(line, s.blank)
	s.blank = ok && h.sort == newDay || len(bytes.TrimSpace(line)) == 0
	switch {
	case !ok:
		return s.extend(line, yield)
	case !s.flush(yield):
		return false
	case h.sort == newDay:
		return true
	}
	s.begin(h)
	return true
}

func (s *source) begin(h head) {
	s.open = true
	s.rec = record{head: h, line: s.lines.Number, cut: s.lines.Long}
	// The line's memory is the buffer's; the author outlives it in body.
	s.body = append(append(s.body[:0], h.author...), h.body...)
	if body := s.body[len(h.author):]; len(body) > 0 && body[0] == '"' {
		s.joined = s.grammar.quoted(h, body, s.lines.Ahead(longestQuote))
	}
}

// extend adds a line that begins no record to the one before.
func (s *source) extend(line []byte, yield func(*record, error) bool) bool {
	switch {
	case !s.open:
		return len(bytes.TrimSpace(line)) == 0 || yield(&record{line: s.lines.Number}, errOrphan)
	case s.lines.Long || len(s.body)+len(line) > chat.MaxMessage:
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
	s.rec.author = s.body[:n]
	s.rec.body = bytes.TrimRight(unquote(bytes.TrimRight(s.body[n:], "\r\n")), "\r\n")
	return yield(&s.rec, nil)
}
