package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func TestPickList(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	rows := map[int]*pickRow{}
	var l *PickList
	l = NewPickList(func() int { return 50 }, func() fyne.CanvasObject { return NewText(theme.Body(), "") }, func(i int, o fyne.CanvasObject) {
		o.(*Text).SetText(fmt.Sprint(i, l.Picked(i)))
	})
	l.UpdateItem = func(update func(int, fyne.CanvasObject)) func(int, fyne.CanvasObject) {
		return func(i int, o fyne.CanvasObject) { rows[i] = o.(*ringed).content.(*pickRow); update(i, o) }
	}(l.UpdateItem)
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(300, 400))
	mods, chosen, told, menu := fyne.KeyModifier(0), -1, -1, -1
	l.modifiers = func() fyne.KeyModifier { return mods }
	l.OnChosen = func(i int) { chosen = i }
	l.OnPick = func(n int) { told = n }
	l.OnMenu = func(i int, _ fyne.Position) { menu = i }
	want := func(what string, picks ...Run) {
		t.Helper()
		if !slices.Equal(l.Picks(), picks) {
			t.Errorf("%s picks %v, want %v", what, l.Picks(), picks)
		}
	}
	rows[2].Tapped(nil)
	want("a tap")
	if chosen != 2 {
		t.Errorf("row %d is chosen", chosen)
	}
	mods = fyne.KeyModifierShift
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	want("Shift and Down twice", Run{2, 4})
	mods = fyne.KeyModifierShortcutDefault
	rows[3].Tapped(nil)
	rows[6].Tapped(nil)
	want("Ctrl and taps", Run{2, 2}, Run{4, 4}, Run{6, 6})
	if told != 3 || rows[6].content.(*Text).Text() != "6 true" {
		t.Errorf("told %d, row 6 shows %q", told, rows[6].content.(*Text).Text())
	}
	mods = 0
	l.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if menu != 6 {
		t.Errorf("the menu key asks for the menu of %d", menu)
	}
	rows[4].TappedSecondary(&fyne.PointEvent{})
	if want("a secondary tap", Run{2, 2}, Run{4, 4}, Run{6, 6}); menu != 4 {
		t.Errorf("a secondary tap asks for the menu of %d", menu)
	}
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	want("Ctrl+A", Run{0, 49})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	want("Escape")
}
