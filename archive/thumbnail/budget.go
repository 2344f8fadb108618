package thumbnail

import (
	"context"
	"sync"
)

// budget shares memory among decoders: what one takes the others wait for.
type budget struct {
	mu      sync.Mutex
	free    int64
	waiting []*claim // first come, first served, so that giants get their turn
}

type claim struct {
	need  int64
	ready chan struct{}
}

func newBudget(size int64) *budget { return &budget{free: size} }

// take waits until need bytes are free. Every take that succeeds is followed
// by one give of the same size.
func (b *budget) take(ctx context.Context, need int64) error {
	b.mu.Lock()
	if len(b.waiting) == 0 && need <= b.free {
		b.free -= need
		b.mu.Unlock()
		return nil
	}
	c := &claim{need, make(chan struct{})}
	b.waiting = append(b.waiting, c)
	b.mu.Unlock()
	select {
	case <-c.ready:
		return nil
	case <-ctx.Done():
		b.withdraw(c)
		return ctx.Err()
	}
}

func (b *budget) give(need int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.free += need
	b.serve()
}

// serve hands out what is free, in order. The lock is held.
func (b *budget) serve() {
	for len(b.waiting) > 0 && b.waiting[0].need <= b.free {
		c := b.waiting[0]
		b.waiting = b.waiting[1:]
		b.free -= c.need
		close(c.ready)
	}
}

// withdraw takes back a claim, also one that was served in the meantime.
func (b *budget) withdraw(c *claim) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i, w := range b.waiting {
		if w == c {
			b.waiting = append(b.waiting[:i], b.waiting[i+1:]...)
			b.serve()
			return
		}
	}
	b.free += c.need
	b.serve()
}
