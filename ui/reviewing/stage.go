package reviewing

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// stage shows two pictures beside each other, or one of them, under one lens:
// wheel to come closer, drag to move, double tap between close and whole.
type stage struct {
	widget.BaseWidget
	lens   lens
	left   *pane
	right  *pane
	alone  bool         // the left one has all the room
	ring   *kit.Surface // while it has the keyboard
	ground *kit.Surface // within the ring
	onLook func()       // the lens has changed
	onKey  func(fyne.KeyName) bool
	onRune func(rune) bool
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Focusable      = (*stage)(nil)
	_ fyne.Tappable       = (*stage)(nil)
	_ fyne.DoubleTappable = (*stage)(nil)
	_ fyne.Draggable      = (*stage)(nil)
	_ fyne.Scrollable     = (*stage)(nil)
	_ desktop.Cursorable  = (*stage)(nil)
)

const (
	wheelStep = 1.2 // by one notch
	closeUp   = 4   // by a double tap
	paneGap   = 2 * theme.Step
	focusEdge = 4 // of the panes from the edge
	ringWidth = 2
)

func newStage() *stage {
	s := &stage{lens: wholeLens(), ring: kit.NewSurface(theme.Transparent, theme.RadiusPhoto+focusEdge), ground: kit.NewSurface(theme.Paper, theme.RadiusPhoto+1), onLook: func() {}}
	s.left, s.right = newPane(s), newPane(s)
	s.ExtendBaseWidget(s)
	return s
}

// look changes the lens.
func (s *stage) look(l lens) {
	s.lens = l
	s.left.Refresh()
	s.right.Refresh()
	s.onLook()
}

// single shows one pane or both.
func (s *stage) single(on bool) {
	s.alone = on
	s.Refresh()
}

// part returns where a point lies in the picture under it, from 0 to 1 of its pane.
func (s *stage) part(at fyne.Position) (x, y float32) {
	w := s.left.Size().Width
	if !s.alone && at.X > w+paneGap {
		at.X -= w + paneGap
	}
	return within((at.X - focusEdge) / max(w, 1)), within((at.Y - focusEdge) / max(s.left.Size().Height, 1))
}

// zoomBy comes closer at the middle.
func (s *stage) zoomBy(factor float32) { s.look(s.lens.zoomed(factor, s.lens.x, s.lens.y)) }

// Scrolled is part of fyne.Scrollable.
func (s *stage) Scrolled(e *fyne.ScrollEvent) {
	notches := min(max(float64(e.Scrolled.DY)/25, -2), 2)
	x, y := s.part(e.Position)
	s.look(s.lens.zoomed(float32(math.Pow(wheelStep, notches)), x, y))
}

// Dragged is part of fyne.Draggable.
func (s *stage) Dragged(e *fyne.DragEvent) {
	size := s.left.Size()
	s.look(s.lens.moved(-e.Dragged.DX/max(size.Width*s.lens.zoom, 1), -e.Dragged.DY/max(size.Height*s.lens.zoom, 1)))
}

// DragEnd is part of fyne.Draggable.
func (s *stage) DragEnd() {}

// Tapped is part of fyne.Tappable.
func (s *stage) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
}

// DoubleTapped is part of fyne.DoubleTappable.
func (s *stage) DoubleTapped(e *fyne.PointEvent) {
	if s.lens.zoom > 1 {
		s.look(wholeLens())
		return
	}
	x, y := s.part(e.Position)
	s.look(s.lens.zoomed(closeUp, x, y))
}

// FocusGained is part of fyne.Focusable.
func (s *stage) FocusGained() { s.ring.SetTone(theme.Leaf) }

// FocusLost is part of fyne.Focusable.
func (s *stage) FocusLost() { s.ring.SetTone(theme.Transparent) }

// TypedRune is part of fyne.Focusable.
func (s *stage) TypedRune(r rune) {
	if !s.onRune(r) {
		kit.PassRune(r)
	}
}

// TypedKey is part of fyne.Focusable.
func (s *stage) TypedKey(e *fyne.KeyEvent) {
	if !s.onKey(e.Name) {
		kit.PassKey(e)
	}
}

// Cursor is part of desktop.Cursorable.
func (s *stage) Cursor() desktop.Cursor {
	if s.lens.zoom > 1 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is part of fyne.Widget.
func (s *stage) CreateRenderer() fyne.WidgetRenderer { return &stageRenderer{s} }

type stageRenderer struct{ s *stage }

func (r *stageRenderer) Destroy()           {}
func (r *stageRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *stageRenderer) Objects() []fyne.CanvasObject {
	if r.s.alone {
		return []fyne.CanvasObject{r.s.ring, r.s.ground, r.s.left}
	}
	return []fyne.CanvasObject{r.s.ring, r.s.ground, r.s.left, r.s.right}
}

func (r *stageRenderer) Layout(size fyne.Size) {
	r.s.ring.Resize(size)
	r.s.ground.Move(fyne.NewPos(ringWidth, ringWidth))
	r.s.ground.Resize(fyne.NewSize(size.Width-2*ringWidth, size.Height-2*ringWidth))
	inner := fyne.NewSize(size.Width-2*focusEdge, size.Height-2*focusEdge)
	if !r.s.alone {
		inner.Width = (inner.Width - paneGap) / 2
	}
	r.s.left.Move(fyne.NewPos(focusEdge, focusEdge))
	r.s.left.Resize(inner)
	r.s.right.Move(fyne.NewPos(focusEdge+inner.Width+paneGap, focusEdge))
	r.s.right.Resize(inner)
}

func (r *stageRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.s.left.Refresh()
	r.s.right.Refresh()
}
