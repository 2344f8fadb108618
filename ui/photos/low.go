package photos

import "fyne.io/fyne/v2"

// low is a layout of one object that stands in the middle at the bottom: as
// wide as width says, but never wider than the page.
type low struct {
	width       func() float32
	margin, air float32 // at the sides, and below
}

func (l low) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l low) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	width := min(l.width(), size.Width-2*l.margin)
	o.Resize(fyne.NewSize(width, o.MinSize().Height)) // lets it find its height
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos((size.Width-width)/2, size.Height-height-l.air))
}
