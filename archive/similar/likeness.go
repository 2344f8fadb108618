package similar

import (
	"math"
	"slices"
)

// Likeness is what remains of the differences of two pictures when one has
// been laid on the other.
type Likeness struct {
	Whole    float64 // correlation of the brightness, at most 1
	Worst    float64 // how much the most different part differs; up to 1 is what encoders do
	Color    float64 // deviation of the colours, 0..255
	Texture  float64 // share of parts that show something to compare, 0..1
	Cropped  float64 // share of the longer edge that one lacks
	Brighter float64 // how much the tone was changed: 0 not at all
}

const (
	blockEdge = 8 // cells of a detail
	blocks    = fineEdge / blockEdge

	// noise is what encoding alone changes in a cell, of 255.
	noise = 3
	// slack is the share of a block's contrast that resampling may change.
	slack = 0.3
)

// Compare lays b, turned by t, on a and tells what remains.
func Compare(a, b *Detail, t Turn) Likeness {
	b = b.turn(t)
	f := fit{scaleX: 1, scaleY: 1}
	f.gain, f.offset = tone(a.luma, b.luma)
	l := measure(a, b, f)
	if l.Worst > exact {
		moved := align(a.luma, b.luma)
		if m := measure(a, b, moved); m.Worst < l.Worst {
			f, l = moved, m
		}
	}
	l.Cropped = max(math.Abs(f.scaleX-1), math.Abs(f.scaleY-1))
	l.Brighter = math.Abs(f.gain-1) + math.Abs(f.offset+(f.gain-1)*128)/128
	return l
}

// tone returns the line that best makes values of a out of those of b.
func tone(a, b []float32) (gain, offset float64) {
	var s sums
	for i := range a {
		s.add(float64(a[i]), float64(b[i]))
	}
	gain = s.covariance() / max(s.varianceB(), 1)
	return gain, (s.a - gain*s.b) / s.n
}

// measure compares block by block.
func measure(a, b *Detail, f fit) (l Likeness) {
	var all sums
	worst := []float64{}
	for by := range blocks {
		for bx := range blocks {
			s := block(a.luma, b.luma, f, bx*blockEdge, by*blockEdge)
			all.join(s)
			if s.n < blockEdge*blockEdge/2 {
				continue
			}
			worst = append(worst, s.difference(f.gain))
			if math.Sqrt(s.varianceA()) > 2*noise {
				l.Texture += 1. / blocks / blocks
			}
		}
	}
	l.Whole = all.covariance() / math.Sqrt(max(all.varianceA()*all.varianceB(), 1e-9))
	if len(worst) > 0 {
		l.Worst = slices.Max(worst)
	}
	l.Color = max(colors(a.blue, b.blue), colors(a.red, b.red))
	return l
}

func block(a, b []float32, f fit, x0, y0 int) (s sums) {
	for y := y0; y < y0+blockEdge; y++ {
		for x := x0; x < x0+blockEdge; x++ {
			if v, _, _, in := f.sample(b, fineEdge, x, y); in {
				s.add(float64(a[y*fineEdge+x]), v)
			}
		}
	}
	return s
}

// colors returns how far the colours of two pictures are apart when one is as
// colourful as the other.
func colors(a, b []float32) float64 {
	gain, _ := tone(a, b)
	gain = min(max(gain, 0.5), 2)
	var s sums
	for i := range a {
		s.add(float64(a[i]), gain*float64(b[i]))
	}
	return math.Sqrt(max(s.varianceA()+s.varianceB()-2*s.covariance(), 0))
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
// that its own tone does not explain, in units of what encoding and
// resampling do.
func (s *sums) difference(gain float64) float64 {
	va, vb := s.varianceA(), s.varianceB()
	own := min(max(s.covariance()/max(vb, 1), gain/1.5), gain*1.5)
	left := math.Sqrt(max(va+own*own*vb-2*own*s.covariance(), 0))
	return left / (noise + slack*math.Sqrt(max(va, gain*gain*vb)))
}
