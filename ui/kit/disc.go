package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// Disc is a round button that stands on a picture: play.
type Disc struct {
	pressable
	icon fyne.Resource
}

const (
	discEdge = 76
	discIcon = 40
)

// NewDisc returns a disc with an icon.
func NewDisc(icon fyne.Resource, tapped func()) *Disc {
	d := &Disc{icon: icon}
	d.OnTapped = tapped
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer is part of fyne.Widget.
func (d *Disc) CreateRenderer() fyne.WidgetRenderer {
	r := &discRenderer{d: d, box: &canvas.Rectangle{}, icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.Refresh()
	return r
}

type discRenderer struct {
	d    *Disc
	box  *canvas.Rectangle
	icon *canvas.Image
}

func (r *discRenderer) Destroy()                     {}
func (r *discRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.icon} }
func (r *discRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(discEdge) }

func (r *discRenderer) Layout(size fyne.Size) {
	edge := min(size.Width, size.Height)
	place(r.box, (size.Width-edge)/2, (size.Height-edge)/2, edge, edge)
	place(r.icon, (size.Width-discIcon)/2, (size.Height-discIcon)/2, discIcon, discIcon)
}

func (r *discRenderer) Refresh() {
	border, width := theme.OnScrim, float32(1)
	if r.d.focused || r.d.hovered {
		border, width = theme.Leaf, 3
	}
	paintBox(r.box, colorOf(r.d, theme.Scrim), colorOf(r.d, border), width, discEdge/2)
	r.icon.Resource = fynetheme.NewColoredResource(r.d.icon, theme.OnScrim)
	r.icon.Refresh()
}
