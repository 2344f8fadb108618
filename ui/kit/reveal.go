package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// revealAir is how much of what is around an object comes into view with it.
const revealAir = 16

// revealFocused scrolls what has the keyboard into view: Tab does not ask
// whether its next stop can be seen.
func revealFocused() {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if o, ok := w.Canvas().Focused().(fyne.CanvasObject); ok {
			reveal(w.Canvas(), o)
		}
	}
}

// reveal scrolls what an object lies in just so far that it is in view.
func reveal(c fyne.Canvas, o fyne.CanvasObject) {
	for _, s := range scrollsIn(foremost(c), nil) {
		if scrolls(s, o) {
			bringInto(s, o)
		}
	}
}

// scrollsIn adds what can be scrolled and can be seen.
func scrollsIn(o fyne.CanvasObject, found []*container.Scroll) []*container.Scroll {
	if o == nil || !o.Visible() {
		return found
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			found = scrollsIn(child, found)
		}
	case *container.ThemeOverride:
		found = scrollsIn(o.Content, found)
	case *widget.PopUp:
		found = scrollsIn(o.Content, found)
	case *Keyed:
		found = scrollsIn(o.content, found)
	case *container.Scroll:
		found = scrollsIn(o.Content, append(found, o))
	}
	return found
}

// scrolls reports whether an object moves with what is scrolled. Widgets keep
// to themselves what they hold, so it tries.
func scrolls(s *container.Scroll, o fyne.CanvasObject) bool {
	at, before := s.Content.Position(), yOf(o)
	s.Content.Move(at.AddXY(0, -1))
	moved := yOf(o) != before
	s.Content.Move(at)
	return moved
}

func bringInto(s *container.Scroll, o fyne.CanvasObject) {
	top := yOf(o) - yOf(s)
	bottom := top + o.Size().Height
	switch room := s.Size().Height; {
	case top < 0:
		ScrollBy(s, top-revealAir)
	case bottom > room:
		ScrollBy(s, min(bottom-room+revealAir, top))
	}
}

func yOf(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}
