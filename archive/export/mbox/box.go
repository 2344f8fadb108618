package mbox

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"dotori/archive"
	"dotori/archive/export/letter"
)

// box writes mails one after another in the dialect mboxrd.
type box struct {
	letters *letter.Writer
	zone    *time.Location
	out     io.Writer
}

// mail writes one, between the separator and an empty line.
func (b *box) mail(ctx context.Context, it archive.Item) error {
	sent := it.Moment.In(b.zone).Instant(archive.Offset{}).UTC()
	if _, err := fmt.Fprintf(b.out, "From MAILER-DAEMON %s\n", sent.Format(time.ANSIC)); err != nil {
		return err
	}
	q := &quoter{w: b.out}
	if err := b.letters.Write(ctx, q, it); err != nil {
		return err
	}
	return q.end()
}

// quoter ends lines with LF, and puts ">" before those that would read as a
// separator, or as one that was quoted before.
type quoter struct {
	w    io.Writer
	line []byte
}

func (q *quoter) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			q.line = append(q.line, rest...)
			break
		}
		q.line = append(q.line, rest[:i]...)
		rest = rest[i+1:]
		if err := q.flush(); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

func (q *quoter) flush() error {
	line := bytes.TrimSuffix(q.line, []byte("\r"))
	if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
		line = append([]byte(">"), line...)
	}
	_, err := q.w.Write(append(line, '\n'))
	q.line = q.line[:0]
	return err
}

// end writes what is left and the empty line.
func (q *quoter) end() error {
	if len(q.line) > 0 {
		if err := q.flush(); err != nil {
			return err
		}
	}
	return q.flush()
}
