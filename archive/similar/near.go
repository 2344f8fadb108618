package similar

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Pair is two prints, by their places, that may be of the same picture: B,
// turned by Turn, looks like A. A < B.
type Pair struct {
	A, B     int
	Turn     Turn
	Likeness float32 // correlation of the brightness, at most 1
}

// Left tells what a search left out.
type Left struct {
	Flat    int `json:"flat"`    // pictures that show nothing by which to tell them from others
	Crowded int `json:"crowded"` // pictures that so many others resemble that only the next were looked at
}

// alike is the least correlation of a pair.
const alike = 0.88

// aspectSlack is by how much the logarithms of aspects may differ.
const aspectSlack = 0.15

// Near returns the pairs of prints that may be of the same picture, by A and
// B. Zero prints are passed over. The order of the prints matters only where
// many are alike: then those close by are compared. progress, which may be
// nil, is called by one goroutine at a time.
func Near(ctx context.Context, prints []Print, progress func(done, total int)) ([]Pair, Left, error) {
	s := newSearch(prints)
	var mu sync.Mutex
	var all []Pair
	var next, crowded atomic.Int64
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			l := &lookup{index: s.index, seen: make([]uint32, len(prints))}
			for ctx.Err() == nil {
				from := int(next.Add(portion)) - portion
				if from >= len(prints) {
					return
				}
				to := min(from+portion, len(prints))
				pairs, n := s.portion(l, from, to)
				crowded.Add(int64(n))
				mu.Lock()
				all = append(all, pairs...)
				if progress != nil {
					progress(to, len(prints))
				}
				mu.Unlock()
			}
		})
	}
	work.Wait()
	return unique(all), Left{s.flat, int(crowded.Load())}, ctx.Err()
}

// portion is how many prints are looked up between two looks at the context.
const portion = 64

// search is the prints with what all comparisons need of them.
type search struct {
	prints []Print
	index  *index
	mean   []float32
	spread []float32
	flat   int
}

func newSearch(prints []Print) *search {
	s := &search{prints: prints, mean: make([]float32, len(prints)), spread: make([]float32, len(prints))}
	hashes := make([]uint64, len(prints))
	for i := range prints {
		p := &prints[i]
		if p.Width == 0 || p.Height == 0 {
			continue
		}
		s.mean[i], s.spread[i] = p.spread()
		if s.spread[i] < flatness {
			s.flat++
			continue
		}
		spectrum := p.spectrum()
		hashes[i] = spectrum.hash()
	}
	s.index = newIndex(hashes)
	return s
}

func (s *search) portion(l *lookup, from, to int) (pairs []Pair, crowded int) {
	for i := from; i < to; i++ {
		if s.index.hashes[i] == 0 {
			continue
		}
		found, more := s.of(l, i)
		if len(found) > nearest {
			slices.SortFunc(found, func(a, b Pair) int { return cmp.Compare(b.Likeness, a.Likeness) })
			found, more = found[:nearest], true
		}
		if more {
			crowded++
		}
		pairs = append(pairs, found...)
	}
	return pairs, crowded
}

// of returns the pairs of one print, each partner once, in the way in which it
// is most alike.
func (s *search) of(l *lookup, i int) (pairs []Pair, crowded bool) {
	p, own := &s.prints[i], s.prints[i].spectrum()
	for t := range Turn(Turns) {
		spectrum := own.turn(t)
		partners, more := l.near(&spectrum, uint32(i))
		crowded = crowded || more
		if len(partners) == 0 {
			continue
		}
		luma := turned(p.Luma[:], lumaEdge, t)
		for _, j := range partners {
			if !s.shaped(i, int(j), t) {
				continue
			}
			if c := s.correlation(luma, i, int(j)); c >= alike {
				pairs = better(pairs, pairOf(int(j), i, t, c))
			}
		}
	}
	return pairs, crowded
}

func pairOf(a, b int, t Turn, likeness float32) Pair {
	if a > b {
		a, b, t = b, a, t.inverse()
	}
	return Pair{a, b, t, likeness}
}

// better adds a pair unless it is there in a way that is as much alike: a
// picture that is its own mirror image counts as not turned.
func better(pairs []Pair, p Pair) []Pair {
	const clearly = 0.005
	for i, q := range pairs {
		if q.A == p.A && q.B == p.B {
			if p.Likeness > q.Likeness+clearly {
				pairs[i] = p
			}
			return pairs
		}
	}
	return append(pairs, p)
}

// shaped reports whether picture i, turned, has about the aspect of j.
func (s *search) shaped(i, j int, t Turn) bool {
	a, b := s.prints[i].aspect(), s.prints[j].aspect()
	if t.Exchanges() {
		a = 1 / a
	}
	return math.Abs(math.Log(a/b)) <= aspectSlack
}

func (p *Print) aspect() float64 { return float64(p.Width) / float64(p.Height) }

// correlation compares the brightness of i, which is turned, with that of j.
func (s *search) correlation(luma []uint8, i, j int) float32 {
	sum := int32(0)
	for at, v := range s.prints[j].Luma {
		sum += int32(v) * int32(luma[at])
	}
	return (float32(sum)/lumaEdge/lumaEdge - s.mean[i]*s.mean[j]) / (s.spread[i] * s.spread[j])
}

// unique sorts pairs and keeps of each the way in which it is most alike.
func unique(pairs []Pair) []Pair {
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(a.A-b.A, a.B-b.B, cmp.Compare(b.Likeness, a.Likeness), int(a.Turn)-int(b.Turn))
	})
	return slices.CompactFunc(pairs, func(a, b Pair) bool { return a.A == b.A && a.B == b.B })
}
