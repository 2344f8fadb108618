package exporttest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/export"
)

var errPulled = errors.New("the stick was pulled")

// checkResume fails the n-th operation for every n, or every seventh where the
// race detector slows it, then runs again: the result is that of a run without
// failure.
func checkResume(t *testing.T, c Case) {
	want, _ := c.export(t)
	for n := 0; ; n += stride {
		m := NewMemory()
		left := n
		m.Before = func(string, string) error {
			if left--; left < 0 {
				return errPulled
			}
			return nil
		}
		_, err := c.Writer.Write(context.Background(), m, Everything(), c.Options, nil)
		if err == nil {
			return // n is more than a run needs
		}
		if !errors.Is(err, errPulled) {
			t.Fatalf("stopped at operation %d: got %v", n, err)
		}
		m.Before = nil
		c.write(t, m, Everything())
		same(t, m, want)
		if t.Failed() {
			t.Fatalf("after a stop at operation %d", n)
		}
	}
}

// endless is an original that never ends.
type endless struct{ read chan struct{} }

func (e *endless) Read(p []byte) (int, error) {
	select {
	case e.read <- struct{}{}:
	default:
	}
	clear(p)
	return len(p), nil
}

func (*endless) Seek(offset int64, whence int) (int64, error) {
	if whence == io.SeekEnd {
		return 1 << 40, nil
	}
	return offset, nil
}

func (*endless) Close() error { return nil }

type endlessSelection struct {
	*Selection
	original *endless
}

func (s endlessSelection) Open(string) (io.ReadSeekCloser, error) { return s.original, nil }

// checkCancel cancels in the middle of a large file.
func checkCancel(t *testing.T, c Case) {
	if c.Media == Without {
		t.Skip("the format reads no originals")
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sel := endlessSelection{Everything(), &endless{make(chan struct{})}}
	ended := make(chan error)
	go func() {
		_, err := c.Writer.Write(ctx, Discard(), sel, c.Options, nil)
		ended <- err
	}()
	<-sel.original.read
	cancel()
	select {
	case err := <-ended:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want that it was cancelled", err)
		}
	case <-time.After(5 * time.Second): // 100 ms are promised; a busy machine may be late
		t.Error("a cancel is not noticed")
	}
}

// discard is a destination that keeps nothing of large files.
type discard struct{ *Memory }

// Discard returns a destination that forgets the files of more than 1 MiB.
func Discard() export.Destination { return discard{NewMemory()} }

func (d discard) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	var head bytes.Buffer
	r = export.WithContext(ctx, r)
	switch _, err := io.CopyN(&head, r, 1<<20); err {
	case io.EOF:
		return d.Memory.Put(ctx, name, modified, &head)
	case nil:
		_, err = io.Copy(io.Discard, r)
		return err
	default:
		return err
	}
}

// checkSpace wants a full destination to be found out before writing, and a
// destination that fills up to end the export with the same error.
func checkSpace(t *testing.T, c Case) {
	m := NewMemory()
	m.Room = 1000
	_, err := c.Writer.Write(context.Background(), m, Everything(), c.Options, nil)
	var space *export.SpaceError
	if !errors.Is(err, export.ErrNoSpace) || !errors.As(err, &space) || space.Free != 1000 {
		t.Errorf("got %v, want that there is no space", err)
	}
	if len(m.Files) != 0 {
		t.Errorf("%d files were written all the same", len(m.Files))
	}
	whole, _ := c.export(t)
	m = NewMemory()
	m.Before = func(op, name string) error {
		if op == "put" && len(m.Files) == len(whole.Files)/3 {
			return export.ErrNoSpace
		}
		return nil
	}
	if _, err := c.Writer.Write(context.Background(), m, Everything(), c.Options, nil); !errors.Is(err, export.ErrNoSpace) {
		t.Errorf("got %v when the destination filled up", err)
	}
	if c.Media == Beside {
		checkLittle(t, c)
	}
}

// checkLittle exports again where everything is there already and the room
// would not do for another copy.
func checkLittle(t *testing.T, c Case) {
	big := Everything()
	m := NewMemory()
	c.write(t, m, big)
	one := big.Only(func(it archive.Item) bool { return it.Kind == archive.Video })
	_, bytes, _ := one.Size(context.Background())
	m.Room = 16<<20 + bytes/2
	if _, err := c.Writer.Write(context.Background(), m, one, c.Options, nil); err != nil {
		t.Errorf("an export that adds nothing fails: %v", err)
	}
}
