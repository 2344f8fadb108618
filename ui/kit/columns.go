package kit

import (
	"iter"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewColumns returns the objects in n columns of equal width, row by row, with
// the given gap: in half as many where the widest does not fit. A row is as
// high as the highest in it.
func NewColumns(n int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{n: n, gap: gap}, objects...)
}

type columns struct {
	n     int
	gap   float32
	width float32 // of the last layout; the height follows from it
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	for row := range c.rows(objects) {
		height += highest(row) + c.gap
	}
	return fyne.NewSize(widest(objects), max(height-c.gap, 0))
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	n := float32(c.fit(objects))
	width := (size.Width - c.gap*(n-1)) / n
	var y float32
	for row := range c.rows(objects) {
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

// rows parts the objects into those that stand beside each other.
func (c *columns) rows(objects []fyne.CanvasObject) iter.Seq[[]fyne.CanvasObject] {
	return slices.Chunk(objects, c.fit(objects))
}

// fit returns how many columns there is room for.
func (c *columns) fit(objects []fyne.CanvasObject) int {
	n, need := c.n, widest(objects)
	for n > 1 && c.width > 0 && need*float32(n)+c.gap*float32(n-1) > c.width {
		n /= 2
	}
	return n
}

func widest(objects []fyne.CanvasObject) (w float32) {
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	return w
}

func highest(objects []fyne.CanvasObject) (h float32) {
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}
