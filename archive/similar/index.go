package similar

import (
	"math/bits"
	"slices"
)

// index finds prints by the bands of their hashes. Buckets lie one behind the
// other: those of key k of a band are entries[starts[k]:starts[k+1]].
type index struct {
	hashes []uint64
	bands  [bands]struct {
		starts  []uint32
		entries []uint32 // ascending in each bucket
	}
}

// newIndex takes in the hashes; those of prints to be left out are 0.
func newIndex(hashes []uint64) *index {
	x := &index{hashes: hashes}
	for b := range x.bands {
		starts := make([]uint32, 1<<bandWidth+1)
		for _, h := range hashes {
			if h != 0 {
				starts[int(band(h, b))+1]++
			}
		}
		for k := range starts[1:] {
			starts[k+1] += starts[k]
		}
		entries, next := make([]uint32, starts[len(starts)-1]), slices.Clone(starts)
		for i, h := range hashes {
			if h != 0 {
				k := band(h, b)
				entries[next[k]] = uint32(i)
				next[k]++
			}
		}
		x.bands[b].starts, x.bands[b].entries = starts, entries
	}
	return x
}

// Bounds that keep the search linear where many pictures are nearly alike.
const (
	bucketBound = 128 // entries of a bucket that one look-up looks at: those next to the picture
	foundBound  = 256 // prints that are looked at closely for one way of turning
	nearest     = 32  // pairs that each picture keeps
)

// bucket returns the entries of a key, at most [bucketBound] around the one
// that looks; crowded says that there are more.
func (x *index) bucket(b int, key uint16, self uint32) (entries []uint32, crowded bool) {
	in := &x.bands[b]
	entries = in.entries[in.starts[key]:in.starts[int(key)+1]]
	if len(entries) <= bucketBound {
		return entries, false
	}
	at, _ := slices.BinarySearch(entries, self)
	from := min(max(at-bucketBound/2, 0), len(entries)-bucketBound)
	return entries[from : from+bucketBound], true
}

// farthest is how many of the 63 signs of two pictures may differ.
const farthest = 20

// lookup is what one goroutine needs to ask an index again and again.
type lookup struct {
	*index
	seen  []uint32 // the last round in which a print was met
	round uint32
	keys  [1 << weakest]uint16
	found []uint32
}

// near returns the prints whose hash is near to that of a spectrum, each once,
// without the one that looks. The result is valid until the next call.
func (l *lookup) near(s *spectrum, self uint32) (found []uint32, crowded bool) {
	h := s.hash()
	l.round++
	l.seen[self] = l.round
	l.found = l.found[:0]
	for b := range bands {
		s.probes(h, b, &l.keys)
		for _, key := range l.keys {
			entries, more := l.bucket(b, key, self)
			crowded = crowded || more
			l.take(entries, h)
			if len(l.found) >= foundBound {
				return l.found, true
			}
		}
	}
	return l.found, crowded
}

// take adds those entries that are near to a hash and were not met before.
func (l *lookup) take(entries []uint32, h uint64) {
	for _, i := range entries {
		if l.seen[i] != l.round {
			l.seen[i] = l.round
			if bits.OnesCount64(l.hashes[i]^h) <= farthest {
				l.found = append(l.found, i)
			}
		}
	}
}
