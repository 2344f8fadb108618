package kit

import (
	"context"
	"errors"
	"image"
	"slices"
	"sync"
	"testing"
	"time"
)

// stage runs what the loader brings to the UI goroutine when it is told to.
type stage struct{ calls chan func() }

func newStage() *stage                { return &stage{make(chan func(), 1000)} }
func (s *stage) do(f func())          { s.calls <- f }
func (s *stage) next(t *testing.T)    { s.nextWithin(t, 5*time.Second) }
func plain(w, h int) *image.RGBA      { return image.NewRGBA(image.Rect(0, 0, w, h)) }
func wish(key string, n int) Request  { return Request{Key: key, Width: n, Height: n} }
func pixels(l *Loader, k string) bool { p, _ := l.Peek(k); return p != nil }

func (s *stage) nextWithin(t *testing.T, d time.Duration) {
	t.Helper()
	select {
	case f := <-s.calls:
		f()
	case <-time.After(d):
		t.Fatal("nothing was delivered")
	}
}

func TestLoaderDeliversInTheSizeWanted(t *testing.T) {
	s := newStage()
	l := NewLoader(func(context.Context, string, int) (image.Image, error) { return plain(400, 300), nil }, 1<<20, s.do)
	var got []string
	l.OnLoaded(func(keys []string) { got = append(got, keys...) })
	l.Want([]Request{{Key: "a", Width: 100, Height: 60}})
	s.next(t)
	p, err := l.Peek("a")
	if err != nil || p.Bounds() != image.Rect(0, 0, 100, 60) {
		t.Errorf("got %v, %v", p.Bounds(), err)
	}
	if !slices.Equal(got, []string{"a"}) {
		t.Errorf("told of %v", got)
	}
}

func TestLoaderLivesFromSmallPictures(t *testing.T) {
	s := newStage()
	edges := make(chan int, 3)
	l := NewLoader(func(_ context.Context, _ string, edge int) (image.Image, error) {
		edges <- edge
		return plain(360, 240), nil
	}, 1<<20, s.do)
	for _, tt := range []struct{ width, want int }{{150, 300}, {200, 360}, {900, 360}} {
		l.Want([]Request{{Key: "a", Width: tt.width, Height: 100}})
		if got := <-edges; got != tt.want {
			t.Errorf("for %d pixels it asked for %d, want %d", tt.width, got, tt.want)
		}
		s.next(t)
	}
}

func TestLoaderDropsWhatIsNoLongerWanted(t *testing.T) {
	s := newStage()
	began, release := make(chan string, 10), make(chan bool)
	l := NewLoader(func(ctx context.Context, key string, _ int) (image.Image, error) {
		began <- key
		select {
		case <-release:
			return plain(10, 10), nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}, 1<<20, s.do)
	l.workers = 1
	l.Want([]Request{wish("first", 10), wish("second", 10), wish("third", 10)})
	<-began
	l.Want([]Request{wish("new", 10)})
	if key := <-began; key != "new" {
		t.Errorf("after the wishes changed, %q was loaded", key)
	}
	close(release)
	s.next(t)
	if pixels(l, "first") || pixels(l, "second") || !pixels(l, "new") {
		t.Error("the loader holds other pictures than the one wanted")
	}
	if _, err := l.Peek("first"); err != nil {
		t.Errorf("a picture that was cancelled counts as failed: %v", err)
	}
}

func TestLoaderKeepsTheReasonAndDoesNotTryAgain(t *testing.T) {
	s := newStage()
	broken := errors.New("broken")
	var mu sync.Mutex
	tries := 0
	l := NewLoader(func(context.Context, string, int) (image.Image, error) {
		mu.Lock()
		defer mu.Unlock()
		tries++
		return nil, broken
	}, 1<<20, s.do)
	l.Want([]Request{wish("a", 10)})
	s.next(t)
	if _, err := l.Peek("a"); !errors.Is(err, broken) {
		t.Errorf("Peek gives %v", err)
	}
	l.Want([]Request{wish("a", 10)})
	if l.busy != 0 || tries != 1 {
		t.Errorf("tried %d times", tries)
	}
	l.Retry("a")
	l.Want([]Request{wish("a", 10)})
	s.next(t)
	if tries != 2 {
		t.Errorf("after Retry tried %d times in all", tries)
	}
}

func TestPictureCacheKeepsToItsBudget(t *testing.T) {
	c := newPictureCache(3 * 400)
	for _, key := range []string{"a", "b", "c"} {
		c.put(key, picture{pixels: plain(10, 10)})
	}
	c.get("a")
	c.put("d", picture{pixels: plain(10, 10)})
	for key, want := range map[string]bool{"a": true, "b": false, "c": true, "d": true} {
		if _, ok := c.get(key); ok != want {
			t.Errorf("%s kept = %v, want %v", key, ok, want)
		}
	}
	if c.used != 1200 {
		t.Errorf("counts %d bytes, want 1200", c.used)
	}
}

func TestCover(t *testing.T) {
	tests := []struct{ src, want image.Rectangle }{
		{image.Rect(0, 0, 400, 200), image.Rect(0, 0, 100, 100)},
		{image.Rect(5, 5, 105, 105), image.Rect(0, 0, 100, 100)},
		{image.Rect(0, 0, 50, 80), image.Rect(0, 0, 50, 50)},
		{image.Rect(0, 0, 1, 3000), image.Rect(0, 0, 1, 1)},
	}
	for _, tt := range tests {
		if got := cover(image.NewGray(tt.src), 100, 100).Bounds(); got != tt.want {
			t.Errorf("cover of %v is %v, want %v", tt.src, got, tt.want)
		}
	}
}

func TestWholePicturesServeTwoSizes(t *testing.T) {
	c := newPictureCache(1 << 20)
	c.put("a", picture{pixels: plain(180, 120), wish: Request{Key: "a", Edge: 180}})
	for edge, want := range map[int]bool{45: false, 90: true, 180: true, 360: false} {
		if got := c.serves(Request{Key: "a", Edge: edge}); got != want {
			t.Errorf("180 pixels serve for %d: %v", edge, got)
		}
	}
}

func TestLoaderKeepsWhatItHasWhenSharperFails(t *testing.T) {
	s := newStage()
	l := NewLoader(func(_ context.Context, _ string, edge int) (image.Image, error) {
		if edge > smallPicture {
			return nil, errors.New("cut off")
		}
		return plain(360, 240), nil
	}, 1<<20, s.do)
	for _, edge := range []int{360, 720} {
		l.Want([]Request{{Key: "a", Edge: edge}})
		s.next(t)
		if p, err := l.Peek("a"); p == nil || err != nil {
			t.Errorf("edge %d: %v, %v", edge, p, err)
		}
	}
}
