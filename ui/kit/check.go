package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// Check is a box to tick with words beside it, both to press.
type Check struct {
	pressable
	// OnChanged is called when the user ticks it or not; it may be nil.
	OnChanged func(on bool)

	text string
	on   bool
}

// NewCheck returns a box that is ticked or not.
func NewCheck(text string, on bool, changed func(on bool)) *Check {
	c := &Check{text: text, on: on, OnChanged: changed}
	c.OnTapped = c.turn
	c.ExtendBaseWidget(c)
	return c
}

// On reports whether it is ticked.
func (c *Check) On() bool { return c.on }

func (c *Check) turn() {
	c.setState(&c.on, !c.on)
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

// CheckIndent is where the words of a check begin, for what stands below them.
const CheckIndent = tickEdge + 10

const (
	tickEdge = 20
	tickMark = 16
)

// CreateRenderer is part of fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, ring: &canvas.Rectangle{}, box: &canvas.Rectangle{}, label: canvas.NewText(c.text, nil),
		mark: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.Refresh()
	return r
}

type checkRenderer struct {
	c         *Check
	ring, box *canvas.Rectangle
	label     *canvas.Text
	mark      *canvas.Image
}

func (r *checkRenderer) Destroy() {}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.mark, r.label}
}

func (r *checkRenderer) MinSize() fyne.Size {
	words := r.label.MinSize()
	return fyne.NewSize(CheckIndent+words.Width, max(words.Height, tickEdge)+2*theme.Step)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	const inner = (tickEdge - tickMark) / 2
	y := (size.Height - tickEdge) / 2
	place(r.box, 0, y, tickEdge, tickEdge)
	place(r.mark, inner, y+inner, tickMark, tickMark)
	place(r.label, CheckIndent, 0, r.label.MinSize().Width, size.Height)
	place(r.ring, -theme.Step-2, 0, CheckIndent+r.label.MinSize().Width+3*theme.Step, size.Height)
}

func (r *checkRenderer) Refresh() {
	c, fill, border, ring := r.c, theme.Card, theme.Soft, theme.Transparent
	if c.on {
		fill, border = theme.Acorn, theme.Acorn
	}
	if c.hovered {
		border = theme.Leaf
	}
	if c.focused {
		ring = theme.Leaf
	}
	paintBox(r.box, colorOf(c, fill), colorOf(c, border), 1.5, 5)
	paintBox(r.ring, colorOf(c, theme.Transparent), colorOf(c, ring), 2, theme.RadiusPhoto)
	paintText(r.label, c, theme.Body())
	r.label.Text = c.text
	r.label.Refresh()
	r.mark.Hidden = !c.on
	r.mark.Resource = fynetheme.NewColoredResource(fynetheme.ConfirmIcon(), theme.OnAcorn)
	r.mark.Refresh()
	r.Layout(c.Size())
}
