package ingest

import (
	"io"
	"io/fs"
	"slices"
	"sync"
	"sync/atomic"
)

// meter knows how far the files that are open have been read. It is safe for
// concurrent use.
type meter struct {
	mu     sync.Mutex
	gauges map[string][]*gauge // by path
}

func newMeter() *meter { return &meter{gauges: map[string][]*gauge{}} }

// gauge is an open file that counts.
type gauge struct {
	fs.File
	meter *meter
	path  string
	at    atomic.Int64 // bytes from the beginning
	copy  bool         // it is copied into the library; a reader may only look
}

// watch returns a file that counts what is read of it until it is closed.
func (m *meter) watch(path string, f fs.File, isCopy bool) fs.File {
	g := &gauge{File: f, meter: m, path: path, copy: isCopy}
	m.mu.Lock()
	m.gauges[path] = append(m.gauges[path], g)
	m.mu.Unlock()
	if random, ok := f.(randomAccess); ok {
		return randomGauge{g, random, random}
	}
	return g
}

// Read implements [fs.File].
func (g *gauge) Read(p []byte) (int, error) {
	n, err := g.File.Read(p)
	g.at.Add(int64(n))
	return n, err
}

// Close implements [fs.File].
func (g *gauge) Close() error {
	m := g.meter
	m.mu.Lock()
	if left := slices.DeleteFunc(m.gauges[g.path], func(o *gauge) bool { return o == g }); len(left) > 0 {
		m.gauges[g.path] = left
	} else {
		delete(m.gauges, g.path)
	}
	m.mu.Unlock()
	return g.File.Close()
}

// randomAccess is what files have that lie in one piece.
type randomAccess interface {
	io.ReaderAt
	io.Seeker
}

// randomGauge is a gauge of such a file.
type randomGauge struct {
	*gauge
	io.ReaderAt
	seeker io.Seeker
}

// Seek implements [io.Seeker].
func (g randomGauge) Seek(offset int64, whence int) (int64, error) {
	at, err := g.seeker.Seek(offset, whence)
	if err == nil {
		g.at.Store(at)
	}
	return at, err
}

// done returns how many bytes of the archive are behind us: a file that is in
// the ledger counts up to where it is read while it is open, and so does one
// that is being copied.
func (m *meter) done(l *ledger) int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := l.bytes
	for path, gauges := range m.gauges {
		size, furthest := l.sizes[path], gauges[0]
		for _, g := range gauges {
			if g.at.Load() > furthest.at.Load() {
				furthest = g
			}
		}
		switch at := min(furthest.at.Load(), size); {
		case l.claimed(path):
			n -= size - at
		case furthest.copy:
			n += at
		}
	}
	return n
}
