package mail

import "fyne.io/fyne/v2"

// columns is the layout of folders, list and mail. Where there is little room
// the list gives way first.
type columns struct{}

const (
	foldersWidth = 190
	listLeast    = 250
	listMost     = 350
	mailLeast    = 280
)

// MinSize is part of fyne.Layout.
func (columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(foldersWidth+listLeast+mailLeast, 200)
}

// Layout is part of fyne.Layout.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list := min(max((size.Width-foldersWidth)*0.42, listLeast), listMost)
	x := float32(0)
	for i, width := range []float32{foldersWidth, list, size.Width - foldersWidth - list} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
