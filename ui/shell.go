package ui

import "fyne.io/fyne/v2"

// shell is a layout of the page, the sidebar at its left and the strip above
// it. In this order Tab begins in the page, and goes round as one reads.
type shell struct{}

// MinSize is part of fyne.Layout.
func (shell) MinSize(objects []fyne.CanvasObject) fyne.Size {
	page, side, top := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(side.Width+max(page.Width, top.Width), max(side.Height, page.Height+top.Height))
}

// Layout is part of fyne.Layout.
func (shell) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side, top := objects[1].MinSize().Width, objects[2].MinSize().Height
	lay(objects[0], side, top, size.Width-side, size.Height-top)
	lay(objects[1], 0, 0, side, size.Height)
	lay(objects[2], side, 0, size.Width-side, top)
}

func lay(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
