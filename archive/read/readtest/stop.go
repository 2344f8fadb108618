package readtest

import (
	"context"
	"errors"
	"time"

	"dotori/archive"
)

// After this many items a reader must have noticed that it was cancelled.
const mostAfterCancel = 2048

// checkStop breaks after each of the first items, and cancels before and
// during a read. A reader that yields after a break panics by itself.
func checkStop(c Case) []error {
	for n := range 3 {
		left := n
		for range c.Reader.Read(context.Background(), c.Root, c.Options) {
			if left == 0 {
				break
			}
			left--
		}
	}
	return append(checkCancelled(c), checkCancelling(c)...)
}

func checkCancelled(c Case) []error {
	var e errs
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := Read(ctx, c.Reader, c.Root, c.Options)
	if len(r.Items) > 0 {
		e.add("a cancelled read yields %d items", len(r.Items))
	}
	if r.Err != nil && !errors.Is(r.Err, context.Canceled) {
		e.add("a cancelled read ends with %w", r.Err)
	}
	return e
}

func checkCancelling(c Case) []error {
	var e errs
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var after int
	var since time.Time
	for range c.Reader.Read(ctx, crowd{c.Root}, archive.Options(c.Options)) {
		if ctx.Err() == nil {
			since = time.Now()
			cancel()
			continue
		}
		after++
	}
	if !since.IsZero() && time.Since(since) > time.Second || after > mostAfterCancel {
		e.add("a read that is cancelled goes on for %v and %d items", time.Since(since), after)
	}
	return e
}
