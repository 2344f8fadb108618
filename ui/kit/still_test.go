package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestNothingIsDrawnAnewForNothing holds the widgets with renderers of their
// own to the objects they had, in the order they had: Fyne lays out and
// repaints whatever changes them, for ever if a layout does.
func TestNothingIsDrawnAnewForNothing(t *testing.T) {
	grid, _ := newTestGrid(t, 30, 3, 40)
	rail := newTestRail(nil)
	rail.Resize(fyne.NewSize(60, 400))
	rail.setPoint(1.2)
	for name, w := range map[string]fyne.Widget{"grid": grid, "chat": newTestChat(t, &talk{n: 500}), "rail": rail} {
		r := test.WidgetRenderer(w)
		before := slices.Clone(r.Objects())
		for range 5 {
			r.Layout(w.Size())
			if !slices.Equal(r.Objects(), before) {
				t.Errorf("%s: %d objects are not the same after a layout", name, len(before))
				break
			}
		}
	}
}

func TestAClosedGridHoldsNothing(t *testing.T) {
	grid, s := newTestGrid(t, 30)
	s.next(t)
	if !pixels(grid.loader, "0") {
		t.Fatal("the first picture was not loaded")
	}
	grid.Close()
	if pixels(grid.loader, "0") || len(grid.Content().Aspects) > 0 {
		t.Error("a closed grid keeps what it showed")
	}
}
