package reviewing

import (
	"context"
	"errors"
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

// Search looks for what is the same and keeps what it found. It belongs to the
// window and is used on the UI goroutine only.
type Search struct {
	Step     Step
	Progress Progress
	Found    review.Found // as it was found
	Open     []Case       // what of it is to be decided, the surest first
	Err      error

	// Changed is called after every change that a screen may want to show.
	Changed func()

	finder   Finder
	verdicts Verdicts
	run      *task.Runner
	now      func() time.Time
	stop     context.CancelFunc
	settling task.Slot
}

// NewSearch returns a search that has not begun. now is the clock by which
// progress is timed.
func NewSearch(f Finder, v Verdicts, run *task.Runner, now func() time.Time) *Search {
	return &Search{finder: f, verdicts: v, run: run, now: now, Changed: func() {}}
}

// Start looks through the library, unless that is under way.
func (s *Search) Start() {
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
	task.Run(s.run, func(context.Context) (review.Found, error) {
		return s.finder.Pictures(ctx, review.Lowest, func(step review.Step, done, total int) { show(Progress{step, done, total}) })
	}, s.ended)
}

func (s *Search) ended(found review.Found, err error) {
	s.stop()
	switch {
	case s.Step != Searching: // stopped
	case errors.Is(err, context.Canceled):
		s.enter(Resting)
	case err != nil:
		s.Err = err
		s.enter(Failed)
	default:
		s.Found = found
		s.Open = pending(found.Proposals, nil, nil)
		s.enter(Found)
	}
}

// Stop ends the search under way.
func (s *Search) Stop() {
	if s.Step == Searching {
		s.stop()
		s.enter(Resting)
	}
}

// Forget drops what was found, because the library is another one by now.
func (s *Search) Forget() {
	s.Stop()
	s.settling.Cancel()
	s.Found, s.Open = review.Found{}, nil
	s.enter(Resting)
}

func (s *Search) enter(step Step) {
	s.Step = step
	s.Changed()
}

// Settle asks the catalog what is decided by now. back hears the first case
// that is open again; it may be nil.
func (s *Search) Settle(back func(key string)) {
	if s.Step != Found {
		return
	}
	found := s.Found.Proposals
	task.Replace(s.run, &s.settling, func(ctx context.Context) ([]Case, error) {
		tops, err := s.verdicts.Tops(ctx, idsOf(found))
		if err != nil {
			return nil, err
		}
		pairs, err := s.verdicts.Apart(ctx)
		return pending(found, tops, pairs), err
	}, func(open []Case, err error) {
		if err != nil {
			s.Err = err
			s.enter(Failed)
			return
		}
		was := s.Open
		s.Open = open
		if key, ok := firstNew(was, open); ok && back != nil {
			back(key)
		}
		s.Changed()
	})
}

// Decide takes members out of a case, or all of it, until the catalog has
// them: the next case lies there at once.
func (s *Search) Decide(key string, members ...string) {
	s.settling.Cancel()
	s.Open = without(s.Open, key, members)
	s.Changed()
}
