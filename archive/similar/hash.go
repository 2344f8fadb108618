package similar

import (
	"math"
	"slices"
)

// waves is how many frequencies along each axis a hash knows.
const waves = 8

// bands is into how many parts a hash is cut to be looked up.
const (
	bands     = 4
	bandWidth = 16
)

// spectrum is the lowest frequencies of a print's brightness: the discrete
// cosine transform, [v*waves+u] with u along x. The first, the mean, is 0.
type spectrum [waves * waves]float32

// cosines[u][x] is the wave u at cell x of a print.
var cosines = func() (c [waves][lumaEdge]float32) {
	for u := range c {
		for x := range c[u] {
			c[u][x] = float32(math.Cos(math.Pi * (float64(x) + 0.5) * float64(u) / lumaEdge))
		}
	}
	return c
}()

func (p *Print) spectrum() (s spectrum) {
	var rows [lumaEdge][waves]float32
	for y := range lumaEdge {
		for u := range waves {
			for x, c := range cosines[u] {
				rows[y][u] += c * float32(p.Luma[y*lumaEdge+x])
			}
		}
	}
	for v := range waves {
		for u := range waves {
			for y, c := range cosines[v] {
				s[v*waves+u] += c * rows[y][u]
			}
		}
	}
	s[0] = 0
	return s
}

// turn returns the spectrum of the turned picture: mirroring an axis changes
// the signs of its odd waves, and no more.
func (s spectrum) turn(t Turn) (to spectrum) {
	for v := range waves {
		for u := range waves {
			from := v*waves + u
			if t&exchange != 0 {
				from = u*waves + v
			}
			c := s[from]
			if (t&mirrorX != 0 && u%2 == 1) != (t&mirrorY != 0 && v%2 == 1) {
				c = -c
			}
			to[v*waves+u] = c
		}
	}
	return to
}

// order lists the frequencies from low to high. Bit i of a hash is the sign of
// the i-th, so that every band, which takes each fourth bit, has low and high ones.
var order = func() (o [waves * waves]uint8) {
	for i := range o {
		o[i] = uint8(i)
	}
	slices.SortStableFunc(o[:], func(a, b uint8) int {
		return int(a/waves+a%waves) - int(b/waves+b%waves)
	})
	return o
}()

// silence is the strength below which a frequency is only noise: rounding and
// encoding change it by some 5. Where a picture has nothing of a frequency, its
// bit is to be the same in all its clothes.
const silence = 20

// hash returns which frequencies are there with their sign. In place of the mean's, the first
// bit is set, so that no hash is 0.
func (s *spectrum) hash() uint64 {
	h := uint64(1)
	for i, at := range order[1:] {
		if s[at] > silence {
			h |= 2 << i
		}
	}
	return h
}

// band returns one of the bands of a hash.
func band(h uint64, b int) (key uint16) {
	for i := range bandWidth {
		key |= uint16(h>>(i*bands+b)&1) << i
	}
	return key
}

// weakest is how many bits of each band may be turned over.
const weakest = 4

// probes lists the keys under which a band is looked up: its own, and those
// with the bits turned over that the picture is least sure of.
func (s *spectrum) probes(h uint64, b int, into *[1 << weakest]uint16) {
	var weak [weakest]int
	var strength [weakest]float32
	for i := range strength {
		strength[i] = math.MaxFloat32
	}
	for i := range bandWidth {
		c, at := s[order[i*bands+b]]-silence, i
		c = max(c, -c)
		if i == 0 && b == 0 {
			continue // the mean
		}
		for k := range weak {
			if c < strength[k] {
				c, strength[k] = strength[k], c
				at, weak[k] = weak[k], at
			}
		}
	}
	own := band(h, b)
	for subset := range into {
		key := own
		for k, i := range weak {
			if subset>>k&1 != 0 {
				key ^= 1 << i
			}
		}
		into[subset] = key
	}
}
