package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Scrolled is part of fyne.Scrollable.
func (c *ChatList) Scrolled(e *fyne.ScrollEvent) { c.scroll(-e.Scrolled.DY) }

func (c *ChatList) scroll(d float32) {
	c.aim = -1
	c.flow.scroll(d)
	c.pages.retry()
	c.update()
}

// Dragged is part of fyne.Draggable: of the thumb, or over messages.
func (c *ChatList) Dragged(e *fyne.DragEvent) {
	if c.dragging {
		c.drag(e)
		return
	}
	if part, ok := c.bar.drag(e); ok {
		c.flow.goToPart(part)
		c.update()
		return
	}
	c.drag(e)
}

// DragEnd is part of fyne.Draggable.
func (c *ChatList) DragEnd() {
	c.dragging = false
	c.bar.release()
}

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
	h, mods := c.hit(e.Position), c.modifiers()
	switch {
	case h.message < 0:
		c.ClearSelection()
	case mods&fyne.KeyModifierShift != 0:
		c.extend(h.message)
	case mods&fyne.KeyModifierShortcutDefault != 0:
		c.toggleSelected(h.message)
	default:
		c.ClearSelection()
		c.press(h)
	}
}

// press does what a tap on a part of a message does.
func (c *ChatList) press(h chatHit) {
	switch {
	case h.part == partPicture && c.OnPicture != nil:
		c.OnPicture(h.message, h.n)
	case h.part == partLink && c.OnLink != nil:
		c.OnLink(h.message, h.n)
	case h.part == partQuote && c.OnQuote != nil:
		c.OnQuote(h.message)
	case h.part == partFold:
		c.toggle(h.message)
	}
}

// Folds reports whether the text of a message can be folded, and whether it is.
func (c *ChatList) Folds(message int) (can, folded bool) {
	e := c.pages.at(message)
	if e == nil {
		return false, false
	}
	for _, r := range e.bubble.rows {
		can = can || r.look == rowFold
	}
	return can, can && !c.unfolded[message]
}

// Toggle folds or unfolds the text of a message.
func (c *ChatList) Toggle(message int) { c.toggle(message) }

func (c *ChatList) toggle(message int) {
	e := c.pages.at(message)
	if e == nil {
		return
	}
	if c.unfolded[message] {
		delete(c.unfolded, message)
		if message == c.flow.index {
			c.flow.goTo(message)
		}
	} else {
		c.unfolded[message] = true
	}
	e.bubble = bubble{}
	c.update()
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (c *ChatList) TappedSecondary(e *fyne.PointEvent) {
	i := c.hit(e.Position).message
	if i < 0 || c.OnMenu == nil {
		return
	}
	c.point(i)
	c.OnMenu(i, e.AbsolutePosition)
}

// FocusGained is part of fyne.Focusable.
func (c *ChatList) FocusGained() { c.setFocus(true) }

// FocusLost is part of fyne.Focusable.
func (c *ChatList) FocusLost() { c.setFocus(false) }

func (c *ChatList) setFocus(on bool) {
	c.focused = on
	c.update()
}

// TypedRune is part of fyne.Focusable.
func (c *ChatList) TypedRune(r rune) { PassRune(r) }

// TypedKey is part of fyne.Focusable.
func (c *ChatList) TypedKey(e *fyne.KeyEvent) {
	page := c.Size().Height - guessedHeight
	shift := c.modifiers()&fyne.KeyModifierShift != 0
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown:
		by := 1
		if e.Name == fyne.KeyUp {
			by = -1
		}
		if shift {
			c.walk(by)
			return
		}
		c.scroll(float32(by) * guessedHeight)
	case fyne.KeyPageUp:
		c.scroll(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		c.scroll(page)
	case fyne.KeyHome:
		c.ScrollTo(0)
	case fyne.KeyEnd:
		c.ScrollToEnd()
	case fyne.KeyReturn, fyne.KeyEnter, desktop.KeyMenu:
		c.menu()
	case fyne.KeyEscape:
		c.escape(e)
	default:
		PassKey(e)
	}
}

// menu asks for what can be done with the message at the end of the selection.
func (c *ChatList) menu() {
	if c.chosen.empty() {
		c.walk(0)
		return
	}
	i := c.chosen.head
	c.flow.visible(c.Size().Height, func(k int, y float32) {
		if e := c.pages.at(k); k == i && e != nil && c.OnMenu != nil {
			at := e.bubble.whole()
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
			c.OnMenu(i, top.AddXY(at.x+menuInset, clamp(y+at.y+menuInset, 0, c.Size().Height)))
		}
	})
}

const menuInset = 16 // a menu covers the beginning of its message, not its name

func (c *ChatList) escape(e *fyne.KeyEvent) {
	switch {
	case !c.chosen.empty():
		c.ClearSelection()
	case c.OnEscape != nil:
		c.OnEscape()
	default:
		PassKey(e)
	}
}
