package tree

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
)

// Until returns r, which cannot be read any more when ctx is done.
func Until(ctx context.Context, r io.Reader) io.Reader { return until{ctx, r} }

type until struct {
	ctx context.Context
	r   io.Reader
}

func (u until) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}

// Sum returns the SHA-256 of a file as [archive.Media] has it, for the identity
// of a picture that something stands below.
func Sum(ctx context.Context, root fs.FS, name string) (string, error) {
	f, err := root.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, Until(ctx, f)); err != nil {
		return "", fmt.Errorf("sum %s: %w", name, err)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
