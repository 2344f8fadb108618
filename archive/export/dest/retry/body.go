package retry

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"dotori/archive/export"
	"dotori/archive/export/dest"
)

// Small is how much of a file that can be read only once is kept in memory, so
// that it can be sent again: a photograph.
const Small = 8 << 20

// Body is a file that is sent, and sent again where that is possible. It is
// not safe for concurrent use.
type Body struct {
	ctx    context.Context // ends reading
	r      io.Reader
	size   int64 // -1 = not known before it is read
	sum    string
	rewind func() error // nil when it can be read only once
	read   bool         // some of it was given out
	err    error        // of the file itself
}

// NewBody looks at r. It keeps what is [Small], rewinds what can seek or is an
// [export.Source], whose size it finds out if need be, and takes the rest as it
// comes.
func NewBody(ctx context.Context, r io.Reader) (*Body, error) {
	source, again := r.(export.Source)
	if again && source.Size() >= 0 {
		return &Body{ctx: ctx, r: r, size: source.Size(), sum: source.SHA256(), rewind: source.Rewind}, nil
	}
	if file, ok := r.(io.ReadSeeker); ok {
		return seekable(ctx, file)
	}
	head, err := io.ReadAll(io.LimitReader(export.WithContext(ctx, r), Small))
	switch {
	case err != nil:
		return nil, err
	case len(head) < Small:
		return seekable(ctx, bytes.NewReader(head))
	case again:
		b := &Body{ctx: ctx, r: r, size: -1, rewind: source.Rewind, read: true}
		return b, b.measure()
	}
	return &Body{ctx: ctx, r: io.MultiReader(bytes.NewReader(head), r), size: -1}, nil
}

func seekable(ctx context.Context, r io.ReadSeeker) (*Body, error) {
	start, err := r.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, err
	}
	end, err := r.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, err
	}
	b := &Body{ctx: ctx, r: r, size: end - start, read: true}
	b.rewind = func() error {
		_, err := r.Seek(start, io.SeekStart)
		return err
	}
	return b, b.Rewind()
}

// Size returns the size in bytes, or -1 when it is not known.
func (b *Body) Size() int64 { return b.size }

// Rewind goes back to the beginning, or fails with [dest.ErrBroken] when some
// was read and it cannot be read again.
func (b *Body) Rewind() error {
	switch {
	case !b.read:
		return nil
	case b.rewind == nil:
		return dest.ErrBroken
	}
	b.read = false
	return b.rewind()
}

// Read implements [io.Reader].
func (b *Body) Read(p []byte) (int, error) {
	b.read = true
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := b.r.Read(p[:min(len(p), 256<<10)])
	if err != io.EOF {
		b.err = err
	}
	return n, err
}

// Err returns the error that reading the file had: that is no fault of the
// connection.
func (b *Body) Err() error { return b.err }

// SHA256 returns the checksum where it is known beforehand or can be found out
// by reading twice, else "".
func (b *Body) SHA256() (string, error) {
	if b.sum == "" && b.rewind != nil {
		if err := b.measure(); err != nil {
			return "", err
		}
	}
	return b.sum, nil
}

// measure reads everything once, from the beginning to the end.
func (b *Body) measure() error {
	if err := b.Rewind(); err != nil {
		return err
	}
	h := sha256.New()
	n, err := io.Copy(h, b)
	if err != nil {
		return err
	}
	b.size, b.sum = n, hex.EncodeToString(h.Sum(nil))
	return b.Rewind()
}
