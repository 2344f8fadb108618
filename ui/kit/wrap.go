package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewWrap returns the objects beside each other, each as wide as it asks for,
// going on in a new line where there is no more room.
func NewWrap(gapX, gapY float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrap{gapX: gapX, gapY: gapY}, objects...)
}

// NewCentredWrap is NewWrap with each line in the middle of the room.
func NewCentredWrap(gapX, gapY float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrap{gapX: gapX, gapY: gapY, centred: true}, objects...)
}

type wrap struct {
	gapX, gapY float32
	centred    bool
	width      float32 // of the last layout; the height follows from it
}

func (w *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	width := w.width
	if width == 0 {
		width = 400
	}
	return fyne.NewSize(widest, w.flow(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {}))
}

func (w *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	w.flow(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}

// flow calls set with the place of each object, in the middle of its line, and
// returns the height of all.
func (w *wrap) flow(objects []fyne.CanvasObject, width float32, set func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var y float32
	for len(objects) > 0 {
		n, filled, height := w.line(objects, width)
		var x float32
		if w.centred {
			x = (width - filled) / 2
		}
		for _, o := range objects[:n] {
			if !o.Visible() {
				continue
			}
			m := o.MinSize()
			m.Width = min(m.Width, width)
			set(o, fyne.NewPos(x, y+(height-m.Height)/2), m)
			x += m.Width + w.gapX
		}
		objects = objects[n:]
		y += height
		if height > 0 && len(objects) > 0 {
			y += w.gapY
		}
	}
	return y
}

// line returns how many of the objects stand in one line, its width and height.
func (w *wrap) line(objects []fyne.CanvasObject, width float32) (n int, filled, height float32) {
	var x float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		m.Width = min(m.Width, width)
		if x > 0 && x+m.Width > width {
			return i, x - w.gapX, height
		}
		x += m.Width + w.gapX
		height = max(height, m.Height)
	}
	return len(objects), x - w.gapX, height
}
