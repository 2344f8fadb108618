package reviewing

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// desk gives what is said of the pictures the room that it needs, and the
// pictures all the rest.
type desk struct{}

func (desk) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (desk) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[1].Resize(size) // what wraps learns its height
	h := min(o[1].MinSize().Height, size.Height*lowerMost)
	put(o[0], 0, size.Width, size.Height-h)
	put(o[1], size.Height-h, size.Width, h)
}

// lowerMost is how much of the height may be words.
const lowerMost = 0.55

// lower stacks what is said, the facts, which scroll where they are many, and
// what can be done.
type lower struct{ of *table }

func (l *lower) MinSize(o []fyne.CanvasObject) fyne.Size {
	said, actions := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(said.Width, actions.Width, 200), said.Height+actions.Height+l.facts())
}

// facts is the height that all facts need.
func (l *lower) facts() float32 {
	if l.of == nil {
		return 0
	}
	return l.of.facts.MinSize().Height + 3*theme.Step
}

func (l *lower) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, part := range o { // what wraps learns its height
		part.Resize(fyne.NewSize(size.Width, part.MinSize().Height))
	}
	said, actions := o[0].MinSize().Height, o[2].MinSize().Height
	put(o[0], 0, size.Width, said)
	put(o[1], said, size.Width, max(size.Height-said-actions, 0))
	put(o[2], size.Height-actions, size.Width, actions)
}

func put(o fyne.CanvasObject, y, w, h float32) {
	o.Move(fyne.NewPos(0, y))
	o.Resize(fyne.NewSize(w, h))
}
