package thumbnail

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// How many finished pictures wait for a write, and how long.
const (
	batchSize = 64
	batchTime = 500 * time.Millisecond
)

// Workers returns how many pictures to make at once so that the window stays
// smooth: one processor less than there are, at least one.
func Workers() int { return max(1, runtime.NumCPU()-1) }

// Background makes the grid pictures of the originals that have none yet, in
// the order given, with the given number of workers. progress, which may be
// nil, is called from one goroutine at a time with how many of the total are
// there. It returns within 100 ms after ctx is done, with its error; what was
// made until then is kept. An original that cannot be opened is passed over.
func (b *Builder) Background(ctx context.Context, sha256s []string, workers int, progress func(done, total int)) error {
	missing, err := b.store.Missing(ctx, sha256s, Grid)
	if err != nil {
		return err
	}
	if progress == nil {
		progress = func(int, int) {}
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	made := make(chan Entry)
	var work sync.WaitGroup
	next := feed(ctx, missing)
	for range max(1, workers) {
		work.Go(func() {
			for sha := range next {
				b.backgroundOne(ctx, sha, made)
			}
		})
	}
	go func() {
		work.Wait()
		close(made)
	}()
	return b.keep(ctx, stop, made, len(sha256s)-len(missing), len(sha256s), progress)
}

// feed sends the keys until ctx is done.
func feed(ctx context.Context, keys []string) <-chan string {
	next := make(chan string)
	go func() {
		defer close(next)
		for _, key := range keys {
			select {
			case next <- key:
			case <-ctx.Done():
				return
			}
		}
	}()
	return next
}

// backgroundOne sends the entry of one original; one without a picture and
// without a reason only counts as done.
func (b *Builder) backgroundOne(ctx context.Context, sha256 string, made chan<- Entry) {
	p, err := b.produce(ctx, sha256, Grid)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		sha256 = ""
	}
	made <- Entry{sha256, Grid, p}
}

// keep writes what the workers send, in batches, until they are through. It
// stops them when the store fails.
func (b *Builder) keep(ctx context.Context, stop context.CancelCauseFunc, made <-chan Entry, done, total int, progress func(done, total int)) error {
	var batch []Entry
	flush := func() {
		// Also after a cancellation: the work is done and one write is short.
		if err := b.store.Put(context.WithoutCancel(ctx), batch...); err != nil {
			stop(err)
		}
		batch = batch[:0]
	}
	tick := time.NewTicker(batchTime)
	defer tick.Stop()
	progress(done, total)
	for {
		select {
		case <-tick.C:
			flush()
		case e, open := <-made:
			if !open {
				flush()
				return context.Cause(ctx)
			}
			if e.SHA256 != "" {
				batch = append(batch, e)
			}
			if len(batch) >= batchSize {
				flush()
			}
			done++
			progress(done, total)
		}
	}
}
