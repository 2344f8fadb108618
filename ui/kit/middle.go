package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/theme"
)

// NewMiddle returns content in a column of at most the given width in the
// middle of the room both ways, scrolling where it is too high.
func NewMiddle(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVScroll(NewCentred(width, content))
}

// NewCentred is NewMiddle for content that never needs to scroll.
func NewCentred(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	inner := NewInset(theme.Margin, theme.Margin, theme.Margin, theme.Margin, content)
	return container.New(centre(width+2*theme.Margin), inner)
}

type centre float32

func (c centre) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(400, float32(c)), objects[0].MinSize().Height)
}

func (c centre) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width, float32(c))
	objects[0].Resize(fyne.NewSize(w, size.Height)) // lets paragraphs find their height
	h := objects[0].MinSize().Height
	place(objects[0], (size.Width-w)/2, max(0, (size.Height-h)/2), w, h)
}
