package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTheWindowHearsWhatFocusedWidgetsDoNotUse(t *testing.T) {
	test.NewTempApp(t)
	button, entry := NewButton(Primary, "OK", func() {}), NewEntry("")
	w := test.NewTempWindow(t, container.NewVBox(button, entry))
	var heard []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	shortcut := &desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierControl}
	w.Canvas().AddShortcut(shortcut, func(fyne.Shortcut) { heard = append(heard, "Ctrl+E") })

	w.Canvas().Focus(button)
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	w.Canvas().Focus(entry)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF11})
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	entry.TypedShortcut(shortcut)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	want := []fyne.KeyName{fyne.KeyF1, fyne.KeyF11, "Ctrl+E"}
	if len(heard) != len(want) {
		t.Fatalf("heard %v, want %v", heard, want)
	}
	for i := range want {
		if heard[i] != want[i] {
			t.Errorf("heard %v, want %v", heard, want)
		}
	}
}
