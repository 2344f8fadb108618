package mail

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

// columns is the layout of folders and list; the list takes what room there is.
type columns struct{}

const (
	foldersWidth = 190
	listLeast    = 250
	listMost     = 350
	mailLeast    = 260
	mostWider    = 1.4 // with larger text
)

func foldersWide() float32 { return foldersWidth * kit.TextScale(mostWider) }

// boxWide is how wide folders and list are beside a mail.
func boxWide(room float32) float32 {
	scale := kit.TextScale(mostWider)
	return foldersWide() + min(max((room-foldersWide())*0.42, listLeast*scale), listMost*scale)
}

// MinSize is part of fyne.Layout.
func (columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(foldersWidth+listLeast, 200)
}

// Layout is part of fyne.Layout.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	folders := foldersWide()
	for i, at := range [][2]float32{{0, folders}, {folders, size.Width - folders}} {
		objects[i].Move(fyne.NewPos(at[0], 0))
		objects[i].Resize(fyne.NewSize(at[1], size.Height))
	}
}
