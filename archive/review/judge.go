package review

import (
	"context"
	"encoding/hex"
	"runtime"
	"sync"

	"dotori/archive/media"
	"dotori/archive/similar"
	"dotori/archive/thumbnail"
)

// detailEdge is how large thumbnails are decoded to be compared.
const detailEdge = 200

// judge compares the pictures of pairs, and asks the files of those that show
// the same for what they know, each once.
func (f *Finder) judge(ctx context.Context, l *lot, pairs []similar.Pair, progress func(done, total int)) ([]similar.Match, error) {
	likes, err := f.compare(ctx, l, pairs, progress)
	if err != nil {
		return nil, err
	}
	asked := make([]bool, len(l.keys))
	var matches []similar.Match
	for i, p := range pairs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if likes[i] == nil || likes[i].Points() < Lowest {
			continue
		}
		for _, at := range []int{p.A, p.B} {
			if !asked[at] {
				asked[at] = true
				f.ask(ctx, &l.shots[at], l.keys[at])
			}
		}
		m := similar.Match{A: p.A, B: p.B}
		m.Confidence, m.Reasons = similar.Judge(&l.shots[p.A], &l.shots[p.B], *likes[i], p.Turn)
		matches = append(matches, m)
	}
	return matches, nil
}

// compare lays the pictures of each pair on each other; the result is nil for
// those whose thumbnails are not there.
func (f *Finder) compare(ctx context.Context, l *lot, pairs []similar.Pair, progress func(done, total int)) ([]*similar.Likeness, error) {
	likes := make([]*similar.Likeness, len(pairs))
	var mu sync.Mutex
	next, done := 0, 0
	// take returns the next pairs that have the same A.
	take := func(n int) (from, to int) {
		mu.Lock()
		defer mu.Unlock()
		if done += n; n > 0 {
			progress(done, len(pairs))
		}
		from = next
		for next < len(pairs) && pairs[next].A == pairs[from].A {
			next++
		}
		return from, next
	}
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for from, to := take(0); from < to && ctx.Err() == nil; from, to = take(to - from) {
				f.compareTo(ctx, l, pairs[from:to], likes[from:to])
			}
		})
	}
	work.Wait()
	return likes, ctx.Err()
}

// compareTo compares pairs that have the same A.
func (f *Finder) compareTo(ctx context.Context, l *lot, pairs []similar.Pair, likes []*similar.Likeness) {
	a := f.detail(ctx, l.keys[pairs[0].A])
	if a == nil {
		return
	}
	for i, p := range pairs {
		if b := f.detail(ctx, l.keys[p.B]); b != nil {
			like := similar.Compare(a, b, p.Turn)
			likes[i] = &like
		}
	}
}

// detail returns a picture as it is compared; nil where it cannot be shown.
func (f *Finder) detail(ctx context.Context, key thumbnail.Key) *similar.Detail {
	p, err := f.Prints.Get(ctx, hex.EncodeToString(key[:]), thumbnail.Grid)
	if err != nil {
		return nil
	}
	img, err := p.Small(detailEdge)
	if err != nil {
		return nil
	}
	return similar.DetailOf(img)
}

// ask reads what a file says of camera and time. One that cannot be read says
// nothing.
func (f *Finder) ask(ctx context.Context, s *similar.Shot, key thumbnail.Key) {
	file, err := f.Originals.Original(hex.EncodeToString(key[:]))
	if err != nil {
		return
	}
	defer file.Close()
	stat, err := file.Stat()
	if err != nil {
		return
	}
	info, err := media.Inspect(ctx, file, stat.Size(), s.Name)
	if err != nil {
		return
	}
	s.Camera, s.Taken, s.Subsecond, s.Software = info.Camera, info.Moment, info.Subsecond, info.Software
	if s.Width == 0 || s.Height == 0 {
		s.Width, s.Height = info.Width, info.Height
	}
}
