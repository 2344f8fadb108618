package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// TestTheKeyboardHasARing holds lists to show where the keyboard is, and to
// leave who uses the mouse alone.
func TestTheKeyboardHasARing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	rows := func() int { return 20 }
	create := func() fyne.CanvasObject { return NewGap(240, 30) }
	update := func(int, fyne.CanvasObject) {}
	list, tiles := NewList(rows, create, update), NewTiles(rows, create, update)
	for name, l := range map[string]interface {
		fyne.CanvasObject
		fyne.Focusable
		Select(int)
	}{"list": list, "tiles": tiles} {
		w := test.NewTempWindow(t, l)
		w.Resize(fyne.NewSize(250, 400))
		expect := func(when string, want int) {
			t.Helper()
			at, i := -1, -1
			for _, o := range test.LaidOutObjects(l) {
				if r, ok := o.(*ringed); ok {
					if i++; r.on {
						at = i
					}
				}
			}
			if at != want {
				t.Errorf("%s: %s the ring is at row %d, want %d", name, when, at, want)
			}
		}
		expect("at first", -1)
		w.Canvas().Focus(l)
		expect("with the keyboard", 0)
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		expect("two rows down", 2)
		w.Canvas().Unfocus()
		expect("without the keyboard", -1)
		w.Canvas().Focus(l)
		l.Select(4)
		expect("after a tap", -1)
	}
}
