package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// colorOf returns a colour of the theme; a theme that is not ours knows few of them.
func colorOf(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	if c := fynetheme.ColorForWidget(name, w); c != nil {
		return c
	}
	return color.Transparent
}

func sizeOf(w fyne.Widget, name fyne.ThemeSizeName) float32 {
	return fynetheme.SizeForWidget(name, w)
}

// paintBox gives a rectangle its fill, its border and its radius. Where one
// of the two is transparent it takes the colour of the other, because the
// painter blends between them and black would show as a dark fringe.
func paintBox(r *canvas.Rectangle, fill, border color.Color, width, radius float32) {
	switch {
	case !visible(border):
		border, width = fill, 0
	case !visible(fill):
		fill = faded(border)
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, border, width, radius
	r.Refresh()
}

func visible(c color.Color) bool {
	if c == nil {
		return false
	}
	_, _, _, a := c.RGBA()
	return a > 0
}

// faded returns a colour at alpha 0.
func faded(c color.Color) color.Color {
	n, _ := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 0
	return n
}

// place moves and resizes in one go.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
