package pdf

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func plain(aspects ...float64) (all []figure) {
	for _, a := range aspects {
		all = append(all, figure{aspect: a, most: math.Inf(1), caption: func(float64) float64 { return 0 }})
	}
	return all
}

func TestArrange(t *testing.T) {
	const wide, upright = 4. / 3, 3. / 4
	for _, c := range []struct {
		name          string
		figures       []figure
		width, height float64
		want          int
	}{
		{"one", plain(wide), 300, 450, 1},
		{"two wide ones above each other", plain(wide, wide, wide), 300, 450, 2},
		{"an upright one fills the page", plain(upright, wide), 340, 450, 1},
		{"one wide, two upright", plain(1.8, upright, upright, upright), 300, 372, 3},
		{"four upright ones on a square", plain(0.98, 0.98, 0.98, 0.98), 300, 300, 1},
		{"panoramas", plain(3, 3, 3), 300, 310, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, n := arrange(c.figures, c.width, c.height, 6); n != c.want {
				t.Errorf("%d share the page, want %d", n, c.want)
			}
		})
	}
}

// TestArrangeKeepsInside tries many shapes: nothing leaves the space, overlaps,
// loses its shape or gets larger than its pixels allow.
func TestArrangeKeepsInside(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		width, height := 200+400*r.Float64(), 200+600*r.Float64()
		var figures []figure
		for range 1 + r.IntN(4) {
			high := 40 * r.Float64()
			figures = append(figures, figure{aspect: math.Exp(r.NormFloat64()), most: 50 + 500*r.Float64(),
				caption: func(float64) float64 { return high }, alone: r.IntN(9) == 0})
		}
		p, n := arrange(figures, width, height, 6)
		if n < 1 || len(p.boxes) != n {
			t.Fatalf("%d figures, %d boxes", n, len(p.boxes))
		}
		for i, b := range p.boxes {
			f := figures[i]
			if b.x < -1e-6 || b.y < 0 || b.x+b.width > width+1e-6 || b.y+b.height+f.caption(b.width) > height+1e-6 {
				t.Fatalf("%+v leaves %g x %g", b, width, height)
			}
			if math.Abs(b.width/b.height-f.aspect) > 1e-6*f.aspect || b.width > f.most+1e-6 {
				t.Fatalf("%+v for %+v", b, f)
			}
			if slices.ContainsFunc(p.boxes[:i], func(o box) bool {
				return b.x < o.x+o.width-1e-6 && o.x < b.x+b.width-1e-6 && b.y < o.y+o.height-1e-6 && o.y < b.y+b.height-1e-6
			}) {
				t.Fatalf("%+v lies over another", b)
			}
		}
	}
}
