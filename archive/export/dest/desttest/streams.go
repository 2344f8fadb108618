package desttest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
)

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

var errBroken = errors.New("broken on purpose")

// broken is a file that cannot be read to its end.
type broken struct{ left int }

func (b *broken) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errBroken
	}
	n := min(len(p), b.left)
	b.left -= n
	clear(p[:n])
	return n, nil
}

// checkWhole breaks the source early and late: nothing of the file is there, and
// what was there stays.
func checkWhole(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t)
	if err := s.Replace(ctx, "list.txt", strings.NewReader("old")); err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{5, 12 << 20} {
		if err := s.Put(ctx, "a/b.jpg", day, &broken{size}); !errors.Is(err, errBroken) {
			t.Errorf("put that breaks after %d bytes: %v", size, err)
		}
		if err := s.Replace(ctx, "list.txt", &broken{size}); !errors.Is(err, errBroken) {
			t.Errorf("replace that breaks after %d bytes: %v", size, err)
		}
	}
	holds(t, s, "list.txt", "old")
	lists(t, s, "list.txt")
	put(t, s, "a/b.jpg", "whole")
	closed(t, s)
	s = session(t, open)
	holds(t, s, "a/b.jpg", "whole")
	lists(t, s, "a/b.jpg", "list.txt")
}

// checkReading puts a file whose bytes come from the destination itself.
func checkReading(t *testing.T, open Open) {
	ctx, s := context.Background(), session(t, open)
	if err := s.Replace(ctx, "items.jsonl", strings.NewReader("하나\n")); err != nil {
		t.Fatal(err)
	}
	put(t, s, "photo.jpg", "photo")
	both := io.MultiReader(&lazy{ctx, s, "items.jsonl", nil}, &lazy{ctx, s, "photo.jpg", nil})
	if err := s.Replace(ctx, "items.jsonl", both); err != nil {
		t.Fatal(err)
	}
	if err := s.Put(ctx, "copy.txt", day, &lazy{ctx, s, "items.jsonl", nil}); err != nil {
		t.Fatal(err)
	}
	holds(t, s, "items.jsonl", "하나\nphoto")
	holds(t, s, "copy.txt", "하나\nphoto")
}

// lazy opens a file of a destination at the first read.
type lazy struct {
	ctx  context.Context
	s    export.Session
	name string
	r    io.ReadCloser
}

func (l *lazy) Read(p []byte) (n int, err error) {
	if l.r == nil {
		if l.r, err = l.s.Open(l.ctx, l.name); err != nil {
			return 0, err
		}
	}
	n, err = l.r.Read(p)
	if err == io.EOF {
		err = errors.Join(l.r.Close())
		if err == nil {
			err = io.EOF
		}
	}
	return n, err
}

// Sizes of the large file, and how much memory it may need.
const (
	largeSize   = 50 << 20
	largeMemory = 30 << 20
)

// large is a file of random bytes that can be read once. It measures the memory
// that is in use while it is read.
type large struct {
	from   *rand.ChaCha8
	left   int
	memory uint64
}

func newLarge() *large { return &large{from: rand.NewChaCha8([32]byte{'d'}), left: largeSize} }

func (l *large) Read(p []byte) (int, error) {
	n := min(len(p), l.left)
	if n == 0 {
		return 0, io.EOF
	}
	if l.left/(10<<20) != (l.left-n)/(10<<20) {
		l.memory = max(l.memory, inUse())
	}
	_, _ = l.from.Read(p[:n])
	l.left -= n
	return n, nil
}

func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func checkLarge(t *testing.T, open Open) {
	ctx, s := context.Background(), session(t, open)
	before := inUse()
	body := newLarge()
	if err := s.Put(ctx, "비디오.mp4", day, body); err != nil {
		t.Fatal(err)
	}
	if used := int64(body.memory) - int64(before); used > largeMemory && !inMemory(s) {
		t.Errorf("it needs %d MiB of memory", used>>20)
	}
	want := sha256.New()
	if _, err := io.Copy(want, newLarge()); err != nil {
		t.Fatal(err)
	}
	size, sum, err := export.HashOf(ctx, s, "비디오.mp4")
	if err != nil || size != largeSize || sum != hex.EncodeToString(want.Sum(nil)) {
		t.Errorf("it reads back %d bytes, %s, %v", size, sum, err)
	}
}

// inMemory reports whether a session says that memory is where it keeps files.
func inMemory(s export.Session) bool {
	m, ok := s.(interface{ InMemory() bool })
	return ok && m.InMemory()
}

// endless is a file without an end that tells when it is first read.
type endless struct{ read chan struct{} }

func (e endless) Read(p []byte) (int, error) {
	select {
	case e.read <- struct{}{}:
	default:
	}
	clear(p)
	return len(p), nil
}

// checkCancel cancels in the middle of a file; the session goes on afterwards.
func checkCancel(t *testing.T, open Open) {
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	body := endless{make(chan struct{})}
	ended := make(chan error)
	go func() { ended <- s.Put(ctx, "a/b.mp4", day, body) }()
	<-body.read
	time.Sleep(200 * time.Millisecond)
	cancel()
	start := time.Now()
	select {
	case err := <-ended:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want that it was cancelled", err)
		}
		t.Logf("a cancel took %v", time.Since(start))
	case <-time.After(2 * time.Second): // 100 ms are promised; a busy machine may be late
		t.Fatal("a cancel is not noticed")
	}
	if err := s.Put(ctx, "c.txt", day, strings.NewReader("x")); !errors.Is(err, context.Canceled) {
		t.Errorf("put after a cancel: %v", err)
	}
	put(t, s, "d.txt", "d")
	holds(t, s, "d.txt", "d")
	closed(t, s) // which waits for what is removed in the background
	lists(t, session(t, open), "d.txt")
}
