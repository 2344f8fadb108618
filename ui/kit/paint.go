package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

func colorOf(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	return fynetheme.ColorForWidget(name, w)
}

func sizeOf(w fyne.Widget, name fyne.ThemeSizeName) float32 {
	return fynetheme.SizeForWidget(name, w)
}

// paintBox gives a rectangle its fill, its border and its radius.
func paintBox(r *canvas.Rectangle, fill, border color.Color, width, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, border, width, radius
	r.Refresh()
}

// place moves and resizes in one go.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
