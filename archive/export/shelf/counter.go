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
	r      io.Reader
	hash   hash.Hash
	want   string // "" = anything
	n      int64
	passed func(n int64)
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.hash.Write(p[:n])
	c.n += int64(n)
	c.passed(int64(n))
	switch {
	case err == io.EOF && c.want != "" && c.sum() != c.want:
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
