package similar

import "image"

// How many cells a detail has along each edge.
const (
	fineEdge = 64
	hueEdge  = 8
)

// Detail is what the pictures of a pair are compared by: finer than a print,
// and made only when it is needed.
type Detail struct {
	pixels    plane
	luma      []float32 // fineEdge by fineEdge
	blue, red []float32 // hueEdge by hueEdge
}

// DetailOf makes the detail of a small upright picture, best one of a few
// hundred pixels along its longer edge. It is nil for an empty one, and goes
// on using the pixels.
func DetailOf(img image.Image) *Detail {
	if img.Bounds().Empty() {
		return nil
	}
	luma, blue, red := planes(img)
	return &Detail{luma, luma.shrink(fineEdge), blue.shrink(hueEdge), red.shrink(hueEdge)}
}

func (d *Detail) turn(t Turn) *Detail {
	return &Detail{d.pixels.turn(t), turned(d.luma, fineEdge, t), turned(d.blue, hueEdge, t), turned(d.red, hueEdge, t)}
}

// coarser returns a square with half as many cells along each edge.
func coarser(cells []float32, n int) []float32 {
	half := n / 2
	to := make([]float32, half*half)
	for y := range half {
		for x := range half {
			at := 2*y*n + 2*x
			to[y*half+x] = (cells[at] + cells[at+1] + cells[at+n] + cells[at+n+1]) / 4
		}
	}
	return to
}
