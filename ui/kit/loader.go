package kit

import (
	"context"
	"image"
	"runtime"
	"sync"
)

// Pictures gives the picture of a key, upright and with the longer edge at
// least edge pixels where the picture has as many. It is called on several
// goroutines at once; an error is shown in place of the picture.
type Pictures func(ctx context.Context, key string, edge int) (image.Image, error)

// smallPicture is the most that a loader asks for by itself: pages of many
// pictures live from the small ones that are kept.
const smallPicture = 360

// Request asks for a picture: for the middle of it, scaled to cover so many
// pixels, or for the whole, which the graphics card scales and crops itself.
type Request struct {
	Key           string
	Width, Height int // 0 for the whole picture
	// Edge is how long the longer edge of the whole picture is to be at
	// least; 0 is as long as the pixels take, up to that of a small picture.
	Edge int
}

// Loader decodes and scales pictures in the background for one widget, and
// remembers them up to a number of bytes. The widget says again and again
// what it wants; what it no longer wants is dropped.
type Loader struct {
	pictures Pictures
	workers  int
	do       func(func())
	onLoaded func(keys []string)

	mu      sync.Mutex
	queue   []Request // first = most urgent
	running map[string]context.CancelFunc
	busy    int
	arrived []string
	cache   pictureCache
}

// NewLoader returns a loader that remembers at most budget bytes of pixels.
// do brings a func to the UI goroutine: fyne.Do.
func NewLoader(pictures Pictures, budget int, do func(func())) *Loader {
	return &Loader{
		pictures: pictures, do: do, onLoaded: func([]string) {},
		workers: max(runtime.NumCPU()-1, 1),
		running: map[string]context.CancelFunc{},
		cache:   newPictureCache(budget),
	}
}

// OnLoaded sets what is told, on the UI goroutine and in batches, which
// pictures have arrived or failed.
func (l *Loader) OnLoaded(f func(keys []string)) { l.onLoaded = f }

// Peek returns what is known of a key: the picture, in whatever size it was
// last wanted, or why there is none. Both are nil before it was loaded.
func (l *Loader) Peek(key string) (*image.RGBA, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	p, _ := l.cache.get(key)
	return p.pixels, p.err
}

// Want replaces all earlier wishes, the most urgent first. What is there
// already in the right size costs nothing.
func (l *Loader) Want(wishes []Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	wanted := make(map[string]bool, len(wishes))
	l.queue = l.queue[:0]
	for _, w := range wishes {
		wanted[w.Key] = true
		if l.running[w.Key] == nil && !l.cache.serves(w) {
			l.queue = append(l.queue, w)
		}
	}
	for key, cancel := range l.running {
		if !wanted[key] {
			cancel()
		}
	}
	l.employ()
}

// Retry drops the failures of the keys, so that they are loaded when wanted again.
func (l *Loader) Retry(keys ...string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, key := range keys {
		if p, _ := l.cache.get(key); p.err != nil {
			l.cache.drop(key)
		}
	}
}

// Forget drops all wishes and pictures, because nobody looks any more.
func (l *Loader) Forget() {
	l.Want(nil)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cache = newPictureCache(l.cache.budget)
}

// employ starts workers for what is queued; they end when nothing is.
func (l *Loader) employ() {
	for range min(l.workers-l.busy, len(l.queue)) {
		l.busy++
		go l.work()
	}
}

func (l *Loader) work() {
	for {
		ctx, w, ok := l.next()
		if !ok {
			return
		}
		p := l.load(ctx, w)
		l.deliver(ctx, w, p)
	}
}

func (l *Loader) next() (context.Context, Request, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.queue) == 0 {
		l.busy--
		return nil, Request{}, false
	}
	w := l.queue[0]
	l.queue = l.queue[1:]
	ctx, cancel := context.WithCancel(context.Background())
	l.running[w.Key] = cancel
	return ctx, w, true
}

func (l *Loader) load(ctx context.Context, w Request) picture {
	edge := w.Edge
	if edge == 0 {
		edge = min(coverEdge(w.Width, w.Height), smallPicture)
	}
	src, err := l.pictures(ctx, w.Key, edge)
	if err != nil {
		return picture{err: err}
	}
	if w.Width == 0 {
		return picture{pixels: whole(src), wish: w}
	}
	return picture{pixels: cover(src, w.Width, w.Height), wish: w}
}

// deliver keeps the picture and tells the UI, once for all that arrive
// before it listens. What was cancelled is not kept: it may be wanted again.
// Where there is a small picture already, failing to make it sharper is none.
func (l *Loader) deliver(ctx context.Context, w Request, p picture) {
	l.mu.Lock()
	defer l.mu.Unlock()
	cancelled := ctx.Err() != nil
	l.running[w.Key]()
	delete(l.running, w.Key)
	if p.err != nil && cancelled {
		return
	}
	if had, _ := l.cache.get(w.Key); p.err != nil && had.pixels != nil {
		p = picture{pixels: had.pixels, wish: w}
	}
	l.cache.put(w.Key, p)
	l.arrived = append(l.arrived, w.Key)
	if len(l.arrived) == 1 {
		go l.do(l.flush)
	}
}

func (l *Loader) flush() {
	l.mu.Lock()
	keys := l.arrived
	l.arrived = nil
	l.mu.Unlock()
	l.onLoaded(keys)
}
