package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestTheWindowHearsWhatFocusedWidgetsDoNotUse(t *testing.T) {
	button, entry := NewButton(Primary, "OK", func() {}), NewEntry("")
	w := show(t, container.NewVBox(button, entry))
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	w.Canvas().Focus(button)
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	w.Canvas().Focus(entry)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF11})
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if want := []fyne.KeyName{fyne.KeyF1, fyne.KeyF11}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}
