package kit

import "fyne.io/fyne/v2"

// beside lays a sheet at the right of a page, and over it where there is not
// room enough for both.
type beside struct{}

// NewBeside returns a page with a sheet at its right while that is visible.
// It asks for no more room than the page or the sheet alone.
func NewBeside(page, sheet fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: beside{}, Objects: []fyne.CanvasObject{page, sheet}}
}

func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(sizeOfEdge(objects[1]))
}

func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, sheet := objects[0], sizeOfEdge(objects[1]).Width
	place(page, 0, 0, max(size.Width-sheet, page.MinSize().Width), size.Height)
	place(objects[1], size.Width-sheet, 0, sheet, size.Height)
}
