package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPanesTakeTurnsWhereThereIsNoRoom(t *testing.T) {
	test.NewTempApp(t)
	list, detail := NewGap(100, 20), NewGap(100, 20)
	p := NewPanes(list, detail, func(room float32) float32 { return max(room/4, 200) }, 300)
	turns := 0
	p.OnTurn = func() { turns++ }
	want := func(width float32, listWidth, detailWidth float32) {
		t.Helper()
		p.Content.Resize(fyne.NewSize(width, 400))
		got := [2]float32{}
		for i, o := range []fyne.CanvasObject{list, detail} {
			if o.Visible() {
				got[i] = o.Size().Width
			}
		}
		if got != [2]float32{listWidth, detailWidth} {
			t.Errorf("at %v the widths are %v", width, got)
		}
	}
	want(1000, 250, 750)
	want(500, 200, 300)
	want(499, 0, 499)
	p.ShowDetail(false)
	want(499, 499, 0)
	if !p.Alone() || p.OnDetail() || p.Content.MinSize().Width != 200 {
		t.Errorf("the list is not alone, or asks for %v", p.Content.MinSize())
	}
	want(600, 200, 400)
	if turns != 2 || !p.OnDetail() {
		t.Errorf("turned %d times", turns)
	}
}
