package retry

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"
)

// Waits between tries: they double from the first up to the longest.
const (
	firstWait   = 200 * time.Millisecond
	longestWait = 30 * time.Second
)

// How often a step is tried.
const (
	Briefly   = 3 // for a first contact: within a second
	Patiently = 8 // in the middle of an export: about half a minute
)

// Again marks an error that may pass. A server that names a time is tried not
// sooner than after it; 0 when it names none.
func Again(err error, after time.Duration) error { return &passing{err, after} }

type passing struct {
	err   error
	after time.Duration
}

func (p *passing) Error() string { return p.err.Error() }
func (p *passing) Unwrap() error { return p.err }

// May reports whether the error is marked with [Again].
func May(err error) bool {
	var p *passing
	return errors.As(err, &p)
}

// Do runs a step until it succeeds, fails for good, or was tried so often. The
// waits grow, and differ by chance so that many programs do not come back at
// the same moment. A cancel ends a wait at once.
func Do(ctx context.Context, tries int, step func() error) error {
	for i := 1; ; i++ {
		err := step()
		var p *passing
		if err == nil || i >= tries || ctx.Err() != nil || !errors.As(err, &p) {
			return err
		}
		if err := sleep(ctx, max(wait(i), min(p.after, 4*longestWait))); err != nil {
			return err
		}
	}
}

// wait returns the pause after the i-th try: half of it is left to chance.
func wait(i int) time.Duration {
	full := min(firstWait<<(i-1), longestWait)
	return full/2 + rand.N(full/2)
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
