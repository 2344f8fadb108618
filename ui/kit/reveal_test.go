package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// TestTabStopsComeIntoView walks through more buttons than there is room for,
// with another one below what scrolls.
func TestTabStopsComeIntoView(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	column := NewStack(8)
	for range 30 {
		column.Add(NewCard(NewButton(Secondary, "단추", func() {})))
	}
	scroll, foot := container.NewVScroll(column), NewButton(Secondary, "아래", func() {})
	w := test.NewTempWindow(t, NewFrame(nil, foot, nil, nil, scroll))
	w.Resize(fyne.NewSize(300, 260))
	for i := range 31 {
		w.Canvas().FocusNext()
		o := w.Canvas().Focused().(fyne.CanvasObject)
		if o == foot && i != 30 {
			t.Fatalf("stop %d is the foot", i)
		}
		top := yOf(o) - yOf(scroll)
		if o != foot && (top < 0 || top+o.Size().Height > scroll.Size().Height) {
			t.Errorf("stop %d lies at %v of %v", i, top, scroll.Size().Height)
		}
	}
	if at := scroll.Offset.Y; at < 100 {
		t.Errorf("the foot scrolled back to %v", at)
	}
	w.Canvas().FocusNext()
	if scroll.Offset.Y > 20 {
		t.Errorf("the first stop again leaves it at %v", scroll.Offset.Y)
	}
}
