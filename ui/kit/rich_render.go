package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// CreateRenderer is part of fyne.Widget.
func (r *Rich) CreateRenderer() fyne.WidgetRenderer { return &richRenderer{r: r} }

type richRenderer struct {
	r       *Rich
	width   float32
	objects []fyne.CanvasObject
}

func (d *richRenderer) Destroy()                     {}
func (d *richRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *richRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(max(len(d.r.lines), 1))*d.r.pitch())
}

func (d *richRenderer) Layout(size fyne.Size) {
	if size.Width == d.width || size.Width <= 0 {
		return
	}
	before := len(d.r.lines)
	d.width = size.Width
	d.draw()
	if len(d.r.lines) != before {
		canvas.Refresh(d.r) // lets the parents see the new height
	}
}

func (d *richRenderer) Refresh() {
	d.draw()
	canvas.Refresh(d.r)
}

func (d *richRenderer) draw() {
	if d.width <= 0 {
		return
	}
	d.r.lines = newFlow(d.r.spans, d.r.size(), d.width).lines()
	d.objects = nil
	for i, line := range d.r.lines {
		for _, p := range line {
			d.piece(p, float32(i)*d.r.pitch())
		}
	}
}

func (d *richRenderer) piece(p piece, y float32) {
	s := d.r.spans[p.span]
	t := canvas.NewText(p.text, nil)
	style := s.Style
	if s.Link != "" {
		style = style.In(theme.Acorn)
	}
	paintText(t, d.r, style)
	t.TextStyle.Underline = s.Link != ""
	place(t, p.x, y, p.width, d.r.pitch())
	d.objects = append(d.objects, t)
	if s.Struck {
		line := canvas.NewLine(t.Color)
		middle := y + d.r.pitch()/2
		line.Position1, line.Position2 = fyne.NewPos(p.x, middle), fyne.NewPos(p.x+p.width, middle)
		d.objects = append(d.objects, line)
	}
}
