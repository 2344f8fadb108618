package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewEnds returns one object at the left and one at the right, or where there
// is no room for both beside each other, the second below the first.
func NewEnds(gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&ends{gap: gap}, left, right)
}

type ends struct {
	gap   float32
	width float32 // of the last layout; the height follows from it
}

func (e *ends) beside(left, right fyne.Size) bool {
	return e.width == 0 || left.Width+e.gap+right.Width <= e.width
}

func (e *ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := wanted(objects[0]), wanted(objects[1])
	width := min(max(left.Width, right.Width), 200)
	if e.beside(left, right) {
		return fyne.NewSize(width, max(left.Height, right.Height))
	}
	return fyne.NewSize(width, left.Height+e.gap/2+objects[1].MinSize().Height)
}

func (e *ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	left, right := wanted(objects[0]), wanted(objects[1])
	if e.beside(left, right) {
		h := max(left.Height, right.Height)
		place(objects[0], 0, (h-left.Height)/2, size.Width-right.Width-e.gap, left.Height)
		place(objects[1], size.Width-right.Width, (h-right.Height)/2, right.Width, right.Height)
		return
	}
	place(objects[0], 0, 0, size.Width, left.Height)
	width := min(right.Width, size.Width)
	place(objects[1], 0, left.Height+e.gap/2, width, right.Height)
	// What wraps learns its height from the width that it just got.
	place(objects[1], 0, left.Height+e.gap/2, width, objects[1].MinSize().Height)
}

// wanted is the room that an object asks for; a text that can be clipped, and
// objects that can go on in a new line, ask for too little.
func wanted(o fyne.CanvasObject) fyne.Size {
	size := o.MinSize()
	switch o := o.(type) {
	case *Text:
		size.Width = max(size.Width, o.NaturalWidth())
	case *fyne.Container:
		if w, ok := o.Layout.(*wrap); ok {
			return row{w.gapX}.MinSize(o.Objects)
		}
	}
	return size
}

// NewUnder returns content that takes the room under a top as high as that
// needs to be at the width that it is given.
func NewUnder(top, content fyne.CanvasObject) *fyne.Container {
	return container.New(under{}, top, content)
}

type under struct{}

func (under) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top, content := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(top.Width, content.Width), top.Height+content.Height)
}

func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := objects[0]
	place(top, 0, 0, size.Width, top.MinSize().Height)
	h := top.MinSize().Height // as it is at this width
	place(top, 0, 0, size.Width, h)
	place(objects[1], 0, h, size.Width, max(size.Height-h, 0))
}
