package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestCentredWrap(t *testing.T) {
	box := func() fyne.CanvasObject {
		r := &canvas.Rectangle{}
		r.SetMinSize(fyne.NewSize(40, 10))
		return r
	}
	row := NewCentredWrap(10, 5, box(), box(), box())
	row.Resize(fyne.NewSize(110, 100))
	for i, want := range []fyne.Position{{X: 10}, {X: 60}, {X: 35, Y: 15}} {
		if got := row.Objects[i].Position(); got != want {
			t.Errorf("object %d at %v, want %v", i, got, want)
		}
	}
}
