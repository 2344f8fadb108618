package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// NewIcon returns an icon in a colour of the theme, as large as the room that
// it is given.
func NewIcon(icon fyne.Resource, color fyne.ThemeColorName) fyne.CanvasObject {
	return &canvas.Image{Resource: fynetheme.NewColoredResource(icon, color), FillMode: canvas.ImageFillContain}
}
