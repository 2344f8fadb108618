package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// CreateRenderer is part of fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	return &railRenderer{r: r, dot: &canvas.Circle{}, edge: &canvas.Rectangle{}, line: &canvas.Rectangle{}, tip: newTipView(r.album)}
}

type railRenderer struct {
	r       *Rail
	strip   railBars
	dot     *canvas.Circle
	edge    *canvas.Rectangle // on which the bars stand
	line    *canvas.Rectangle // where the pointer is
	tip     *tipView
	texts   []*canvas.Text // used again, because Fyne lays out and repaints for new ones
	used    int
	objects []fyne.CanvasObject
}

func (v *railRenderer) Destroy()                     {}
func (v *railRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *railRenderer) Layout(fyne.Size)             { v.Refresh() }

// MinSize leaves room for a year beside the bars.
func (v *railRenderer) MinSize() fyne.Size {
	label := fyne.MeasureText("2000", sizeOf(v.r, theme.SizeTiny), fyne.TextStyle{Bold: true}).Width
	return fyne.NewSize(label+railStrip+railEdge+2*theme.Step, 120)
}

func (v *railRenderer) Refresh() {
	r := v.r
	v.objects, v.used = v.objects[:0], 0
	if len(r.bands) == 0 {
		return
	}
	here := r.y(r.at)
	paintBox(v.edge, colorOf(r, theme.Line), nil, 0, 0)
	place(v.edge, r.Size().Width-railEdge, railPad, 1, r.Size().Height-2*railPad)
	v.objects = append(v.objects, v.edge, v.strip.image(r), v.dot)
	v.dot.FillColor = colorOf(r, theme.Leaf)
	place(v.dot, r.Size().Width-railEdge-railDot, here-railDot/2, railDot, railDot)
	v.label(r.bands[int(r.at)].Label, here, theme.Tiny().Strong().In(theme.LeafText))
	if band, _, ok := r.pointed(); ok && band != int(r.at) {
		v.label(r.bands[band].Label, r.y(float32(band)), theme.Tiny().Strong().In(theme.Ink))
	}
	v.others(here)
	v.pointer()
	canvas.Refresh(r)
}

// others shows as many of the other labels as have room.
func (v *railRenderer) others(here float32) {
	r := v.r
	pointed, _, ok := r.pointed()
	free := float32(0)
	for i, b := range r.bands {
		y := r.y(float32(i))
		near := abs(y-here) < railPitch || ok && abs(y-r.y(float32(pointed))) < railPitch
		if near || y < free || i == int(r.at) {
			continue
		}
		v.label(b.Label, y, theme.Tiny())
		free = y + railPitch
	}
}

func (v *railRenderer) label(text string, y float32, s theme.TextStyle) {
	if v.used == len(v.texts) {
		v.texts = append(v.texts, canvas.NewText("", nil))
	}
	t := v.texts[v.used]
	v.used++
	t.Text, t.Alignment = text, fyne.TextAlignTrailing
	paintText(t, v.r, s)
	place(t, 0, y-10, v.r.Size().Width-railEdge-railStrip-theme.Step, 20)
	v.objects = append(v.objects, t)
}

// pointer shows where the pointer is, and what it is on.
func (v *railRenderer) pointer() {
	r := v.r
	if r.point < 0 {
		return
	}
	y := r.y(r.point)
	paintBox(v.line, colorOf(r, theme.Ink), nil, 0, 1)
	place(v.line, r.Size().Width-railEdge-railStrip, y-1, railStrip+railEdge, 2)
	v.objects = append(v.objects, v.line)
	if t, ok := r.tip(); ok {
		v.objects = append(v.objects, v.tip.show(t, y, r.Size().Height))
	}
}

func abs(v float32) float32 { return max(v, -v) }
