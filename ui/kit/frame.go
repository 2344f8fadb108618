package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewFrame returns content with others at its edges, without any gap between
// them, in the order in which one reads and Tab goes. Any of the edges may be
// nil.
func NewFrame(top, bottom, left, right, content fyne.CanvasObject) *fyne.Container {
	c := container.New(&edges{top, bottom, left, right, content})
	for _, o := range []fyne.CanvasObject{top, left, content, right, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

// edges lays out the middle one of its objects between the others.
type edges struct{ top, bottom, left, right, middle fyne.CanvasObject }

func sizeOfEdge(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (e *edges) MinSize([]fyne.CanvasObject) fyne.Size {
	middle, left, right := e.middle.MinSize(), sizeOfEdge(e.left), sizeOfEdge(e.right)
	top, bottom := sizeOfEdge(e.top), sizeOfEdge(e.bottom)
	width := middle.Width + left.Width + right.Width
	height := max(middle.Height, left.Height, right.Height)
	return fyne.NewSize(max(width, top.Width, bottom.Width), height+top.Height+bottom.Height)
}

func (e *edges) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, bottom := sizeOfEdge(e.top).Height, sizeOfEdge(e.bottom).Height
	left, right := sizeOfEdge(e.left).Width, sizeOfEdge(e.right).Width
	middle := size.Height - top - bottom
	for _, o := range objects {
		switch o {
		case e.top:
			place(o, 0, 0, size.Width, top)
		case e.bottom:
			place(o, 0, size.Height-bottom, size.Width, bottom)
		case e.left:
			place(o, 0, top, left, middle)
		case e.right:
			place(o, size.Width-right, top, right, middle)
		default:
			place(o, left, top, size.Width-left-right, middle)
		}
	}
}
