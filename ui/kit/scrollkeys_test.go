package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestScrollByKey(t *testing.T) {
	test.NewTempApp(t)
	s := container.NewVScroll(NewGap(10, 1000))
	s.Resize(fyne.NewSize(100, 300))
	for _, step := range []struct {
		key  fyne.KeyName
		want float32
	}{{fyne.KeyUp, 0}, {fyne.KeyDown, 60}, {fyne.KeyPageDown, 300}, {fyne.KeyEnd, 700}, {fyne.KeySpace, 700}, {fyne.KeyPageUp, 460}, {fyne.KeyHome, 0}} {
		if !ScrollByKey(s, step.key) || s.Offset.Y != step.want {
			t.Errorf("%s leads to %v, want %v", step.key, s.Offset.Y, step.want)
		}
	}
	if ScrollByKey(s, fyne.KeyA) {
		t.Error("a scrolls")
	}
}
