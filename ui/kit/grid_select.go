package kit

import (
	"maps"
	"slices"
)

// Selected returns the selected cells in order.
func (g *Grid) Selected() []int { return slices.Sorted(maps.Keys(g.selected)) }

// ClearSelection selects nothing.
func (g *Grid) ClearSelection() {
	if len(g.selected) > 0 {
		g.clear()
		g.selectionChanged()
	}
}

// SelectAll selects every cell.
func (g *Grid) SelectAll() {
	for i := range g.content.Aspects {
		g.selected[i] = true
	}
	g.selectionChanged()
}

func (g *Grid) clear() { clear(g.selected) }

// toggle selects a cell, or takes it out again.
func (g *Grid) toggle(i int) {
	if g.selected[i] {
		delete(g.selected, i)
	} else {
		g.selected[i] = true
	}
	g.anchor, g.cursor = i, i
	g.selectionChanged()
}

// extend makes the selection run from where it began to a cell.
func (g *Grid) extend(i int) {
	if g.anchor < 0 {
		g.anchor = max(g.cursor, 0)
	}
	g.clear()
	for k := min(g.anchor, i); k <= max(g.anchor, i); k++ {
		g.selected[k] = true
	}
	g.cursor = i
	g.selectionChanged()
}

func (g *Grid) selectionChanged() {
	g.remark()
	if g.OnSelect != nil {
		g.OnSelect(len(g.selected))
	}
}
