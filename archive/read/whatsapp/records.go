package whatsapp

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read/chat"
)

// record is one entry of a chat. Its body is good until the next.
type record struct {
	head
	line int
	body []byte // author and text, with all lines
	cut  bool   // longer than [chat.MaxMessage]; the rest was left out
}

// errOrphan says that a line belongs to no record.
var errOrphan = errors.New("line before the first record")

// records yields the records in order. Every error but that of ctx is an
// *archive.Warning.
func (x export) records(ctx context.Context, root fs.FS) iter.Seq2[*record, error] {
	return func(yield func(*record, error) bool) {
		in, closer, err := x.open(ctx, root)
		if err != nil {
			yield(nil, unreadable(x.path, err, 0))
			return
		}
		defer closer.Close()
		n := 0
		for r, err := range (&source{export: x, lines: in, behindCRLF: true}).records() {
			switch {
			// Asking the context costs as much as reading some records.
			case (n%256 == 0 || err != nil) && ctx.Err() != nil:
				yield(nil, ctx.Err())
				return
			case err == errOrphan:
				err = &archive.Warning{Path: x.path, Line: r.line, Reason: reasonOrphan}
			case err != nil:
				err = unreadable(x.path, err, n)
			default:
				n++
			}
			if !yield(r, err) {
				return
			}
		}
		if n == 0 && in.Err() == io.EOF {
			yield(nil, archive.Skip(x.path, reasonEmpty, ""))
		}
	}
}

// source is a file being read record by record.
type source struct {
	export     export
	lines      *chat.Lines
	behindCRLF bool
	open       bool
	rec        record
}

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
			if !s.take(line, yield) {
				return
			}
			s.behindCRLF = s.lines.CRLF
		}
	}
}

// take begins a record with a line, or adds it to the one before.
func (s *source) take(line []byte, yield func(*record, error) bool) bool {
	h, ok := s.export.begins(line, s.behindCRLF)
	if !ok {
		return s.extend(line, yield)
	}
	if !s.flush(yield) {
		return false
	}
	s.open = true
	// The line's memory is the buffer's.
	s.rec = record{head: h, line: s.lines.Number, cut: s.lines.Long, body: append(s.rec.body[:0], h.rest...)}
	return true
}

// extend adds a line that begins no record to the one before.
func (s *source) extend(line []byte, yield func(*record, error) bool) bool {
	switch r := &s.rec; {
	case !s.open:
		return len(bytes.Trim(line, " \t"+byteOrder)) == 0 || yield(&record{line: s.lines.Number}, errOrphan)
	case s.lines.Long || len(r.body)+len(line) > chat.MaxMessage:
		r.cut = true
	default:
		r.body = append(append(r.body, '\n'), line...)
	}
	return true
}

// flush yields the record that is complete now.
func (s *source) flush(yield func(*record, error) bool) bool {
	if !s.open {
		return true
	}
	s.open = false
	s.rec.body = bytes.TrimRight(s.rec.body, "\r\n")
	return yield(&s.rec, nil)
}
