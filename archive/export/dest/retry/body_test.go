package retry_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// source knows what it gives, or only how to begin again.
type source struct {
	io.Reader
	body string
	size int64
	sum  string
}

func (s *source) Size() int64    { return s.size }
func (s *source) SHA256() string { return s.sum }
func (s *source) Rewind() error {
	s.Reader = iotest.OneByteReader(strings.NewReader(s.body))
	return nil
}

func sumOf(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }

func TestBody(t *testing.T) {
	small, large := "봄", strings.Repeat("a", retry.Small+1)
	once := func(s string) io.Reader { return io.MultiReader(strings.NewReader(s)) }
	for _, c := range []struct {
		name  string
		r     io.Reader
		body  string
		size  int64
		sum   string
		again bool
	}{
		{"empty", once(""), "", 0, sumOf(""), true},
		{"small", once(small), small, 3, sumOf(small), true},
		{"large", once(large), large, -1, "", false},
		{"file", strings.NewReader(large), large, int64(len(large)), sumOf(large), true},
		{"known source", &source{strings.NewReader(small), small, 3, "told"}, small, 3, "told", true},
		{"small source", &source{strings.NewReader(small), small, -1, ""}, small, 3, sumOf(small), true},
		{"large source", &source{bytes.NewBufferString(large), large, -1, ""}, large, int64(len(large)), sumOf(large), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := retry.NewBody(context.Background(), c.r)
			if err != nil {
				t.Fatal(err)
			}
			sum, err := b.SHA256()
			if err != nil || sum != c.sum || b.Size() != c.size {
				t.Errorf("%d bytes, %q, %v; want %d, %q", b.Size(), sum, err, c.size, c.sum)
			}
			if got, err := io.ReadAll(b); err != nil || string(got) != c.body {
				t.Errorf("it gives %d bytes, %v", len(got), err)
			}
			err = b.Rewind()
			if !c.again {
				if !errors.Is(err, dest.ErrBroken) {
					t.Errorf("rewind: %v", err)
				}
				return
			}
			if got, err2 := io.ReadAll(b); err != nil || err2 != nil || string(got) != c.body {
				t.Errorf("again it gives %d bytes, %v, %v", len(got), err, err2)
			}
		})
	}
}

func TestBodyTellsWhoseFaultItIs(t *testing.T) {
	bad := errors.New("bad sector")
	b, err := retry.NewBody(context.Background(), &source{iotest.ErrReader(bad), "", 5, "told"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(b); !errors.Is(err, bad) || !errors.Is(b.Err(), bad) {
		t.Errorf("%v, %v", err, b.Err())
	}
	ctx, cancel := context.WithCancel(context.Background())
	if b, err = retry.NewBody(ctx, strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := io.ReadAll(b); !errors.Is(err, context.Canceled) || b.Err() != nil {
		t.Errorf("%v, %v", err, b.Err())
	}
}
