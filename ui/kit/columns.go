package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewColumns returns the objects in n columns of equal width, row by row, with
// the given gap. A row is as high as the highest in it.
func NewColumns(n int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columns{n, gap}, objects...)
}

type columns struct {
	n   int
	gap float32
}

func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest, height float32
	for i := 0; i < len(objects); i += c.n {
		row := objects[i:min(i+c.n, len(objects))]
		for _, o := range row {
			widest = max(widest, o.MinSize().Width)
		}
		height += highest(row) + c.gap
	}
	return fyne.NewSize(widest*float32(c.n)+c.gap*float32(c.n-1), max(height-c.gap, 0))
}

func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - c.gap*float32(c.n-1)) / float32(c.n)
	var y float32
	for i := 0; i < len(objects); i += c.n {
		row := objects[i:min(i+c.n, len(objects))]
		for _, o := range row {
			o.Resize(fyne.NewSize(width, o.MinSize().Height)) // lets paragraphs find their height
		}
		h := highest(row)
		for k, o := range row {
			place(o, float32(k)*(width+c.gap), y, width, h)
		}
		y += h + c.gap
	}
}

func highest(objects []fyne.CanvasObject) (h float32) {
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}
