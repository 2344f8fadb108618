package kit

import (
	"fyne.io/fyne/v2"
)

// gridCell draws one cell: a picture or a card.
type gridCell interface {
	isCard() bool
	// objects appends what is to be seen, the lowest first.
	objects(to []fyne.CanvasObject) []fyne.CanvasObject
	show(g *Grid, r *rulers, c Cell)
	place(x, y, w, h float32)
	mark(g *Grid, m marks)
}

// marks are what a cell carries beside its content.
type marks struct{ selected, choosing, focused, hovered bool }

// visibleOf appends those objects that are to be seen.
func visibleOf(to []fyne.CanvasObject, objects ...fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range objects {
		if o.Visible() {
			to = append(to, o)
		}
	}
	return to
}

// cellsInView are the cells of one run that have objects. Those that go out
// of view are kept for others that come into it.
type cellsInView struct {
	low    int
	run    []gridCell // of low, low+1, …; nil where none was put
	before []gridCell // the run before, for its room

	pictures, cards []gridCell // to spare
}

// get returns a cell, or nil when it is not in view.
func (v *cellsInView) get(i int) gridCell {
	if i < v.low || i >= v.low+len(v.run) {
		return nil
	}
	return v.run[i-v.low]
}

// keep makes the run go from low up to high.
func (v *cellsInView) keep(low, high int) {
	next := v.before[:0]
	for i := low; i < high; i++ {
		next = append(next, v.get(i))
	}
	for k, c := range v.run {
		if i := v.low + k; i < low || i >= high {
			v.lay(c)
		}
	}
	v.low, v.run, v.before = low, next, v.run
}

// put sets a cell of the run.
func (v *cellsInView) put(i int, c gridCell) { v.run[i-v.low] = c }

// drop takes a cell out of the run.
func (v *cellsInView) drop(i int) {
	if c := v.get(i); c != nil {
		v.lay(c)
		v.put(i, nil)
	}
}

// lay lays a cell aside.
func (v *cellsInView) lay(c gridCell) {
	switch {
	case c == nil:
	case c.isCard():
		v.cards = append(v.cards, c)
	default:
		v.pictures = append(v.pictures, c)
	}
}

// take returns a cell that was laid aside, or a new one.
func (v *cellsInView) take(card bool) gridCell {
	spare := &v.pictures
	if card {
		spare = &v.cards
	}
	if n := len(*spare); n > 0 {
		c := (*spare)[n-1]
		*spare = (*spare)[:n-1]
		return c
	}
	if card {
		return newCardCell()
	}
	return newPictureCell()
}

// release gives up the cells that were laid aside, and their textures.
func (v *cellsInView) release() {
	for _, c := range v.pictures {
		releaseImage(c.(*pictureCell).image)
	}
	v.pictures, v.cards = nil, nil
}
