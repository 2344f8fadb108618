package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewAside returns content with something so wide at its right, or below where
// the content would be left with less room than least.
func NewAside(width, least, gap float32, content, aside fyne.CanvasObject) *fyne.Container {
	return container.New(&besides{width: width, least: least, gap: gap}, content, aside)
}

type besides struct {
	width, least, gap float32
	room              float32 // of the last layout; the height follows from it
}

func (b *besides) narrow() bool { return b.room > 0 && b.room < b.least+b.gap+b.width }

func (b *besides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	content, aside := objects[0].MinSize(), objects[1].MinSize()
	width := max(content.Width, aside.Width)
	if b.narrow() {
		return fyne.NewSize(width, content.Height+b.gap+aside.Height)
	}
	return fyne.NewSize(width, max(content.Height, aside.Height))
}

func (b *besides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.room = size.Width
	content, aside := objects[0], objects[1]
	if !b.narrow() {
		place(content, 0, 0, size.Width-b.width-b.gap, size.Height)
		place(aside, size.Width-b.width, 0, b.width, size.Height)
		return
	}
	place(content, 0, 0, size.Width, content.MinSize().Height)
	h := content.MinSize().Height // as it is at this width
	place(content, 0, 0, size.Width, h)
	place(aside, 0, h+b.gap, size.Width, max(size.Height-h-b.gap, aside.MinSize().Height))
}
