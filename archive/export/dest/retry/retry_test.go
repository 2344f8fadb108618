package retry_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"dotori/archive/export/dest/retry"
)

var errBusy = errors.New("busy")

// TestDo counts tries and measures the waits between them.
func TestDo(t *testing.T) {
	for _, c := range []struct {
		name  string
		errs  []error // of the tries; nil afterwards
		tries int
		want  error
		waits [2]time.Duration // at least, at most
	}{
		{"at once", nil, 1, nil, [2]time.Duration{0, 0}},
		{"third time", []error{retry.Again(errBusy, 0), retry.Again(errBusy, 0)}, 3, nil, [2]time.Duration{300 * time.Millisecond, 600 * time.Millisecond}},
		{"for good", []error{errBusy}, 1, errBusy, [2]time.Duration{0, 0}},
		{"told when", []error{retry.Again(errBusy, time.Minute)}, 2, nil, [2]time.Duration{time.Minute, time.Minute}},
		{"not for a week", []error{retry.Again(errBusy, 7*24*time.Hour)}, 2, nil, [2]time.Duration{2 * time.Minute, 2 * time.Minute}},
		{"never", []error{retry.Again(errBusy, 0), retry.Again(errBusy, 0), retry.Again(errBusy, 0), nil}, 3, errBusy, [2]time.Duration{300 * time.Millisecond, 600 * time.Millisecond}},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				tries, start := 0, time.Now()
				err := retry.Do(t.Context(), retry.Briefly, func() error {
					tries++
					if tries <= len(c.errs) {
						return c.errs[tries-1]
					}
					return nil
				})
				if !errors.Is(err, c.want) || tries != c.tries {
					t.Errorf("%d tries, %v; want %d, %v", tries, err, c.tries, c.want)
				}
				if waited := time.Since(start); waited < c.waits[0] || waited > c.waits[1] {
					t.Errorf("it waited %v, want %v", waited, c.waits)
				}
			})
		})
	}
}

func TestDoEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(10*time.Millisecond, cancel)
		start := time.Now()
		err := retry.Do(ctx, retry.Patiently, func() error { return retry.Again(errBusy, time.Minute) })
		if !errors.Is(err, context.Canceled) || time.Since(start) != 10*time.Millisecond {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	})
}
