package main

import (
	"context"

	"dotori/ui"
)

// opener opens a library beside whoever waits for it.
type opener struct {
	done chan opened
	told chan [2]int // lines that were read, of how many; only where that takes a while
}

// opened is a library, or why there is none.
type opened struct {
	shown ui.Services
	err   error
}

// begin begins to open the library of the window.
func (c *windowCommand) begin(ctx context.Context, dir place) *opener {
	o := &opener{make(chan opened, 1), make(chan [2]int)}
	go func() {
		shown, err := c.open(ctx, dir, func(done, total int) {
			select {
			case o.told <- [2]int{done, total}:
			default:
			}
		})
		o.done <- opened{shown, err}
	}()
	return o
}

// wait passes on how far the opening is, until it is done.
func (o *opener) wait(ctx context.Context, progress func(done, total int)) (ui.Services, error) {
	for {
		select {
		case p := <-o.told:
			progress(p[0], p[1])
		case r := <-o.done:
			o.done <- r // for end
			return r.shown, r.err
		case <-ctx.Done():
			return ui.Services{}, ctx.Err()
		}
	}
}

// end gives the library back, once it is open or was stopped on its way.
func (o *opener) end(cancel func()) {
	cancel()
	if r := <-o.done; r.shown.Close != nil {
		r.shown.Close()
	}
}
