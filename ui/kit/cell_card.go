package kit

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// cardCell draws a diary entry, a guestbook entry or a chat among pictures:
// whole where there is room, else its title, else a sign for text.
type cardCell struct {
	g       *Grid
	r       *rulers
	content Cell
	box     *canvas.Rectangle
	kicker  *canvas.Text
	title   *canvas.Text
	rows    []fyne.CanvasObject
	strokes [3]*canvas.Rectangle // the sign
	marker  marker
	radius  float32
	width   float32
	height  float32
}

const (
	cardPad   = 16
	cardTight = 8
	cardPitch = 1.5 // line height of the text
	lineOnly  = 6   // lower than so many text sizes, a card is its title
	signOnly  = 5   // narrower too, and it is a sign
)

func newCardCell() *cardCell {
	c := &cardCell{box: &canvas.Rectangle{StrokeWidth: 1}, kicker: canvas.NewText("", nil),
		title: canvas.NewText("", nil), marker: newMarker(theme.RadiusCard)}
	for i := range c.strokes {
		c.strokes[i] = &canvas.Rectangle{}
	}
	return c
}

func (c *cardCell) isCard() bool { return true }

func (c *cardCell) objects(to []fyne.CanvasObject) []fyne.CanvasObject {
	to = append(visibleOf(to, c.box, c.kicker, c.title), c.rows...)
	for _, s := range c.strokes {
		to = visibleOf(to, s)
	}
	return c.marker.objects(to)
}

func (c *cardCell) show(g *Grid, r *rulers, content Cell) {
	c.g, c.r, c.content, c.width = g, r, content, 0
	fill, border := theme.Card, theme.Line
	c.radius = theme.RadiusCard
	if content.Bubble {
		fill, border, c.radius = theme.Panel, theme.Panel, theme.RadiusBubble
	}
	paintBox(c.box, colorOf(g, fill), colorOf(g, border), 1, c.radius)
	c.marker.renew()
	paintText(c.kicker, g, theme.Secondary())
	paintText(c.title, g, theme.Body().Strong())
	for _, s := range c.strokes {
		s.FillColor = colorOf(g, theme.Soft)
	}
}

func (c *cardCell) place(x, y, w, h float32) {
	if w != c.width || h != c.height {
		c.width, c.height = w, h
		c.set(w, h)
	}
	place(c.box, x, y, w, h)
	c.marker.place(x, y, w, h)
	switch size := c.r.text.size; {
	case h >= size*lineOnly:
		c.placeTexts(x+cardPad, y+cardPad-1, w)
	case w >= size*signOnly:
		high := c.title.MinSize().Height
		place(c.title, x+cardTight, y+(h-high)/2, w, high)
	default:
		c.placeSign(x, y, w, h)
	}
}

func (c *cardCell) placeTexts(left, top, w float32) {
	top = placeLine(c.kicker, left, top, w) + 7
	if c.title.Text != "" {
		top = placeLine(c.title, left, top, w) + 5
	}
	pitch := c.r.text.size * cardPitch
	for i, row := range c.rows {
		place(row, left, top+float32(i)*pitch, w, pitch)
	}
}

// placeSign draws three lines of text, the last one short.
func (c *cardCell) placeSign(x, y, w, h float32) {
	unit := min(w, h) / 10
	for i, s := range c.strokes {
		long := 5 * unit
		if i == len(c.strokes)-1 {
			long = 3 * unit
		}
		place(s, x+w/2-2.5*unit, y+h/2+float32(i-1)*2*unit-unit/4, long, max(unit/2, 1))
	}
}

func placeLine(t *canvas.Text, x, y, w float32) (below float32) {
	h := t.MinSize().Height
	place(t, x, y, w, h)
	return y + h
}

// set decides what a card of a size has room for.
func (c *cardCell) set(w, h float32) {
	whole, sign := h >= c.r.text.size*lineOnly, w < c.r.text.size*signOnly
	c.kicker.Hidden, c.title.Hidden = !whole, !whole && sign
	for _, s := range c.strokes {
		s.Hidden = whole || !sign
	}
	radius := c.radius
	if min(w, h) < tightCell {
		radius /= 2
	}
	c.box.CornerRadius, c.marker.ring.CornerRadius = radius, radius
	if whole {
		c.setTexts(w-2*cardPad, h)
		return
	}
	c.rows = c.rows[:0]
	c.title.Text = c.r.title.clip(cmp.Or(c.content.Title, c.content.Text, c.content.Kicker), w-2*cardTight)
}

// setTexts breaks the texts for the width and as many lines as the height has room for.
func (c *cardCell) setTexts(width, height float32) {
	c.kicker.Text = c.r.kicker.clip(c.content.Kicker, width-cardPad) // beside the check
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
