package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// scrollbar is a thin thumb at the right edge, to drag. Its widget passes it
// the pointer and draws box.
type scrollbar struct {
	box     *canvas.Rectangle
	view    fyne.Size
	top     float32
	height  float32
	grabbed bool
	grip    float32 // where in the thumb it was grabbed
}

const (
	thumbWidth = 6
	thumbInset = 4
	thumbZone  = thumbWidth + 2*thumbInset
	minThumb   = 32
)

// set places the thumb: start is the part of the way that is scrolled, shown
// the part of the page that is in view.
func (s *scrollbar) set(w fyne.Widget, view fyne.Size, start, shown float64) {
	if s.box == nil {
		s.box = &canvas.Rectangle{CornerRadius: thumbWidth / 2}
	}
	s.box.FillColor = colorOf(w, fynetheme.ColorNameScrollBar)
	s.box.Hidden = shown >= 1
	s.view = view
	s.height = max(view.Height*float32(shown), minThumb)
	s.top = (view.Height - s.height) * float32(start)
	place(s.box, view.Width-thumbWidth-thumbInset, s.top, thumbWidth, s.height)
}

func (s *scrollbar) covers(p fyne.Position) bool {
	return s.box != nil && !s.box.Hidden && p.X >= s.view.Width-thumbZone
}

// drag returns the part of the way that the pointer asks for, and whether
// the thumb is being dragged at all.
func (s *scrollbar) drag(e *fyne.DragEvent) (start float64, ok bool) {
	if !s.grabbed {
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		if !s.covers(from) {
			return 0, false
		}
		s.grabbed, s.grip = true, clamp(from.Y-s.top, 0, s.height)
	}
	return s.startAt(e.Position.Y - s.grip), true
}

// jump returns the part of the way for a press beside the thumb.
func (s *scrollbar) jump(p fyne.Position) float64 { return s.startAt(p.Y - s.height/2) }

func (s *scrollbar) startAt(top float32) float64 {
	return clamp(float64(top/max(s.view.Height-s.height, 1)), 0, 1)
}

func (s *scrollbar) release() { s.grabbed = false }
