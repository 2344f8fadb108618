package shelf

import (
	"encoding/hex"
	"hash"
	"io"

	"dotori/archive/export"
)

// counter passes a file on and fails at its end when the bytes were not those
// that their checksum promises, so that a damaged file is not put at all.
type counter struct {
	of     source
	r      io.ReadCloser
	hash   hash.Hash
	n      int64
	passed func(n int64)
}

var _ export.Source = (*counter)(nil)

// Size implements [export.Source].
func (c *counter) Size() int64 {
	if c.of.sum == "" {
		return -1
	}
	return c.of.size
}

// SHA256 implements [export.Source].
func (c *counter) SHA256() string { return c.of.sum }

// Rewind implements [export.Source].
func (c *counter) Rewind() error {
	_ = c.r.Close() // first, because two producers must not run at once
	body, err := c.of.open()
	if err != nil {
		return &sourceError{err}
	}
	c.passed(-c.n)
	c.r, c.n = body, 0
	c.hash.Reset()
	return nil
}

// Close lets go of the file.
func (c *counter) Close() error { return c.r.Close() }

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.hash.Write(p[:n])
	c.n += int64(n)
	c.passed(int64(n))
	switch {
	case err == io.EOF && c.of.sum != "" && c.sum() != c.of.sum:
		return n, &sourceError{export.ErrDamaged}
	case err != nil && err != io.EOF:
		return n, &sourceError{err}
	}
	return n, err
}

func (c *counter) sum() string { return hex.EncodeToString(c.hash.Sum(nil)) }

// advance reports progress.
func (r *Export) advance(items int, bytes int64) {
	r.count.Items += items
	r.count.Bytes += bytes
	r.progress(r.count)
}
