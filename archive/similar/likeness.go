package similar

import "math"

// Likeness is what remains of the differences of two pictures when one has
// been laid on the other.
type Likeness struct {
	Whole    float64 // correlation of the brightness, at most 1
	Worst    float64 // how much the most different part differs; up to 1 is what encoders do
	Color    float64 // deviation of the colours, 0..255
	Texture  float64 // share of parts that show something to compare, 0..1
	Cropped  float64 // share of the longer edge that one lacks
	Brighter float64 // how much the tone was changed, 0..1
}

const (
	blockEdge = 8 // cells of a detail
	blocks    = fineEdge / blockEdge

	// noise is what encoding alone changes in a cell, of 255.
	noise = 3
	// slack is the share of a block's contrast that resampling may change.
	slack = 0.12
	// toneSlack is by how much an edit from black to white would loosen what
	// counts as the same: no curve follows it through colours that are cut off.
	toneSlack = 5
	// shade is by how much the contrast of a block may differ from what was done
	// to the whole.
	shade = 1.3
)

// Compare lays b, turned by t, on a and tells what remains.
func Compare(a, b *Detail, t Turn) Likeness {
	b = b.turn(t)
	l := measure(a.luma, b.luma)
	if l.Worst > exact {
		f := align(a.luma, b.luma)
		if m := measure(a.luma, f.cut(b.pixels)); m.Worst < l.Worst {
			l = m
			l.Cropped = max(math.Abs(f.scaleX-1), math.Abs(f.scaleY-1))
		}
	}
	l.Color = max(colors(a.blue, b.blue), colors(a.red, b.red))
	return l
}

// cut returns the part of the second picture that lies on the first.
func (f fit) cut(p plane) []float32 {
	along := func(scale, shift float64) window { return window{(1 - scale + shift) / 2, (1 + scale + shift) / 2} }
	return p.cut(fineEdge, along(f.scaleX, f.shiftX), along(f.scaleY, f.shiftY))
}

// measure compares block by block. Either may have been made of the other, and
// what was cut off of its tones cannot be made again.
func measure(a, b []float32) Likeness {
	l, m := edited(a, b), edited(b, a)
	if m.Worst < l.Worst {
		return m
	}
	return l
}

// edited compares a with what an edit would make of b.
func edited(a, b []float32) (l Likeness) {
	c := toneOf(a, b)
	var all sums
	for by := range blocks {
		for bx := range blocks {
			s := block(a, b, &c, bx*blockEdge, by*blockEdge)
			all.join(s)
			if s.n < blockEdge*blockEdge/2 {
				continue
			}
			l.Worst = max(l.Worst, s.difference())
			if math.Sqrt(s.varianceA()) > 2*noise {
				l.Texture += 1. / blocks / blocks
			}
		}
	}
	l.Whole = all.covariance() / math.Sqrt(max(all.varianceA()*all.varianceB(), 1e-9))
	l.Brighter = c.strength()
	l.Worst /= 1 + toneSlack*l.Brighter
	return l
}

func block(a, b []float32, c *curve, x0, y0 int) (s sums) {
	for y := y0; y < y0+blockEdge; y++ {
		for x := x0; x < x0+blockEdge; x++ {
			if va, vb := a[y*fineEdge+x], b[y*fineEdge+x]; va != outside && vb != outside {
				s.add(float64(va), float64(c.at(vb)))
			}
		}
	}
	return s
}

// colors returns how far the colours of two pictures are apart when one is as
// colourful as the other.
func colors(a, b []float32) float64 {
	var s sums
	for i := range a {
		s.add(float64(a[i]), float64(b[i]))
	}
	gain := min(max(s.covariance()/max(s.varianceB(), 1), 0.5), 2)
	return math.Sqrt(max(s.varianceA()+gain*gain*s.varianceB()-2*gain*s.covariance(), 0))
}

// sums are what means, variances and the covariance of pairs are made of.
type sums struct{ n, a, b, aa, bb, ab float64 }

func (s *sums) add(a, b float64) {
	s.n++
	s.a += a
	s.b += b
	s.aa += a * a
	s.bb += b * b
	s.ab += a * b
}

func (s *sums) join(o sums) {
	s.n += o.n
	s.a += o.a
	s.b += o.b
	s.aa += o.aa
	s.bb += o.bb
	s.ab += o.ab
}

func (s *sums) varianceA() float64  { return max(s.aa/s.n-s.a*s.a/s.n/s.n, 0) }
func (s *sums) varianceB() float64  { return max(s.bb/s.n-s.b*s.b/s.n/s.n, 0) }
func (s *sums) covariance() float64 { return s.ab/s.n - s.a*s.b/s.n/s.n }

// difference tells how much the contents of a block differ: the deviation
// that its own contrast does not explain, in units of what encoding and
// resampling do.
func (s *sums) difference() float64 {
	va, vb := s.varianceA(), s.varianceB()
	gain := min(max(s.covariance()/max(vb, 1), 1/shade), shade)
	left := math.Sqrt(max(va+gain*gain*vb-2*gain*s.covariance(), 0))
	return left / (noise + slack*math.Sqrt(max(va, vb)))
}
