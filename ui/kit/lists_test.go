package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func TestListByKeyboard(t *testing.T) {
	var chosen []int
	list := NewList(func() int { return 9 },
		func() fyne.CanvasObject { return NewText(theme.Body(), "") },
		func(i int, o fyne.CanvasObject) { o.(*Text).SetText("row") })
	list.OnChosen = func(i int) { chosen = append(chosen, i) }
	w := show(t, list)
	heard := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { heard++ })
	w.Canvas().Focus(list)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF1} {
		list.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []int{1, 2, 2}; !slices.Equal(chosen, want) {
		t.Errorf("chose %v, want %v", chosen, want)
	}
	if heard != 2 {
		t.Errorf("the window heard %d keys, want Escape and F1", heard)
	}
}

func TestTilesByMouse(t *testing.T) {
	chosen := -1
	tiles := NewTiles(func() int { return 9 },
		func() fyne.CanvasObject { return NewGap(100, 80) },
		func(int, fyne.CanvasObject) {})
	tiles.OnChosen = func(i int) { chosen = i }
	w := show(t, tiles)
	test.TapCanvas(w.Canvas(), fyne.NewPos(160, 40))
	if chosen != 1 {
		t.Errorf("chose %d, want the second", chosen)
	}
}
