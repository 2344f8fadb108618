package thumbnail

import (
	"context"
	"encoding/hex"
	"sync"

	"dotori/archive/similar"
)

// printEdge is how large a thumbnail is decoded for its fingerprint.
const printEdge = 90

// Prints takes the fingerprints of originals that have none yet, from their
// grid pictures, which it makes where they are missing. progress and the end
// of ctx are as for [Builder.Background]; what cannot be shown has no print.
func (b *Builder) Prints(ctx context.Context, keys []Key, workers int, progress func(done, total int)) error {
	if progress == nil {
		progress = func(int, int) {}
	}
	left, err := b.unprinted(ctx, keys)
	if err != nil || len(left) == 0 {
		return err
	}
	made := 0 // of twice as many steps: a picture, its print
	err = b.Background(ctx, left, workers, func(done, total int) { made = done; progress(done, 2*total) })
	if err != nil {
		return err
	}
	if left, err = b.unprinted(ctx, keys); err != nil {
		return err
	}
	return b.printAll(ctx, left, workers, func(done int) { progress(made+done, made+len(left)) })
}

// unprinted returns the keys without a print, in hex.
func (b *Builder) unprinted(ctx context.Context, keys []Key) ([]string, error) {
	known := make(map[Key]struct{}, len(keys))
	if err := b.store.Prints(ctx, func(p Print) { known[p.Key] = struct{}{} }); err != nil {
		return nil, err
	}
	var left []string
	for _, key := range keys {
		if _, ok := known[key]; !ok {
			known[key] = struct{}{}
			left = append(left, hex.EncodeToString(key[:]))
		}
	}
	return left, nil
}

// printAll takes prints of thumbnails that are kept, and keeps them in batches.
func (b *Builder) printAll(ctx context.Context, sha256s []string, workers int, progress func(done int)) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	taken := make(chan *Print)
	next := feed(ctx, sha256s)
	var work sync.WaitGroup
	for range max(1, workers) {
		work.Go(func() {
			for sha := range next {
				taken <- b.printOne(ctx, sha)
			}
		})
	}
	go func() {
		work.Wait()
		close(taken)
	}()
	var batch []Print
	done := 0
	for p := range taken {
		if p != nil {
			batch = append(batch, *p)
		}
		if len(batch) == printBatch {
			batch = b.keepPrints(ctx, stop, batch)
		}
		done++
		progress(done)
	}
	b.keepPrints(ctx, stop, batch)
	return context.Cause(ctx)
}

// printBatch is how many prints are written at once.
const printBatch = 512

// keepPrints writes a batch, also after a cancellation, and returns an empty one.
func (b *Builder) keepPrints(ctx context.Context, stop context.CancelCauseFunc, batch []Print) []Print {
	if err := b.store.PutPrints(context.WithoutCancel(ctx), batch...); err != nil {
		stop(err)
	}
	return batch[:0]
}

// printOne takes the print of a thumbnail that is kept; nil where there is none.
func (b *Builder) printOne(ctx context.Context, sha string) *Print {
	p, err := b.store.Get(ctx, sha, Grid)
	if err != nil {
		return nil
	}
	img, err := p.Small(printEdge)
	if err != nil {
		return nil
	}
	key, err := ParseKey(sha)
	if err != nil {
		return nil
	}
	return &Print{key, similar.PrintOf(img)}
}
