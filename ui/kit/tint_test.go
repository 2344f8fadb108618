package kit

import (
	"image/color"
	"testing"

	"dotori/ui/theme"
)

func TestTheColourOfAPictureStandsInItsPlace(t *testing.T) {
	g, s := newTestGrid(t, 4)
	c, sea := pictureContent(4), color.RGBA{20, 90, 160, 255}
	cell := c.Cell
	c.Cell = func(i int) Cell {
		k := cell(i)
		if i != 1 {
			k.Tint = sea
		}
		return k
	}
	g.SetContent(c)
	box := func(i int) color.Color { return g.view.cells.get(i).(*pictureCell).box.FillColor }
	if panel := colorOf(g, theme.Panel); box(0) != sea || box(1) != panel {
		t.Errorf("before they come: %v and %v, want %v and %v", box(0), box(1), sea, panel)
	}
	for g.view.cells.get(3).(*pictureCell).reason == "" {
		s.next(t)
	}
	if box(3) == sea {
		t.Error("the reason why there is no picture is written on its colour")
	}
}
