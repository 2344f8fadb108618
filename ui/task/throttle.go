package task

import (
	"sync"
	"time"
)

// Throttle returns a function for a worker that counts often: it hands a value
// to show on the UI goroutine at most once per interval and drops the others.
// The first value passes; it may be called from several goroutines.
func Throttle[T any](r *Runner, interval time.Duration, now func() time.Time, show func(T)) func(T) {
	var mu sync.Mutex
	var last time.Time
	return func(v T) {
		mu.Lock()
		defer mu.Unlock()
		t := now()
		if !last.IsZero() && t.Sub(last) < interval {
			return
		}
		last = t
		r.Do(func() { show(v) })
	}
}
