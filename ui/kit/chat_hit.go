package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// chatPart is a part of a message that can be tapped.
type chatPart int

const (
	partNone chatPart = iota
	partPicture
	partLink
	partQuote
	partFold
)

// chatHit is what lies under a point: a message, or -1, and which of its parts.
type chatHit struct {
	message int
	part    chatPart
	n       int // which picture or link
}

func (c *ChatList) hit(p fyne.Position) chatHit {
	i, top := c.flow.at(c.Size().Height, p.Y)
	e := c.pages.at(i)
	if i < 0 || e == nil || c.view == nil {
		return chatHit{message: -1}
	}
	b, x, y := &e.bubble, p.X, p.Y-top
	for k, r := range b.pictures {
		if r.holds(x, y) {
			return chatHit{i, partPicture, k}
		}
	}
	if e.Quote != nil && b.quote.holds(x, y) {
		return chatHit{i, partQuote, 0}
	}
	if b.box.holds(x, y) && !e.System {
		return c.hitRow(e, x-b.box.x-bubblePad, y-b.top)
	}
	return chatHit{message: i}
}

// hitRow finds what lies at a point of the rows of a message.
func (c *ChatList) hitRow(e *entry, x, y float32) chatHit {
	h := chatHit{message: e.index}
	row := int(y / c.view.rulers.pitch())
	if y < 0 || x < 0 || row >= len(e.bubble.rows) {
		return h
	}
	r := e.bubble.rows[row]
	if r.look == rowFold {
		h.part = partFold
		return h
	}
	if link := r.linkAt(x, e.Links, c.view.rulers.text.width); link >= 0 {
		h.part, h.n = partLink, link
	}
	return h
}

// MouseIn is part of desktop.Hoverable.
func (c *ChatList) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (c *ChatList) MouseMoved(e *desktop.MouseEvent) { c.hand = c.hit(e.Position).part != partNone }

// MouseOut is part of desktop.Hoverable.
func (c *ChatList) MouseOut() { c.hand = false }

// Cursor is part of desktop.Cursorable.
func (c *ChatList) Cursor() desktop.Cursor {
	if c.hand {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
