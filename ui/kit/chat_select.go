package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Selected returns the selected messages as runs that ascend.
func (c *ChatList) Selected() []Run { return c.chosen.all() }

// ClearSelection selects nothing.
func (c *ChatList) ClearSelection() {
	if !c.chosen.empty() {
		c.chosen = noRuns()
		c.selectionChanged()
	}
}

// Select selects one message.
func (c *ChatList) Select(message int) {
	c.chosen.only(message)
	c.selectionChanged()
}

// extend selects up to a message, from where the selection was touched last.
func (c *ChatList) extend(message int) {
	if c.chosen.stretched && c.chosen.head == message {
		return
	}
	c.chosen.extend(message)
	c.selectionChanged()
}

func (c *ChatList) toggleSelected(message int) {
	c.chosen.toggle(message)
	c.selectionChanged()
}

// SelectAll selects every message.
func (c *ChatList) SelectAll() {
	if c.chosen.head < 0 {
		c.chosen.only(c.lowest())
	}
	c.chosen.every(c.flow.n)
	c.selectionChanged()
}

func (c *ChatList) selectionChanged() {
	c.remark()
	if c.OnSelect != nil {
		c.OnSelect(c.chosen.count())
	}
}

// point selects one message for its menu, without telling: the menu offers
// all that can be done with it.
func (c *ChatList) point(message int) {
	if c.chosen.has(message) {
		return
	}
	if c.chosen.count() > 1 {
		c.ClearSelection()
	}
	c.chosen.only(message)
	c.remark()
}

func (c *ChatList) remark() {
	if c.view == nil {
		return
	}
	for _, v := range c.view.shown {
		v.remark()
	}
	canvas.Refresh(c)
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
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if !c.chosen.empty() && c.OnCopy != nil {
			c.OnCopy()
		}
	case *fyne.ShortcutSelectAll:
		c.SelectAll()
	default:
		passShortcut(s)
	}
}
