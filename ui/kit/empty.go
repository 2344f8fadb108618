package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/theme"
)

// NewEmptyState returns a calm page in place of content: a mark (an SVG, or
// nil), a title, a sentence, and what one can do about it.
func NewEmptyState(mark fyne.Resource, title, text string, actions ...fyne.CanvasObject) fyne.CanvasObject {
	words := NewParagraph(theme.Body().In(theme.Soft), text).Align(fyne.TextAlignCenter)
	column := container.NewVBox(
		NewText(theme.Month(), title).Align(fyne.TextAlignCenter),
		container.NewGridWrap(fyne.NewSize(440, max(words.HeightFor(440), 1)), words),
		NewGap(0, theme.Step),
		container.NewCenter(container.New(layout.NewCustomPaddedHBoxLayout(10), actions...)),
	)
	if mark != nil {
		column.Objects = append([]fyne.CanvasObject{container.NewCenter(newMark(mark, 48))}, column.Objects...)
	}
	return container.NewCenter(column)
}

func newMark(mark fyne.Resource, edge float32) *canvas.Image {
	img := canvas.NewImageFromResource(mark)
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(edge))
	return img
}
