package viewer

import "time"

const slideTime = 4 * time.Second

// slideshow goes on by itself until there is no next picture.
type slideshow struct {
	next    func() bool
	after   func(time.Duration, func()) (stop func() bool)
	halt    func() bool
	running bool
}

// newSlideshow returns one that stands; do brings a func to the UI goroutine.
func newSlideshow(do func(func()), next func() bool) *slideshow {
	return &slideshow{next: next, after: func(d time.Duration, f func()) func() bool {
		return time.AfterFunc(d, func() { do(f) }).Stop
	}}
}

func (s *slideshow) toggle() {
	if s.running {
		s.stop()
		return
	}
	s.running = true
	s.wait()
}

func (s *slideshow) wait() { s.halt = s.after(slideTime, s.turn) }

func (s *slideshow) turn() {
	if !s.running {
		return
	}
	if !s.next() {
		s.running = false
		return
	}
	s.wait()
}

func (s *slideshow) stop() {
	if s.running {
		s.running = false
		s.halt()
	}
}
