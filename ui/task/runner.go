package task

import (
	"context"
	"time"
)

// Runner starts the work of one page. Its methods are called on the UI
// goroutine only.
type Runner struct {
	ctx    context.Context
	cancel context.CancelFunc
	spawn  func(func())
	do     func(func())
	after  func(time.Duration, func()) (stop func() bool)
}

// NewRunner returns a runner whose results reach the UI through do, which is
// fyne.Do in the program.
func NewRunner(do func(func())) *Runner {
	r := newRunner(func(f func()) { go f() }, do)
	r.after = func(d time.Duration, f func()) func() bool { return time.AfterFunc(d, f).Stop }
	return r
}

// Inline returns a runner that has done everything when Run returns. It is
// meant for tests, which need not wait for After either.
func Inline() *Runner {
	call := func(f func()) { f() }
	r := newRunner(call, call)
	r.after = func(_ time.Duration, f func()) func() bool {
		f()
		return func() bool { return false }
	}
	return r
}

func newRunner(spawn, do func(func())) *Runner {
	ctx, cancel := context.WithCancel(context.Background())
	return &Runner{ctx: ctx, cancel: cancel, spawn: spawn, do: do}
}

// Close cancels what still runs; no result arrives any more.
func (r *Runner) Close() { r.cancel() }

// Context returns the context under which the page's work runs; it is done once
// the runner is closed.
func (r *Runner) Context() context.Context { return r.ctx }

// Do hands f to the UI goroutine unless the runner is closed by then. It may
// be called from any goroutine.
func (r *Runner) Do(f func()) {
	r.do(func() {
		if r.ctx.Err() == nil {
			f()
		}
	})
}

// After calls f on the UI goroutine when so much time has passed, unless stop
// is called before or the runner is closed by then.
func (r *Runner) After(d time.Duration, f func()) (stop func() bool) {
	stopped := false // what is stopped may be on its way to the UI goroutine
	halt := r.after(d, func() {
		r.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() bool {
		stopped = true
		return halt()
	}
}

// Run does work on another goroutine and calls done with its result on the UI
// goroutine.
func Run[T any](r *Runner, work func(context.Context) (T, error), done func(T, error)) {
	start(r, r.ctx, work, done)
}

func start[T any](r *Runner, ctx context.Context, work func(context.Context) (T, error), done func(T, error)) {
	r.spawn(func() {
		v, err := work(ctx)
		r.do(func() {
			if ctx.Err() == nil {
				done(v, err)
			}
		})
	})
}

// Slot holds the newest of several requests; the zero value is ready.
type Slot struct{ cancel context.CancelFunc }

// Cancel ends the request that is under way, if there is one.
func (s *Slot) Cancel() {
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
}

// Replace is [Run], but first cancels the request that s holds.
func Replace[T any](r *Runner, s *Slot, work func(context.Context) (T, error), done func(T, error)) {
	s.Cancel()
	ctx, cancel := context.WithCancel(r.ctx)
	s.cancel = cancel
	start(r, ctx, work, func(v T, err error) {
		cancel()
		done(v, err)
	})
}
