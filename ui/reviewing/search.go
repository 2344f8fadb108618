package reviewing

import (
	"context"
	"errors"
	"slices"
	"time"

	"dotori/archive/review"
	"dotori/ui/task"
)

// Step says how far a search is.
type Step int

// The steps of a search.
const (
	Resting Step = iota // nothing was looked for yet, or it is out of date
	Searching
	Found
	Failed // Err says why
)

// Progress is how far a search is. Total is 0 where that is not known.
type Progress struct {
	Step        review.Step
	Done, Total int
}

// open is something to decide.
type open interface {
	key() string
	parts() int // how much of it is to be decided
}

// Search looks for what is the same and keeps what it found, F, and what of
// it is to be decided, C. It belongs to the window and is used on the UI
// goroutine only.
type Search[F any, C open] struct {
	Step     Step
	Progress Progress
	Found    F   // as it was found
	Open     []C // the surest first
	Err      error

	// Changed is called after every change that a screen may want to show.
	Changed func()

	find     func(context.Context, review.Progress) (F, error)
	all      func(F) []C                           // before anything is decided
	left     func(context.Context, F) ([]C, error) // what the catalog says by now
	run      *task.Runner
	now      func() time.Time
	stop     context.CancelFunc
	settling task.Slot
}

// Start looks through the library, unless that is under way.
func (s *Search[F, C]) Start() {
	if s.Step == Searching {
		return
	}
	s.settling.Cancel()
	s.Progress, s.Err = Progress{Step: review.Reading}, nil
	ctx, stop := context.WithCancel(s.run.Context())
	s.stop = stop
	show := task.Throttle(s.run, 100*time.Millisecond, s.now, func(p Progress) {
		if s.Step == Searching {
			s.Progress = p
			s.Changed()
		}
	})
	s.enter(Searching)
	task.Run(s.run, func(context.Context) (F, error) {
		return s.find(ctx, func(step review.Step, done, total int) { show(Progress{step, done, total}) })
	}, func(found F, err error) {
		if ctx.Err() == nil { // else it was stopped, and another may be under way
			s.ended(found, err)
		}
		stop()
	})
}

func (s *Search[F, C]) ended(found F, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		s.enter(Resting)
	case err != nil:
		s.Err = err
		s.enter(Failed)
	default:
		s.Found, s.Open = found, s.all(found)
		s.enter(Found)
	}
}

// Stop ends the search under way.
func (s *Search[F, C]) Stop() {
	if s.Step == Searching {
		s.stop()
		s.enter(Resting)
	}
}

// Forget drops what was found, because the library is another one by now.
func (s *Search[F, C]) Forget() {
	if s.Step == Resting {
		return
	}
	s.Stop()
	s.settling.Cancel()
	var none F
	s.Found, s.Open = none, nil
	s.enter(Resting)
}

func (s *Search[F, C]) enter(step Step) {
	s.Step = step
	s.Changed()
}

// Settle asks the catalog what is decided by now. back hears the first case
// that is open again; it may be nil.
func (s *Search[F, C]) Settle(back func(key string)) {
	if s.Step != Found {
		return
	}
	found := s.Found
	task.Replace(s.run, &s.settling, func(ctx context.Context) ([]C, error) { return s.left(ctx, found) },
		func(left []C, err error) {
			if err != nil {
				s.Err = err
				s.enter(Failed)
				return
			}
			was := s.Open
			s.Open = left
			if key, ok := firstNew(was, left); ok && back != nil {
				back(key)
			}
			s.Changed()
		})
}

// decide leaves what is decided out until the catalog has it: the next case
// lies there at once.
func (s *Search[F, C]) decide(left []C) {
	s.settling.Cancel()
	s.Open = left
	s.Changed()
}

// firstNew returns the first case of which there is more than before.
func firstNew[C open](was, left []C) (key string, ok bool) {
	known := map[string]int{}
	for _, c := range was {
		known[c.key()] = c.parts()
	}
	i := slices.IndexFunc(left, func(c C) bool { return c.parts() > known[c.key()] })
	if i < 0 {
		return "", false
	}
	return left[i].key(), true
}
