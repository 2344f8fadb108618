package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// Chip is a word in a pill: a person, a service, a filter. It can be pressed
// when OnTapped is set, and stay selected.
type Chip struct {
	pressable
	text     string
	size     fyne.ThemeSizeName
	selected bool
}

// NewChip returns a chip; tapped may be nil.
func NewChip(text string, tapped func()) *Chip {
	c := &Chip{text: text, size: theme.SizeSecondary}
	c.OnTapped = tapped
	c.ExtendBaseWidget(c)
	return c
}

// Large makes the chip as high as a button and returns it.
func (c *Chip) Large() *Chip {
	c.size = theme.SizeBody
	return c
}

// SetText replaces the word.
func (c *Chip) SetText(text string) {
	if c.text != text {
		c.text = text
		c.Refresh()
	}
}

// SetSelected fills the chip, or empties it again.
func (c *Chip) SetSelected(on bool) { c.setState(&c.selected, on) }

// Selected reports whether it is filled.
func (c *Chip) Selected() bool { return c.selected }

// CreateRenderer is part of fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, box: &canvas.Rectangle{}, label: canvas.NewText(c.text, nil)}
	r.label.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type chipRenderer struct {
	c     *Chip
	box   *canvas.Rectangle
	label *canvas.Text
}

func (r *chipRenderer) Destroy()                     {}
func (r *chipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.label} }

func (r *chipRenderer) MinSize() fyne.Size {
	if r.c.size == theme.SizeBody {
		return r.label.MinSize().AddWidthHeight(7*theme.Step, 4*theme.Step+2)
	}
	return r.label.MinSize().AddWidthHeight(6*theme.Step, 2*theme.Step+2)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.box.CornerRadius = min(size.Height/2, theme.RadiusBubble)
	r.label.Resize(size)
}

func (r *chipRenderer) Refresh() {
	fill, border, width := theme.Panel, theme.Line, float32(1)
	if r.c.selected {
		fill = theme.Select
	}
	if r.c.focused || r.c.hovered && r.c.active() {
		border = theme.Leaf
	}
	if r.c.focused {
		width = 2
	}
	r.label.Text = r.c.text
	paintText(r.label, r.c, theme.TextStyle{Size: r.c.size, Bold: r.c.selected, Color: theme.Ink})
	r.label.Refresh()
	paintBox(r.box, colorOf(r.c, fill), colorOf(r.c, border), width, r.box.CornerRadius)
	r.Layout(r.c.Size())
}
