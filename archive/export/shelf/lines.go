package shelf

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"dotori/archive/export"
	"dotori/archive/read/dotori"
)

// line is a line of items.jsonl with its bytes. One that is no item of ours
// has an error and is kept as it is.
type line struct {
	dotori.Line
	raw    []byte // without LF; valid until the next line
	offset int64
	bad    error
}

// lines yields the lines of the items.jsonl that is there, if one is.
func (r *Export) lines(ctx context.Context) iter.Seq2[line, error] {
	return func(yield func(line, error) bool) {
		f, err := r.dst.Open(ctx, dotori.ItemsName)
		if errors.Is(err, fs.ErrNotExist) {
			return
		}
		if err == nil {
			defer f.Close()
			err = readLines(export.WithContext(ctx, f), func(l line) bool { return yield(l, nil) })
		}
		if err != nil {
			yield(line{}, fmt.Errorf("read %s: %w", dotori.ItemsName, err))
		}
	}
}

func readLines(f io.Reader, yield func(line) bool) error {
	b := bufio.NewReaderSize(f, 64<<10)
	var offset int64
	for {
		raw, err := b.ReadBytes('\n')
		l := line{raw: bytes.TrimRight(raw, "\r\n"), offset: offset}
		offset += int64(len(raw))
		if len(l.raw) > 0 {
			l.Line, l.bad = dotori.ParseLine(l.raw)
			if !yield(l) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
