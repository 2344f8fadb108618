package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// Day is a day of a calendar on which there is something.
type Day struct {
	pressable
	text    string
	current bool
	walk    func(fyne.KeyName) bool // to other days; or nil
}

// NewDay returns a day; current fills it with the accent.
func NewDay(text string, current bool, tapped func()) *Day {
	d := &Day{text: text, current: current}
	d.OnTapped = tapped
	d.ExtendBaseWidget(d)
	return d
}

// TypedKey is part of fyne.Focusable.
func (d *Day) TypedKey(e *fyne.KeyEvent) {
	if d.walk == nil || !d.walk(e.Name) {
		d.pressable.TypedKey(e)
	}
}

// CreateRenderer is part of fyne.Widget.
func (d *Day) CreateRenderer() fyne.WidgetRenderer {
	r := &dayRenderer{d: d, box: &canvas.Rectangle{}, label: canvas.NewText(d.text, nil)}
	r.label.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type dayRenderer struct {
	d     *Day
	box   *canvas.Rectangle
	label *canvas.Text
}

func (r *dayRenderer) Destroy()                     {}
func (r *dayRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.label} }
func (r *dayRenderer) MinSize() fyne.Size           { return r.label.MinSize() }

func (r *dayRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.label.Resize(size)
}

func (r *dayRenderer) Refresh() {
	fill, text := theme.Select, theme.Ink
	if r.d.current {
		fill, text = theme.LeafText, theme.Paper
	}
	border := theme.Transparent
	if r.d.focused || r.d.hovered {
		border = theme.Leaf
	}
	paintText(r.label, r.d, theme.TextStyle{Size: theme.SizeBody, Bold: r.d.current, Color: text})
	r.label.Refresh()
	paintBox(r.box, colorOf(r.d, fill), colorOf(r.d, border), 2, theme.RadiusPhoto)
}
