package pdf

import "math"

// plate is some pictures in rows, as they stand on a page.
type plate struct {
	boxes  []box // of the pictures, in their order
	height float64
}

// box is a place on a page, in points.
type box struct{ x, y, width, height float64 }

// figure is what rows are made of: the shape of a picture, and how high its
// caption is below it when it is so wide.
type figure struct {
	aspect  float64 // width by height
	most    float64 // width, so that its pixels cannot be seen
	caption func(width float64) float64
	alone   bool // has a page of its own
}

// ways lists how one to four pictures may stand in rows.
func ways() [][]int {
	return [][]int{{1}, {2}, {1, 1}, {1, 2}, {2, 1}, {3}, {1, 1, 1}, {2, 2}, {1, 1, 2}, {2, 1, 1}, {1, 2, 1}}
}

// arrange puts the first one to four figures into a space so that they fill it
// best, and returns how many.
func arrange(figures []figure, width, height, gap float64) (plate, int) {
	var best plate
	bestFill, count := -1.0, 0
	for _, way := range ways() {
		n := 0
		for _, in := range way {
			n += in
		}
		if n > len(figures) || n > 1 && loner(figures[:n]) {
			continue
		}
		p := rows(figures[:n], way, width, height, gap)
		if fill := p.fill(width, height); fill > bestFill {
			best, bestFill, count = p, fill, n
		}
	}
	return best, count
}

func loner(figures []figure) bool {
	for _, f := range figures {
		if f.alone {
			return true
		}
	}
	return false
}

// rows puts figures into rows as wide as the space, or narrower where they
// would be too high.
func rows(figures []figure, way []int, width, height, gap float64) plate {
	low, high := 0.0, 1.0
	if p := lay(figures, way, width, width, gap); p.height <= height {
		return p
	}
	for range 12 { // captions grow as pictures shrink, so there is no formula
		if mid := (low + high) / 2; lay(figures, way, width*mid, width, gap).height <= height {
			low = mid
		} else {
			high = mid
		}
	}
	return lay(figures, way, width*low, width, gap)
}

// lay puts figures into rows of a width in the middle of a space.
func lay(figures []figure, way []int, width, space, gap float64) (p plate) {
	for i, n := range way {
		if i > 0 {
			p.height += gap
		}
		row := figures[:n]
		figures = figures[n:]
		gaps, high := gap*float64(n-1), math.Inf(1)
		sum := 0.0
		for _, f := range row {
			sum += f.aspect
			high = min(high, f.most/f.aspect)
		}
		high = min(high, (width-gaps)/sum)
		x, deepest := (space-high*sum-gaps)/2, 0.0
		for _, f := range row {
			p.boxes = append(p.boxes, box{x, p.height, high * f.aspect, high})
			deepest = max(deepest, f.caption(high*f.aspect))
			x += high*f.aspect + gap
		}
		p.height += high + deepest
	}
	return p
}

// fill says how well pictures fill a space: the part of it that they cover,
// and less where one of them is tiny beside the others.
func (p plate) fill(width, height float64) float64 {
	sum, least := 0.0, width*height
	for _, b := range p.boxes {
		area := b.width * b.height
		sum += area
		least = min(least, area)
	}
	mean := sum / float64(len(p.boxes))
	return sum / (width * height) * (0.7 + 0.3*least/mean)
}
