package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// cardCell draws a diary entry, a guestbook entry or a chat among pictures.
type cardCell struct {
	g       *Grid
	r       *rulers
	content Cell
	box     *canvas.Rectangle
	kicker  *canvas.Text
	title   *canvas.Text
	rows    []fyne.CanvasObject
	marker  marker
	width   float32
	height  float32
}

const (
	cardPad   = 16
	cardPitch = 1.5 // line height of the text
)

func newCardCell() *cardCell {
	return &cardCell{box: &canvas.Rectangle{StrokeWidth: 1}, kicker: canvas.NewText("", nil),
		title: canvas.NewText("", nil), marker: newMarker(theme.RadiusCard)}
}

func (c *cardCell) isCard() bool { return true }

func (c *cardCell) objects() []fyne.CanvasObject {
	list := append([]fyne.CanvasObject{c.box, c.kicker, c.title}, c.rows...)
	return append(list, c.marker.objects()...)
}

func (c *cardCell) show(g *Grid, r *rulers, content Cell) {
	c.g, c.r, c.content, c.width = g, r, content, 0
	fill, border, radius := theme.Card, theme.Line, float32(theme.RadiusCard)
	if content.Bubble {
		fill, border, radius = theme.Panel, theme.Panel, theme.RadiusBubble
	}
	paintBox(c.box, colorOf(g, fill), colorOf(g, border), 1, radius)
	c.marker.ring.CornerRadius = radius
	paintText(c.kicker, g, theme.Secondary())
	paintText(c.title, g, theme.Body().Strong())
}

func (c *cardCell) place(x, y, w, h float32) {
	if w != c.width || h != c.height {
		c.width, c.height = w, h
		c.set(w-2*cardPad, h)
	}
	place(c.box, x, y, w, h)
	c.marker.place(x, y, w, h)
	left, top := x+cardPad, y+cardPad-1
	top = placeLine(c.kicker, left, top, w) + 7
	if c.title.Text != "" {
		top = placeLine(c.title, left, top, w) + 5
	}
	pitch := c.r.text.size * cardPitch
	for i, row := range c.rows {
		place(row, left, top+float32(i)*pitch, w, pitch)
	}
}

func placeLine(t *canvas.Text, x, y, w float32) (below float32) {
	h := t.MinSize().Height
	place(t, x, y, w, h)
	return y + h
}

// set breaks the texts for the width and as many lines as the height has room for.
func (c *cardCell) set(width, height float32) {
	c.kicker.Text = c.r.kicker.clip(c.content.Kicker, width)
	c.title.Text = c.r.title.clip(c.content.Title, width)
	used := 2*float32(cardPad) + c.kicker.MinSize().Height + 7
	if c.title.Text != "" {
		used += c.title.MinSize().Height + 5
	}
	lines := max(int((height-used)/(c.r.text.size*cardPitch)), 1)
	var text []string
	if c.content.Text != "" {
		text = c.r.text.wrap(c.content.Text, width, lines)
	}
	c.rows = textRows(c.rows, c.g, theme.Body().In(theme.Soft), text)
}

func (c *cardCell) mark(g *Grid, m marks) { c.marker.mark(g, m) }
