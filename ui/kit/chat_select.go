package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// chatRange is a run of selected messages: it began at one and goes to
// another, which may be above.
type chatRange struct{ anchor, head int }

var noRange = chatRange{-1, -1}

func (r chatRange) empty() bool { return r.anchor < 0 }

func (r chatRange) ends() (first, last int) { return min(r.anchor, r.head), max(r.anchor, r.head) }

func (r chatRange) holds(i int) bool {
	first, last := r.ends()
	return !r.empty() && i >= first && i <= last
}

// Selected returns the selected messages; ok is false when there are none.
func (c *ChatList) Selected() (first, last int, ok bool) {
	first, last = c.chosen.ends()
	return first, last, !c.chosen.empty()
}

// ClearSelection selects nothing.
func (c *ChatList) ClearSelection() { c.choose(noRange) }

// Select selects one message.
func (c *ChatList) Select(message int) { c.choose(chatRange{message, message}) }

func (c *ChatList) choose(r chatRange) {
	if c.chosen == r {
		return
	}
	c.chosen = r
	if c.view != nil {
		for _, v := range c.view.shown {
			v.remark()
		}
		canvas.Refresh(c)
	}
	if c.OnSelect != nil {
		n := 0
		if first, last, ok := c.Selected(); ok {
			n = last - first + 1
		}
		c.OnSelect(n)
	}
}

// extend selects up to a message, from where the selection began.
func (c *ChatList) extend(message int) {
	anchor := c.chosen.anchor
	if anchor < 0 {
		anchor = message
	}
	c.choose(chatRange{anchor, message})
}

// walk moves the end of the selection by a message and keeps it in view. It
// begins with the lowest message that is whole in view.
func (c *ChatList) walk(by int) {
	if c.flow.n == 0 {
		return
	}
	if c.chosen.empty() {
		c.Select(c.lowest())
		return
	}
	c.extend(clamp(c.chosen.head+by, 0, c.flow.n-1))
	c.reveal(c.chosen.head)
}

// lowest returns the last message that ends within the view.
func (c *ChatList) lowest() int {
	view, found := c.Size().Height, c.flow.index
	c.flow.visible(view, func(i int, y float32) {
		if y+c.height(i) <= view {
			found = i
		}
	})
	return found
}

// reveal scrolls just so far that a message next to the view is in it.
func (c *ChatList) reveal(message int) {
	if message < c.flow.index || message == c.flow.index && c.flow.dy > 0 {
		c.ScrollTo(message)
		return
	}
	view := c.Size().Height
	below := float32(0)
	c.flow.visible(2*view, func(i int, y float32) {
		if i == message {
			below = max(y+c.height(i)-view, 0)
		}
	})
	c.scroll(below)
}

// drag selects the messages between where the pointer went down and where it is.
func (c *ChatList) drag(e *fyne.DragEvent) {
	view := c.Size().Height
	if !c.dragging {
		from, _ := c.flow.at(view, e.Position.Y-e.Dragged.DY)
		if from < 0 {
			return
		}
		c.dragging = true
		c.Select(from)
	}
	switch {
	case e.Position.Y < 0:
		c.scroll(e.Position.Y)
	case e.Position.Y > view:
		c.scroll(e.Position.Y - view)
	}
	if to, _ := c.flow.at(view, clamp(e.Position.Y, 0, view-1)); to >= 0 {
		c.extend(to)
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (c *ChatList) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		if first, last, ok := c.Selected(); ok && c.OnCopy != nil {
			c.OnCopy(first, last)
		}
		return
	}
	passShortcut(s)
}
