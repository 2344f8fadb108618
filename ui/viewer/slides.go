package viewer

import (
	"math/rand/v2"
	"time"

	"dotori/archive"
)

// Slides says how a slide show goes on.
type Slides struct {
	Seconds int  // that a picture stays
	Random  bool // in no order, each picture once before any comes again
	Drift   bool // pictures move slowly
}

// The seconds that a picture of a slide show stays.
const (
	FewestSeconds  = 3
	MostSeconds    = 30
	DefaultSeconds = 5
)

// stay returns how long a picture stays, within the bounds.
func (s Slides) stay() time.Duration {
	if s.Seconds == 0 {
		s.Seconds = DefaultSeconds
	}
	return time.Duration(min(max(s.Seconds, FewestSeconds), MostSeconds)) * time.Second
}

// slower returns a slide show with another time, in steps that grow with it.
func (s Slides) slower(by int) Slides {
	now := int(s.stay() / time.Second)
	step := 1
	if now > 10 || now == 10 && by > 0 {
		step = 5
	}
	s.Seconds = min(max(now+by*step, FewestSeconds), MostSeconds)
	return s
}

// slideshow goes on by itself until it is stopped.
type slideshow struct {
	turn    func() // to the next picture
	after   func(time.Duration, func()) (stop func() bool)
	halt    func() bool
	running bool
	deck    []int32 // cells in no order that are still to come
}

// newSlideshow returns one that stands; do brings a func to the UI goroutine.
func newSlideshow(do func(func()), turn func()) *slideshow {
	return &slideshow{turn: turn, halt: func() bool { return true }, after: func(d time.Duration, f func()) func() bool {
		return time.AfterFunc(d, func() { do(f) }).Stop
	}}
}

// wait lets the picture of now stay for its whole time.
func (s *slideshow) wait(d time.Duration) {
	s.halt()
	if s.running {
		s.halt = s.after(d, func() {
			if s.running {
				s.turn()
			}
		})
	}
}

func (s *slideshow) stop() {
	s.running, s.deck = false, nil
	s.halt()
}

// coming returns the frame that comes next in a show, or -1 where there is no
// other picture.
func (s *slideshow) coming(r *reel, random bool) int {
	if random {
		return s.drawn(r)
	}
	for n := 1; n < len(r.frames); n++ {
		if i := (r.at + n) % len(r.frames); r.slide(i) {
			return i
		}
	}
	return -1
}

// drawn returns the frame on top of the deck.
func (s *slideshow) drawn(r *reel) int {
	here := r.frames[r.at].cell
	if len(s.deck) > 0 && s.deck[0] == here {
		s.deck = s.deck[1:]
	}
	if len(s.deck) == 0 {
		s.deck = shuffled(r, here)
	}
	if len(s.deck) == 0 {
		return -1
	}
	return r.first(s.deck[0])
}

// shuffled returns the cells that have pictures in no order, but for one.
func shuffled(r *reel, but int32) []int32 {
	var cells []int32
	for i, f := range r.frames {
		if f.part == 0 && f.cell != but && r.slide(i) {
			cells = append(cells, f.cell)
		}
	}
	rand.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
	return cells
}

// slide reports whether there is a picture to show.
func (r *reel) slide(i int) bool {
	kind := r.cells[r.frames[i].cell].Kind
	return r.sha(i) != "" && kind != archive.Audio && kind != archive.File
}
