package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Surface is a rounded rectangle in a colour of the theme that can change.
type Surface struct {
	widget.BaseWidget
	tone   fyne.ThemeColorName
	radius float32
}

// NewSurface returns a surface to lie behind others.
func NewSurface(tone fyne.ThemeColorName, radius float32) *Surface {
	s := &Surface{tone: tone, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// SetTone replaces the colour.
func (s *Surface) SetTone(tone fyne.ThemeColorName) {
	if s.tone != tone {
		s.tone = tone
		s.Refresh()
	}
}

// CreateRenderer is part of fyne.Widget.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s, &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	s   *Surface
	box *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }
func (r *surfaceRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *surfaceRenderer) Layout(size fyne.Size)        { r.box.Resize(size) }

func (r *surfaceRenderer) Refresh() {
	paintBox(r.box, colorOf(r.s, r.s.tone), colorOf(r.s, theme.Transparent), 0, r.s.radius)
}

// NewLimited returns a clipped text that asks for the room it needs, but never
// for more than a width.
func NewLimited(width float32, text *Text) fyne.CanvasObject {
	return container.New(limited(width), text)
}

type limited float32

func (l limited) MinSize(objects []fyne.CanvasObject) fyne.Size {
	t := objects[0].(*Text)
	return fyne.NewSize(min(t.NaturalWidth()+1, float32(l)), t.MinSize().Height)
}

func (l limited) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
