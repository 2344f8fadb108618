package web

import (
	"errors"
	"io"
	"sync"
)

// Guard lends a file to a request. After Close nothing reads the file any
// more, while the client may do so for a moment after a request has failed.
type Guard struct {
	mu   sync.Mutex
	file io.Reader
	err  error // of the file itself
}

// NewGuard returns a guard of a file.
func NewGuard(file io.Reader) *Guard { return &Guard{file: file} }

var errClosed = errors.New("the request has ended")

// Read implements [io.Reader].
func (g *Guard) Read(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.file == nil {
		return 0, errClosed
	}
	n, err := g.file.Read(p)
	if err != io.EOF {
		g.err = err
	}
	return n, err
}

// Close waits until nobody reads, and returns the error that reading the file
// had: that is no fault of the connection.
func (g *Guard) Close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.file = nil
	return g.err
}
