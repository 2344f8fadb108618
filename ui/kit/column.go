package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/theme"
)

// NewColumn returns content in a column of at most the given width with the
// page's margin on both sides. The column stands in the middle when centred,
// else at the left.
func NewColumn(width float32, centred bool, content fyne.CanvasObject) *fyne.Container {
	return container.New(column{width, centred}, content)
}

type column struct {
	width   float32
	centred bool
}

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*theme.Margin, 0)
}

func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width-2*theme.Margin, c.width)
	x := float32(theme.Margin)
	if c.centred {
		x = (size.Width - width) / 2
	}
	place(objects[0], x, 0, width, size.Height)
}

// NewInset returns content with space around it.
func NewInset(top, right, bottom, left float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(inset{top, right, bottom, left}, content)
}

type inset struct{ top, right, bottom, left float32 }

func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], i.left, i.top, size.Width-i.left-i.right, size.Height-i.top-i.bottom)
}

// NewStack returns the objects below each other, each as wide as the stack,
// with the given gap between those that are visible.
func NewStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stack{gap}, objects...)
}

type stack struct{ gap float32 }

func (s stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height
		shown++
	}
	size.Height += s.gap * float32(max(shown-1, 0))
	return size
}

func (s stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		place(o, 0, y, size.Width, h)
		// A paragraph learns its height from the width that it just got.
		if grown := o.MinSize().Height; grown != h {
			h = grown
			place(o, 0, y, size.Width, h)
		}
		y += h + s.gap
	}
}

// NewRow returns the objects beside each other, each as wide as it asks for
// and centred vertically, with the given gap between them.
func NewRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap}, objects...)
}

type row struct{ gap float32 }

func (r row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width += m.Width
		size.Height = max(size.Height, m.Height)
		shown++
	}
	size.Width += r.gap * float32(max(shown-1, 0))
	return size
}

func (r row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		place(o, x, (size.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width + r.gap
	}
}
