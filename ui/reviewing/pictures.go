package reviewing

import (
	"context"
	"time"

	"dotori/archive/review"
	"dotori/ui/task"
)

// Pictures looks for pictures that are the same.
type Pictures struct {
	Search[review.Found, Case]
}

// NewPictures returns a search that has not begun. now is the clock by which
// progress is timed.
func NewPictures(f Finder, v Verdicts, run *task.Runner, now func() time.Time) *Pictures {
	p := &Pictures{Search[review.Found, Case]{run: run, now: now, Changed: func() {}}}
	p.find = func(ctx context.Context, progress review.Progress) (review.Found, error) {
		return f.Pictures(ctx, review.Lowest, progress)
	}
	p.all = func(found review.Found) []Case { return pending(found.Proposals, nil, nil) }
	p.left = func(ctx context.Context, found review.Found) ([]Case, error) {
		tops, err := v.Tops(ctx, idsOf(found.Proposals))
		if err != nil {
			return nil, err
		}
		pairs, err := v.Apart(ctx)
		return pending(found.Proposals, tops, pairs), err
	}
	return p
}

// Decide takes members out of a case, or all of it, until the catalog has them.
func (p *Pictures) Decide(key string, members ...string) {
	p.decide(without(p.Open, key, members))
}
