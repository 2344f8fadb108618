package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewMasonry returns the objects in columns at least so wide, each below the
// shortest column before it, so that they keep their own heights.
func NewMasonry(least, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&masonry{least: least, gap: gap}, objects...)
}

type masonry struct {
	least, gap float32
	width      float32 // of the last layout; the height follows from it
}

func (m *masonry) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, m.flow(objects, max(m.width, m.least), func(fyne.CanvasObject, float32, float32, float32) {}))
}

func (m *masonry) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m.width = size.Width
	_, width := m.columns(size.Width)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, o.MinSize().Height)) // lets paragraphs find their height
	}
	m.flow(objects, size.Width, func(o fyne.CanvasObject, x, y, w float32) { place(o, x, y, w, o.MinSize().Height) })
}

func (m *masonry) columns(width float32) (n int, each float32) {
	n = max(int((width+m.gap)/(m.least+m.gap)), 1)
	return n, (width - float32(n-1)*m.gap) / float32(n)
}

// flow calls set with the place of each object and returns the height of all.
func (m *masonry) flow(objects []fyne.CanvasObject, width float32, set func(o fyne.CanvasObject, x, y, w float32)) (height float32) {
	n, w := m.columns(width)
	ends := make([]float32, n)
	for _, o := range objects {
		at := 0
		for i, end := range ends {
			if end < ends[at] {
				at = i
			}
		}
		set(o, float32(at)*(w+m.gap), ends[at], w)
		ends[at] += o.MinSize().Height + m.gap
		height = max(height, ends[at]-m.gap)
	}
	return height
}
