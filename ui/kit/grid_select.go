package kit

// Selected returns the selected cells in order.
func (g *Grid) Selected() []int { return g.selected.all() }

// ClearSelection selects nothing.
func (g *Grid) ClearSelection() {
	if g.selected.count > 0 {
		g.clear()
		g.selectionChanged()
	}
}

// SelectAll selects every cell.
func (g *Grid) SelectAll() {
	g.selected.setAll(0, len(g.content.Aspects), true)
	g.selected.begin()
	g.selectionChanged()
}

// SelectSection selects all cells of a section, or none if all are.
func (g *Grid) SelectSection(section int) {
	if section < 0 || section >= len(g.flow.sections) {
		return
	}
	s := g.flow.sections[section]
	g.selected.setAll(s.first, s.end, g.selected.in(s.first, s.end) < s.end-s.first)
	g.selected.begin()
	g.selectionChanged()
}

func (g *Grid) clear() {
	g.selected.clear()
	g.selected.begin()
}

// toggle selects a cell, or takes it out again; stretches go from here.
func (g *Grid) toggle(i int) {
	g.selected.set(i, !g.selected.has(i))
	g.selected.begin()
	g.anchor, g.cursor = i, i
	g.selectionChanged()
}

// extend makes the last stretch run from where it began to a cell.
func (g *Grid) extend(i int) {
	if g.anchor < 0 {
		g.anchor = max(g.cursor, 0)
		g.selected.begin()
	}
	g.selected.restore()
	g.selected.setAll(min(g.anchor, i), max(g.anchor, i)+1, true)
	g.cursor = i
	g.selectionChanged()
}

func (g *Grid) selectionChanged() {
	g.remark()
	if g.OnSelect != nil {
		g.OnSelect(g.selected.count)
	}
}
