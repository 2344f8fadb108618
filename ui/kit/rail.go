package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Rail is the whole library as a strip along the right edge: its labels from
// the newest down, a dot where one is, and a drag to go anywhere.
type Rail struct {
	widget.BaseWidget
	// OnPick receives the label under the pointer and how far below it the
	// pointer is, 0..1 of the way to the next, many times during a drag.
	OnPick func(i int, part float32)

	labels []string
	at     float32 // label and part in one number
	hover  int
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Tappable      = (*Rail)(nil)
	_ fyne.Draggable     = (*Rail)(nil)
	_ desktop.Hoverable  = (*Rail)(nil)
	_ desktop.Cursorable = (*Rail)(nil)
)

const (
	railPad   = 23
	railWidth = 56
	railPitch = 22 // labels keep this far apart
	railDot   = 9
)

// NewRail returns a strip with these labels, the newest first.
func NewRail(labels []string, picked func(i int, part float32)) *Rail {
	r := &Rail{OnPick: picked, labels: labels, hover: -1}
	r.ExtendBaseWidget(r)
	return r
}

// SetLabels replaces the labels.
func (r *Rail) SetLabels(labels []string) {
	r.labels = labels
	r.Refresh()
}

// SetPosition moves the dot to a label and the part of the way to the next.
func (r *Rail) SetPosition(i int, part float32) {
	if at := float32(i) + clamp(part, 0, 1); at != r.at {
		r.at = at
		r.Refresh()
	}
}

// y returns where a position stands, and pick is its inverse.
func (r *Rail) y(at float32) float32 {
	return railPad + at*r.slot()
}

func (r *Rail) slot() float32 {
	return max(r.Size().Height-2*railPad, 1) / float32(max(len(r.labels), 1))
}

func (r *Rail) pick(y float32) (i int, part float32) {
	n := len(r.labels)
	at := clamp((y-railPad)/r.slot(), 0, float32(n)-0.001)
	return int(at), at - float32(int(at))
}

func (r *Rail) choose(y float32, snap bool) {
	if len(r.labels) == 0 || r.OnPick == nil {
		return
	}
	i, part := r.pick(y)
	if snap {
		i, part = r.nearest(y), 0
	}
	r.SetPosition(i, part)
	r.OnPick(i, part)
}

func (r *Rail) nearest(y float32) int {
	i, _ := r.pick(y + r.slot()/2)
	return i
}

// Tapped is part of fyne.Tappable; a tap goes to the nearest label itself.
func (r *Rail) Tapped(e *fyne.PointEvent) { r.choose(e.Position.Y, true) }

// Dragged is part of fyne.Draggable.
func (r *Rail) Dragged(e *fyne.DragEvent) { r.choose(e.Position.Y, false) }

// DragEnd is part of fyne.Draggable.
func (r *Rail) DragEnd() {}

// MouseIn is part of desktop.Hoverable.
func (r *Rail) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (r *Rail) MouseMoved(e *desktop.MouseEvent) { r.setHover(r.nearest(e.Position.Y)) }

// MouseOut is part of desktop.Hoverable.
func (r *Rail) MouseOut() { r.setHover(-1) }

func (r *Rail) setHover(i int) {
	if i != r.hover {
		r.hover = i
		r.Refresh()
	}
}

// Cursor is part of desktop.Cursorable.
func (r *Rail) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is part of fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	return &railRenderer{r: r, dot: &canvas.Circle{}}
}

type railRenderer struct {
	r       *Rail
	dot     *canvas.Circle
	texts   []*canvas.Text // used again, because Fyne lays out and repaints for new ones
	objects []fyne.CanvasObject
}

func (v *railRenderer) Destroy()                     {}
func (v *railRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *railRenderer) MinSize() fyne.Size           { return fyne.NewSize(railWidth, 120) }
func (v *railRenderer) Layout(fyne.Size)             { v.Refresh() }

func (v *railRenderer) Refresh() {
	r := v.r
	v.objects = v.objects[:0]
	if len(r.labels) == 0 {
		return
	}
	now, here := int(r.at), r.y(r.at)
	v.dot.FillColor = colorOf(r, theme.Leaf)
	place(v.dot, railWidth-6-railDot, here-railDot/2, railDot, railDot)
	v.objects = append(v.objects, v.dot)
	v.label(r.labels[now], here, theme.Tiny().Strong().In(theme.LeafText), 2*railDot)
	if r.hover >= 0 && r.hover < len(r.labels) && r.hover != now {
		v.label(r.labels[r.hover], r.y(float32(r.hover)), theme.Tiny().Strong().In(theme.Ink), 6)
	}
	v.others(here)
	canvas.Refresh(r)
}

// others shows as many of the other labels as have room.
func (v *railRenderer) others(here float32) {
	r := v.r
	free := float32(0)
	for i, text := range r.labels {
		y := r.y(float32(i))
		near := abs(y-here) < railPitch || r.hover >= 0 && abs(y-r.y(float32(r.hover))) < railPitch
		if near || y < free {
			continue
		}
		v.label(text, y, theme.Tiny(), 6)
		free = y + railPitch
	}
}

func (v *railRenderer) label(text string, y float32, s theme.TextStyle, right float32) {
	n := len(v.objects) - 1 // after the dot
	if n == len(v.texts) {
		v.texts = append(v.texts, canvas.NewText("", nil))
	}
	t := v.texts[n]
	t.Text, t.Alignment = text, fyne.TextAlignTrailing
	paintText(t, v.r, s)
	place(t, 0, y-10, railWidth-right, 20)
	v.objects = append(v.objects, t)
}

func abs(v float32) float32 { return max(v, -v) }
