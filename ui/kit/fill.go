package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// fill is a rectangle that follows the theme.
type fill struct {
	widget.BaseWidget
	name fyne.ThemeColorName
	min  fyne.Size
}

func newFill(name fyne.ThemeColorName, min fyne.Size) *fill {
	f := &fill{name: name, min: min}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is part of fyne.Widget.
func (f *fill) CreateRenderer() fyne.WidgetRenderer {
	return &fillRenderer{f, canvas.NewRectangle(colorOf(f, f.name))}
}

type fillRenderer struct {
	f   *fill
	box *canvas.Rectangle
}

func (r *fillRenderer) Destroy()                     {}
func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }
func (r *fillRenderer) MinSize() fyne.Size           { return r.f.min }
func (r *fillRenderer) Layout(size fyne.Size)        { r.box.Resize(size) }

func (r *fillRenderer) Refresh() {
	r.box.FillColor = colorOf(r.f, r.f.name)
	r.box.Refresh()
}
