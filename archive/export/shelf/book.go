package shelf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/read/dotori"
)

// window is how much of items.jsonl is read at once: a few lines.
const window = 8 << 10

// book reads the lines of items.jsonl in any order. The items of one chat or
// page stand near each other, so a small window serves several of them.
type book struct {
	file  io.Closer
	at    io.ReaderAt
	chunk []byte
	start int64 // of chunk
}

func (r *Export) openBook(ctx context.Context) (*book, error) {
	f, err := r.dst.Open(ctx, dotori.ItemsName)
	if err != nil {
		return nil, err
	}
	if at, ok := f.(io.ReaderAt); ok {
		return &book{file: f, at: at}, nil
	}
	defer f.Close()
	local, err := spool(export.WithContext(ctx, f))
	if err != nil {
		return nil, err
	}
	return &book{file: local, at: local}, nil
}

// reopen returns the index of items.jsonl, and items.jsonl.
func (r *Export) reopen(ctx context.Context) (*index, *book, error) {
	x, err := r.indexed(ctx)
	if err != nil {
		return nil, nil, err
	}
	b, err := r.openBook(ctx)
	return x, b, err
}

// spool copies what can only be read in order into a temporary file.
func spool(r io.Reader) (*temporary, error) {
	f, err := os.CreateTemp("", "dotori-items-")
	if err != nil {
		return nil, err
	}
	t := &temporary{f}
	if _, err := io.Copy(f, r); err != nil {
		return nil, errors.Join(err, t.Close())
	}
	return t, nil
}

type temporary struct{ *os.File }

func (t *temporary) Close() error { return errors.Join(t.File.Close(), os.Remove(t.Name())) }

// Close lets go of items.jsonl.
func (b *book) Close() error { return b.file.Close() }

// item reads the line at an offset.
func (b *book) item(offset int64) (archive.Item, error) {
	raw, err := b.line(offset)
	if err != nil {
		return archive.Item{}, fmt.Errorf("read %s at %d: %w", dotori.ItemsName, offset, err)
	}
	l, err := dotori.ParseLine(raw)
	return l.Item, err
}

func (b *book) line(offset int64) ([]byte, error) {
	for size := window; ; size *= 2 {
		in := offset - b.start
		if in >= 0 && in < int64(len(b.chunk)) {
			if end := bytes.IndexByte(b.chunk[in:], '\n'); end >= 0 {
				return b.chunk[in : in+int64(end)], nil
			}
		}
		if err := b.load(offset, size); err != nil {
			return nil, err
		}
	}
}

// load reads size bytes at offset. The last line of the file ends there.
func (b *book) load(offset int64, size int) error {
	chunk := make([]byte, size)
	n, err := b.at.ReadAt(chunk, offset)
	if err == io.EOF && n > 0 {
		chunk, err = append(chunk[:n], '\n'), nil
	}
	b.chunk, b.start = chunk[:len(chunk):len(chunk)], offset
	return err
}
