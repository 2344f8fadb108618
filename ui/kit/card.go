package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// Card is a flat sheet with a hairline around its content. With OnTapped set
// it can be chosen; Selected draws the ring of the choice.
type Card struct {
	pressable
	content  fyne.CanvasObject
	padding  float32
	selected bool
	tone     fyne.ThemeColorName
}

// NewCard returns a card around content with a padding of 16.
func NewCard(content fyne.CanvasObject) *Card {
	c := &Card{content: content, padding: 4 * theme.Step, tone: theme.Card}
	c.ExtendBaseWidget(c)
	return c
}

// NewTile returns a card in the colour of the panel, without a hairline.
func NewTile(content fyne.CanvasObject) *Card {
	c := NewCard(content)
	c.tone = theme.Panel
	return c
}

// Padded sets the padding and returns c.
func (c *Card) Padded(p float32) *Card {
	c.padding = p
	return c
}

// SetSelected draws or removes the ring of the choice.
func (c *Card) SetSelected(on bool) { c.setState(&c.selected, on) }

// CreateRenderer is part of fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c: c, box: &canvas.Rectangle{}, shade: &canvas.Rectangle{}, ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type cardRenderer struct {
	c                *Card
	box, shade, ring *canvas.Rectangle
}

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.shade, r.c.content}
}

func (r *cardRenderer) MinSize() fyne.Size {
	return r.c.content.MinSize().AddWidthHeight(2*r.c.padding, 2*r.c.padding)
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.shade.Resize(size)
	place(r.ring, -ringGap, -ringGap, size.Width+2*ringGap, size.Height+2*ringGap)
	place(r.c.content, r.c.padding, r.c.padding, size.Width-2*r.c.padding, size.Height-2*r.c.padding)
}

func (r *cardRenderer) Refresh() {
	border, width := theme.Line, float32(1)
	if r.c.tone == theme.Panel {
		border = theme.Transparent
	}
	if r.c.selected || r.c.focused {
		border, width = theme.Leaf, 2
	}
	paintBox(r.box, colorOf(r.c, r.c.tone), colorOf(r.c, border), width, theme.RadiusCard)
	r.ring.Hidden = !r.c.focused || !r.c.selected // the choice has a ring too
	paintBox(r.ring, color.Transparent, colorOf(r.c, theme.Leaf), 2, theme.RadiusCard+ringGap)
	shade := color.Color(color.Transparent)
	if r.c.hovered && r.c.active() {
		shade = colorOf(r.c, theme.HoverShade)
	}
	paintBox(r.shade, shade, color.Transparent, 0, theme.RadiusCard)
	r.c.content.Refresh()
	r.Layout(r.c.Size())
}
