package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewFixedWidth shows content so wide, and as high as it is given.
func NewFixedWidth(width float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(fixedWidth(width), content)
}

type fixedWidth float32

func (w fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(float32(w), size.Height))
}

// NewFixedHeight shows content so high, and as wide as it asks for or is given.
func NewFixedHeight(height float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(fixedHeight(height), content)
}

type fixedHeight float32

func (h fixedHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

func (h fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, float32(h)))
}
