package kit

// settleAim brings the first highlight of the marked message into view, once
// that has been fetched and measured.
func (c *ChatList) settleAim() {
	e := c.pages.at(c.aim)
	if c.aim < 0 || e == nil || e.bubble.width == 0 {
		return
	}
	c.aim = -1
	view := c.Size().Height
	c.flow.visible(view, func(i int, y float32) {
		if below := y + e.bubble.markedTop(c.view.rulers.pitch()) - view*2/3; i == e.index && below > 0 {
			c.flow.scroll(below)
		}
	})
	c.view.update()
}

// markedTop returns where the first row with a highlight stands.
func (b *bubble) markedTop(pitch float32) float32 {
	for i, row := range b.rows {
		if len(row.cut(b.marks)) > 0 {
			return b.top + float32(i)*pitch
		}
	}
	return 0
}
