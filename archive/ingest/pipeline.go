package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
)

// job is one thing that a reader yielded, in its order.
type job struct {
	stored  stored
	warning *archive.Warning
	err     error
	ready   chan struct{} // closed when stored is complete; nil when it is from the start
}

// keeper stores the media of an item; it is called by several workers at once.
type keeper func(context.Context, archive.Item) (stored, error)

// fetch runs the reader and the workers that store media. Jobs come out in the
// reader's order; the channel's capacity bounds what is under way.
func fetch(ctx context.Context, items iter.Seq2[archive.Item, error], keep keeper) <-chan *job {
	queue, work := make(chan *job, 512), make(chan *job, 512)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for j := range work {
				j.run(ctx, keep)
			}
		})
	}
	go func() {
		defer workers.Wait()
		defer close(queue)
		defer close(work)
		for it, err := range items {
			if !submit(ctx, it, err, keep, queue, work) {
				return
			}
		}
	}()
	return queue
}

// submit queues one yield of the reader and reports whether to go on.
func submit(ctx context.Context, it archive.Item, err error, keep keeper, queue, work chan<- *job) bool {
	j := &job{stored: stored{item: it}}
	var w *archive.Warning
	switch {
	case errors.As(err, &w):
		j.warning = w
	case err != nil:
		j.err = err
	case len(it.Media) == 0:
		j.stored, j.err = keep(ctx, it)
	default:
		j.ready = make(chan struct{})
		if hasParts(it) {
			j.run(ctx, keep)
		} else {
			work <- j
		}
	}
	select {
	case queue <- j:
		return err == nil || w != nil // j itself is a worker's by now
	case <-ctx.Done():
		return false
	}
}

// hasParts reports media that can only be opened before the reader goes on.
func hasParts(it archive.Item) bool {
	for _, m := range it.Media {
		if m.Open != nil {
			return true
		}
	}
	return false
}

func (j *job) run(ctx context.Context, keep keeper) {
	defer close(j.ready)
	j.stored, j.err = keep(ctx, j.stored.item)
}

// drain hands all jobs to take in their order. After an error of take it
// cancels, and waits for what is under way. It calls idle some times a second
// while no job comes: a large file takes its time.
func drain(queue <-chan *job, take func(*job) error, cancel, idle func()) error {
	clock := time.NewTicker(tick)
	defer clock.Stop()
	var first error
	for j, ok := await(idle, clock, queue); ok; j, ok = await(idle, clock, queue) {
		if j.ready != nil {
			await(idle, clock, j.ready)
		}
		if first == nil {
			first = take(j)
		}
		if first != nil {
			cancel()
		}
	}
	return first
}

// tick is how often progress is sent while no item comes.
const tick = 200 * time.Millisecond

// await receives from a channel.
func await[T any](idle func(), clock *time.Ticker, from <-chan T) (T, bool) {
	for {
		select {
		case v, ok := <-from:
			return v, ok
		case <-clock.C:
			idle()
		}
	}
}

// take puts one finished job into the library and the ledger.
func (r *run) take(ctx context.Context, j *job) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if j.err != nil {
		return fmt.Errorf("import %s: %w", r.plan.Name, j.err)
	}
	if j.warning != nil {
		r.ledger.warn(*j.warning)
		return nil
	}
	for _, w := range j.stored.warnings {
		r.ledger.warn(w)
	}
	if j.stored.drop {
		return nil
	}
	outcome, err := r.out.put(ctx, &j.stored)
	if err != nil {
		return err
	}
	r.account(j.stored.item, outcome)
	return nil
}

// account moves the files that the item came from to their state.
func (r *run) account(it archive.Item, o catalog.Outcome) {
	s := duplicate
	if o == catalog.Added {
		s = imported
	}
	for _, f := range it.Files {
		r.ledger.mark(f, s)
	}
	for _, m := range it.Media {
		if m.Path != "" && m.SHA256 != "" {
			r.ledger.mark(m.Path, s)
		}
	}
	current := ""
	if len(it.Media) > 0 {
		current = it.Media[0].Path
	}
	r.report(Reading, current)
}

func (r *run) report(phase Phase, current string) {
	added, known := r.out.counts()
	r.current = current
	r.bytes = min(max(r.bytes, r.meter.done(r.ledger)), r.plan.Bytes)
	r.progress(Progress{Phase: phase, Files: r.ledger.settled, FilesTotal: r.plan.Files,
		Items: added + known, Bytes: r.bytes, BytesTotal: r.plan.Bytes, Current: current})
}
