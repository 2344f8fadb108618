package task

import "context"

// Early is work that was begun before there is anybody to take its result.
type Early[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// Ahead begins work on another goroutine.
func Ahead[T any](work func(context.Context) (T, error)) *Early[T] {
	e := &Early[T]{done: make(chan struct{})}
	go func() {
		defer close(e.done)
		e.value, e.err = work(context.Background())
	}()
	return e
}

// Done reports whether the result is there.
func (e *Early[T]) Done() bool {
	select {
	case <-e.done:
		return true
	default:
		return false
	}
}

// Wait returns the result as soon as it is there, or the error of ctx.
func (e *Early[T]) Wait(ctx context.Context) (T, error) {
	select {
	case <-e.done:
		return e.value, e.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
