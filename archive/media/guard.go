package media

import (
	"context"
	"errors"
	"io"
)

// maxMoves is how often a reader of metadata may jump: far more than any real
// file takes, and soon over when a crafted one sends it in circles.
const maxMoves = 200_000

var errCircles = errors.New("the file sends its reader in circles")

// guard is what imagemeta reads from: it ends when ctx is done, or when there
// has been too much jumping about.
type guard struct {
	ctx   context.Context
	r     io.ReadSeeker
	moves int
}

func (g *guard) Read(p []byte) (int, error) {
	if g.moves > maxMoves {
		return 0, errCircles
	}
	if err := g.ctx.Err(); err != nil {
		return 0, err
	}
	return g.r.Read(p)
}

func (g *guard) Seek(offset int64, whence int) (int64, error) {
	if g.moves++; g.moves > maxMoves {
		return 0, errCircles
	}
	return g.r.Seek(offset, whence)
}
