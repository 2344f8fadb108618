package kit

import "fyne.io/fyne/v2"

// Scrolled is part of fyne.Scrollable.
func (c *ChatList) Scrolled(e *fyne.ScrollEvent) { c.scroll(-e.Scrolled.DY) }

func (c *ChatList) scroll(d float32) {
	c.flow.scroll(d)
	c.pages.retry()
	c.update()
}

// Dragged is part of fyne.Draggable; only the thumb can be dragged.
func (c *ChatList) Dragged(e *fyne.DragEvent) {
	if part, ok := c.bar.drag(e); ok {
		c.flow.goToPart(part)
		c.update()
	}
}

// DragEnd is part of fyne.Draggable.
func (c *ChatList) DragEnd() { c.bar.release() }

// Tapped is part of fyne.Tappable.
func (c *ChatList) Tapped(e *fyne.PointEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
	if c.bar.covers(e.Position) {
		c.flow.goToPart(c.bar.jump(e.Position))
		c.update()
		return
	}
	i, picture := c.hit(e.Position)
	switch {
	case picture >= 0 && c.OnPicture != nil:
		c.OnPicture(i, picture)
	case picture < 0 && i >= 0 && c.OnMessage != nil:
		c.OnMessage(i)
	}
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (c *ChatList) TappedSecondary(e *fyne.PointEvent) {
	if i, _ := c.hit(e.Position); i >= 0 && c.OnMenu != nil {
		c.OnMenu(i, e.AbsolutePosition)
	}
}

// hit returns the message at a point and which of its pictures, or -1.
func (c *ChatList) hit(p fyne.Position) (message, picture int) {
	i, top := c.flow.at(c.Size().Height, p.Y)
	if i < 0 {
		return -1, -1
	}
	e := c.pages.at(i)
	if e == nil {
		return -1, -1
	}
	for k, r := range e.bubble.pictures {
		if r.holds(p.X, p.Y-top) {
			return i, k
		}
	}
	return i, -1
}

// FocusGained is part of fyne.Focusable.
func (c *ChatList) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (c *ChatList) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (c *ChatList) TypedRune(rune) {}

// TypedKey is part of fyne.Focusable.
func (c *ChatList) TypedKey(e *fyne.KeyEvent) {
	page := c.Size().Height - guessedHeight
	switch e.Name {
	case fyne.KeyUp:
		c.scroll(-guessedHeight)
	case fyne.KeyDown:
		c.scroll(guessedHeight)
	case fyne.KeyPageUp:
		c.scroll(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		c.scroll(page)
	case fyne.KeyHome:
		c.ScrollTo(0)
	case fyne.KeyEnd:
		c.flow.goToPart(1)
		c.update()
	case fyne.KeyEscape:
		if c.OnEscape != nil {
			c.OnEscape()
			return
		}
		PassKey(e)
	default:
		PassKey(e)
	}
}
