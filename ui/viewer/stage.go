package viewer

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// stage shows a picture through a lens: wheel to zoom at the pointer, drag to
// pan, double tap between whole and own pixels. Keys go to onKey.
type stage struct {
	widget.BaseWidget
	lens    lens
	base    *image.RGBA // the small picture or the preview
	tiles   []tile      // the original; empty until it is needed
	onZoom  func()      // the lens has changed
	onTouch func()      // the user works the picture with the mouse
	onMove  func()      // the pointer moves over it
	onKey   func(*fyne.KeyEvent)
	onRune  func(rune)
	hidden  bool            // the pointer
	motion  *fyne.Animation // a slow one, or nil
	drifts  int             // how many there were
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Scrollable     = (*stage)(nil)
	_ fyne.Draggable      = (*stage)(nil)
	_ fyne.Focusable      = (*stage)(nil)
	_ fyne.Tappable       = (*stage)(nil)
	_ fyne.DoubleTappable = (*stage)(nil)
	_ desktop.Cursorable  = (*stage)(nil)
	_ desktop.Hoverable   = (*stage)(nil)
)

const wheelStep = 1.2 // zoom per notch of the wheel

func newStage() *stage {
	s := &stage{onZoom: func() {}, onTouch: func() {}, onMove: func() {}, onKey: func(*fyne.KeyEvent) {}, onRune: func(rune) {}}
	s.lens.density = 1
	s.ExtendBaseWidget(s)
	return s
}

// clear empties the stage for a picture of a size, shown whole.
func (s *stage) clear(size point) {
	s.still()
	s.base, s.tiles = nil, nil
	s.lens.picture, s.lens.zoom, s.lens.guessed = size, 0, size.x <= 0
	s.Refresh()
}

// setBase shows a picture, in however few pixels; it gives the size where
// that was not known.
func (s *stage) setBase(pixels *image.RGBA) {
	s.base = pixels
	if s.lens.guessed {
		s.lens = s.lens.resized(point{float32(pixels.Rect.Dx()), float32(pixels.Rect.Dy())})
		s.lens.guessed = true
	}
	s.Refresh()
}

// setSize tells how many pixels the original has.
func (s *stage) setSize(size point) {
	if size != s.lens.picture || s.lens.guessed {
		s.look(s.lens.resized(size))
	}
}

func (s *stage) setTiles(tiles []tile) {
	s.tiles = tiles
	s.Refresh()
}

// needsOriginal reports whether the base has fewer pixels than are seen.
func (s *stage) needsOriginal() bool {
	if s.base == nil || s.lens.picture.x <= 0 {
		return false
	}
	have := float32(s.base.Rect.Dx()) / s.lens.picture.x
	return have < 0.99 && s.lens.scale()*s.lens.density > have*1.1
}

func (s *stage) look(l lens) {
	s.lens = l
	s.Refresh()
	s.onZoom()
}

// edge returns the longer edge of the stage in pixels of the screen.
func (s *stage) edge() int {
	return int(max(s.lens.stage.x, s.lens.stage.y) * s.lens.density)
}

// zoomBy zooms at the middle of the stage.
func (s *stage) zoomBy(factor float32) {
	s.look(s.lens.zoomed(s.lens.scale()*factor, point{s.lens.stage.x / 2, s.lens.stage.y / 2}))
}

// toggle changes between the whole picture and its own pixels.
func (s *stage) toggle() {
	s.look(s.lens.toggled(point{s.lens.stage.x / 2, s.lens.stage.y / 2}))
}

// Scrolled is part of fyne.Scrollable.
func (s *stage) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY == 0 {
		return
	}
	s.onTouch()
	notches := float64(e.Scrolled.DY / 25)
	notches = math.Max(-2, math.Min(2, notches))
	factor := float32(math.Pow(wheelStep, notches))
	s.look(s.lens.zoomed(s.lens.scale()*factor, point{e.Position.X, e.Position.Y}))
}

// Dragged is part of fyne.Draggable.
func (s *stage) Dragged(e *fyne.DragEvent) {
	s.onTouch()
	s.look(s.lens.moved(point{e.Dragged.DX, e.Dragged.DY}))
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
	s.onTouch()
	s.look(s.lens.toggled(point{e.Position.X, e.Position.Y}))
}

// MouseIn is part of desktop.Hoverable.
func (s *stage) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is part of desktop.Hoverable.
func (s *stage) MouseMoved(*desktop.MouseEvent) { s.onMove() }

// MouseOut is part of desktop.Hoverable.
func (s *stage) MouseOut() {}

// FocusGained is part of fyne.Focusable.
func (s *stage) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (s *stage) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (s *stage) TypedRune(r rune) { s.onRune(r) }

// TypedKey is part of fyne.Focusable.
func (s *stage) TypedKey(e *fyne.KeyEvent) { s.onKey(e) }

// Cursor is part of desktop.Cursorable.
func (s *stage) Cursor() desktop.Cursor {
	switch {
	case s.hidden:
		return desktop.HiddenCursor
	case s.lens.fits():
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is part of fyne.Widget.
func (s *stage) CreateRenderer() fyne.WidgetRenderer {
	r := &stageRenderer{s: s, base: newPixels()}
	return r
}

func newPixels() *canvas.Image {
	return &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
}
