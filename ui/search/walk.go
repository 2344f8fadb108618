package search

import "fyne.io/fyne/v2"

// box is where something that can be opened stands.
type box struct{ at, size fyne.Size }

func (b box) middle() float32 { return b.at.Width + b.size.Width/2 }
func (b box) bottom() float32 { return b.at.Height + b.size.Height }

// walk returns which of some boxes an arrow key leads to from one of them: -1
// for the way up out of them, the same where there is no way.
func walk(boxes []box, from int, key fyne.KeyName) int {
	switch key {
	case fyne.KeyRight:
		return min(from+1, len(boxes)-1)
	case fyne.KeyLeft:
		return max(from-1, 0)
	case fyne.KeyHome:
		return 0
	case fyne.KeyEnd:
		return len(boxes) - 1
	case fyne.KeyDown:
		return nearest(boxes, from, func(a, b box) bool { return b.at.Height >= a.bottom() }, func(b, c box) bool { return c.at.Height < b.at.Height }, from)
	case fyne.KeyUp:
		return nearest(boxes, from, func(a, b box) bool { return b.bottom() <= a.at.Height }, func(b, c box) bool { return c.bottom() > b.bottom() }, -1)
	}
	return from
}

// nearest returns the box beyond one that is nearest: on the nearest line, the
// one most in line with it.
func nearest(boxes []box, from int, beyond, nearer func(b, c box) bool, none int) int {
	best := none
	for i, b := range boxes {
		if !beyond(boxes[from], b) {
			continue
		}
		switch {
		case best == none, nearer(boxes[best], b):
			best = i
		case !nearer(b, boxes[best]) && aside(boxes[from], b) < aside(boxes[from], boxes[best]):
			best = i
		}
	}
	return best
}

func aside(a, b box) float32 { return max(a.middle()-b.middle(), b.middle()-a.middle()) }
