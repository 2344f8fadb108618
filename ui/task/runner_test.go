package task

import (
	"context"
	"testing"
	"time"
)

// queued is a runner whose UI goroutine is the test: it runs what it was
// handed when asked to.
func queued() (r *Runner, flush func()) {
	var queue []func()
	r = newRunner(func(f func()) { f() }, func(f func()) { queue = append(queue, f) })
	return r, func() {
		for len(queue) > 0 {
			f := queue[0]
			queue = queue[1:]
			f()
		}
	}
}

func value(v string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return v, nil }
}

func TestRunDeliversOnTheUI(t *testing.T) {
	r, flush := queued()
	var got string
	Run(r, value("page"), func(v string, _ error) { got = v })
	if got != "" {
		t.Fatal("the result arrived before the UI goroutine asked for it")
	}
	flush()
	if got != "page" {
		t.Fatalf("got %q, want the result", got)
	}
}

func TestNothingArrivesAfterClose(t *testing.T) {
	r, flush := queued()
	arrived := 0
	Run(r, value("page"), func(string, error) { arrived++ })
	r.Do(func() { arrived++ })
	r.Close()
	flush()
	if arrived != 0 {
		t.Errorf("%d results arrived after Close", arrived)
	}
}

func TestReplaceKeepsOnlyTheNewest(t *testing.T) {
	r, flush := queued()
	var slot Slot
	var got []string
	keep := func(v string, _ error) { got = append(got, v) }
	Replace(r, &slot, value("졸"), keep)
	Replace(r, &slot, value("졸업"), keep)
	flush()
	if len(got) != 1 || got[0] != "졸업" {
		t.Errorf("got %q, want only the newest", got)
	}
}

func TestCloseCancelsTheWork(t *testing.T) {
	r := Inline()
	r.Close()
	var err error
	Run(r, func(ctx context.Context) (int, error) { err = ctx.Err(); return 0, err }, func(int, error) {})
	if err == nil {
		t.Error("work went on under a closed runner")
	}
}

func TestAfterWaitsUnlessStoppedOrClosed(t *testing.T) {
	var queue []func()
	done := make(chan string, 3)
	r := NewRunner(func(f func()) { f() })
	r.After(time.Millisecond, func() { done <- "after" })
	if stop := r.After(time.Hour, func() { done <- "stopped" }); !stop() {
		t.Error("what waits cannot be stopped")
	}
	if got := <-done; got != "after" {
		t.Errorf("%s happened", got)
	}
	closed := NewRunner(func(f func()) { queue = append(queue, f); done <- "queued" })
	closed.After(time.Millisecond, func() { done <- "too late" })
	<-done
	closed.Close()
	if queue[0](); len(done) != 0 {
		t.Error("something happened after the end")
	}
}

func TestWhatIsStoppedOnItsWayIsNotCalled(t *testing.T) {
	var way []func()
	r := newRunner(func(f func()) { f() }, func(f func()) { way = append(way, f) })
	r.after = func(_ time.Duration, f func()) func() bool {
		f()
		return func() bool { return false }
	}
	called := ""
	stop := r.After(time.Second, func() { called += "stopped" })
	r.After(time.Second, func() { called += "other" })
	stop()
	for _, f := range way {
		f()
	}
	if called != "other" {
		t.Errorf("called %q", called)
	}
}
