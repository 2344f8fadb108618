package thumbnail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gen2brain/jpegn"
)

// folder serves originals from files named by their key, and counts.
type folder struct {
	dir    string
	opened atomic.Int32
	delay  time.Duration
}

func (f *folder) Original(sha256 string) (*os.File, error) {
	f.opened.Add(1)
	time.Sleep(f.delay)
	names, err := filepath.Glob(filepath.Join(f.dir, sha256+".*"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("open original %s: %w", sha256, os.ErrNotExist)
	}
	return os.Open(names[0])
}

func (f *folder) add(t testing.TB, n int, ext string, content []byte) string {
	t.Helper()
	if err := os.WriteFile(filepath.Join(f.dir, key(n)+ext), content, 0o600); err != nil {
		t.Fatal(err)
	}
	return key(n)
}

func newBuilder(t testing.TB) (*Builder, *folder) {
	s, _ := openStore(t, Options{})
	originals := &folder{dir: t.TempDir()}
	return NewBuilder(s, originals), originals
}

func TestBuild(t *testing.T) {
	b, originals := newBuilder(t)
	sha := originals.add(t, 1, ".jpg", jpegOf(t, corners(1600, 1200), nil))
	for c, get := range map[Class]func(context.Context, string) (Picture, error){Grid: b.Build, Sharp: b.Sharp, Preview: b.Preview} {
		for range 2 {
			p, err := get(context.Background(), sha)
			if err != nil || p.Reason != "" || p.Width != c.Edge() || p.Height != c.Edge()*3/4 {
				t.Fatalf("class %d: %dx%d, %q, %v", c, p.Width, p.Height, p.Reason, err)
			}
			img, err := jpegn.Decode(bytes.NewReader(p.JPEG))
			if err != nil || img.Bounds().Dx() != c.Edge() || shows(img) != "rg/bw" {
				t.Errorf("class %d: the JPEG shows %v, %v", c, img, err)
			}
		}
	}
	if n := originals.opened.Load(); n != 3 {
		t.Errorf("the original was opened %d times, want once a class", n)
	}
}

func TestFailuresAreRemembered(t *testing.T) {
	b, originals := newBuilder(t)
	sha := originals.add(t, 1, ".jpg", []byte("<html>not here</html>"))
	for range 3 {
		if p, err := b.Build(context.Background(), sha); err != nil || p.Reason != ErrNotPicture || p.JPEG != nil {
			t.Fatalf("got %+v, %v", p, err)
		}
	}
	if n := originals.opened.Load(); n != 1 {
		t.Errorf("tried %d times", n)
	}
}

func TestMissingOriginalIsTriedAgain(t *testing.T) {
	b, originals := newBuilder(t)
	if _, err := b.Build(context.Background(), key(1)); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("got %v", err)
	}
	sha := originals.add(t, 1, ".jpg", jpegOf(t, corners(40, 30), nil))
	if p, err := b.Build(context.Background(), sha); err != nil || p.Width != 40 {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestCutOffPictureHasBothPictureAndReason(t *testing.T) {
	b, originals := newBuilder(t)
	whole := jpegOf(t, corners(800, 600), nil)
	sha := originals.add(t, 1, ".jpg", whole[:len(whole)*2/3])
	for range 2 {
		if p, err := b.Build(context.Background(), sha); err != nil || p.JPEG == nil || p.Reason != ErrTruncated {
			t.Errorf("got %d bytes, %q, %v", len(p.JPEG), p.Reason, err)
		}
	}
}

func TestCallsForOnePictureShareTheWork(t *testing.T) {
	b, originals := newBuilder(t)
	originals.delay = 50 * time.Millisecond
	sha := originals.add(t, 1, ".jpg", jpegOf(t, corners(800, 600), nil))
	var calls sync.WaitGroup
	for range 8 {
		calls.Go(func() {
			if p, err := b.Build(context.Background(), sha); err != nil || p.Width != 360 {
				t.Errorf("got %dx%d, %v", p.Width, p.Height, err)
			}
		})
	}
	calls.Wait()
	if n := originals.opened.Load(); n != 1 {
		t.Errorf("the original was opened %d times", n)
	}
}

func TestPosterOfAVideo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for ffmpeg is a shell script")
	}
	b, originals := newBuilder(t)
	sha := originals.add(t, 1, ".mp4", []byte("\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42"))
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	if p, err := b.Build(context.Background(), sha); err != nil || p.Reason != ErrNoPoster {
		t.Fatalf("without ffmpeg: %+v, %v", p, err)
	}
	frame := filepath.Join(bin, "frame.jpg")
	if err := os.WriteFile(frame, jpegOf(t, corners(320, 240), nil), 0o600); err != nil {
		t.Fatal(err)
	}
	script := "#!/bin/sh\nwhile read -r line; do echo \"$line\"; done < /dev/null\nexec /bin/cat " + frame + "\n"
	if err := os.WriteFile(filepath.Join(bin, "ffmpeg"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	p, err := b.Build(context.Background(), sha)
	if err != nil || p.Reason != "" || p.Width != 320 {
		t.Errorf("once ffmpeg is there: %dx%d, %q, %v", p.Width, p.Height, p.Reason, err)
	}
}

func TestBackground(t *testing.T) {
	b, originals := newBuilder(t)
	var keys []string
	for n := range 150 {
		content := jpegOf(t, corners(40, 30), nil)
		if n == 7 {
			content = []byte("<html></html>")
		}
		keys = append(keys, originals.add(t, n, ".jpg", content))
	}
	keys = append(keys, key(1000)) // not there
	if _, err := b.Build(context.Background(), keys[0]); err != nil {
		t.Fatal(err)
	}
	last := -1
	progress := func(done, total int) {
		if done < last || total != len(keys) {
			t.Errorf("progress went from %d to %d of %d", last, done, total)
		}
		last = done
	}
	if err := b.Background(context.Background(), keys, 3, progress); err != nil {
		t.Fatal(err)
	}
	missing, err := b.store.Missing(context.Background(), keys, Grid)
	if err != nil || len(missing) != 1 || missing[0] != key(1000) || last != len(keys) {
		t.Errorf("missing %v, %v; progress ended at %d of %d", missing, err, last, len(keys))
	}
	if p, err := b.Build(context.Background(), keys[7]); err != nil || p.Reason != ErrNotPicture {
		t.Errorf("the bad one: %+v, %v", p, err)
	}
}

func TestBackgroundIsCancelledQuickly(t *testing.T) {
	b, originals := newBuilder(t)
	picture := jpegOf(t, scene(4000, 3000, 1), nil)
	var keys []string
	for n := range 40 {
		keys = append(keys, originals.add(t, n, ".jpg", picture))
	}
	ctx, cancel := context.WithCancel(context.Background())
	var cancelled time.Time
	err := b.Background(ctx, keys, 2, func(done, _ int) {
		if done == 2 {
			cancelled = time.Now()
			cancel()
		}
	})
	if took := time.Since(cancelled); !errors.Is(err, context.Canceled) || took > 250*time.Millisecond {
		t.Errorf("ended %v after the cancellation with %v", took, err)
	}
	if missing, err := b.store.Missing(context.Background(), keys, Grid); err != nil || len(missing) > 38 {
		t.Errorf("%d missing, %v: what was made is lost", len(missing), err)
	}
}

func TestBackgroundStopsWhenTheStoreFails(t *testing.T) {
	b, originals := newBuilder(t)
	sha := originals.add(t, 1, ".jpg", jpegOf(t, corners(40, 30), nil))
	if err := b.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.Background(context.Background(), []string{sha}, 1, nil); err == nil {
		t.Error("a closed store was not reported")
	}
}

func TestBudgetServesInOrder(t *testing.T) {
	b := newBudget(10)
	if err := b.take(context.Background(), 8); err != nil {
		t.Fatal(err)
	}
	giant := make(chan error)
	go func() { giant <- b.take(context.Background(), 10) }()
	for {
		b.mu.Lock()
		n := len(b.waiting)
		b.mu.Unlock()
		if n == 1 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if err := b.take(ctx, 1); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a small one went before the giant: %v", err)
	}
	b.give(8)
	if err := <-giant; err != nil || b.free != 0 {
		t.Errorf("the giant: %v, %d free", err, b.free)
	}
	b.give(10)
	if b.free != 10 {
		t.Errorf("%d free at the end", b.free)
	}
}

// TestMemory decodes hostile and large pictures at once and looks at the heap.
func TestMemory(t *testing.T) {
	var before runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	d := NewDecoder()
	hostile := pngHeader(t, 60000, 60000)
	for range 20 {
		img, err := d.Decode(context.Background(), bytes.NewReader(hostile), int64(len(hostile)), "image/png", 360)
		if img != (*image.RGBA)(nil) || !errors.Is(err, ErrTooLarge) {
			t.Fatal(err)
		}
	}
	var after runtime.MemStats
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 20<<20 {
		t.Errorf("refusing 20 giants allocated %d bytes", used)
	}
}
