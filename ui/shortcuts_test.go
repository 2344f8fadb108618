package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// TestTheShortcutsFit holds the list to the window, in both languages and at
// the largest text.
func TestTheShortcutsFit(t *testing.T) {
	for _, language := range []string{"ko", "en"} {
		for _, scale := range []float64{1, 2} {
			for _, size := range []fyne.Size{{Width: 1280, Height: 860}, {Width: leastWidth, Height: leastHeight}} {
				app := test.NewTempApp(t)
				app.Preferences().SetString("language", language)
				app.Preferences().SetFloat("text scale", scale)
				w := openWith(t, app, memories().services())
				w.win.Resize(size)
				w.win.Canvas().OnTypedRune()('?')
				top := w.win.Canvas().Overlays().Top()
				if top == nil {
					t.Fatal("a question mark opens nothing")
				}
				if need := top.MinSize(); need.Width > size.Width || need.Height > size.Height {
					t.Errorf("%s at %v: the list needs %v of %v", language, scale, need, size)
				}
				w.answered()
			}
		}
	}
}

func TestTwoColumnsWhereThereIsRoom(t *testing.T) {
	w := open(t, memories().services())
	var rows []fyne.CanvasObject
	for _, k := range pageKeys() {
		rows = append(rows, keyRow(w.loc.T(k.what), k.key))
	}
	two, one := columns(rows, 2000).MinSize(), columns(rows, 300).MinSize()
	if two.Height > 0.6*one.Height {
		t.Errorf("two columns are %v, one is %v", two, one)
	}
}

func TestTheShortcutsScrollByKeyboard(t *testing.T) {
	w := open(t, memories().services())
	w.win.Resize(fyne.NewSize(leastWidth, leastHeight))
	w.showKeys()
	list := test.LaidOutObjects(w.win.Canvas().Overlays().Top())
	at := slices.IndexFunc(list, func(o fyne.CanvasObject) bool { _, ok := o.(*container.Scroll); return ok })
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if scroll := list[at].(*container.Scroll); scroll.Offset.Y == 0 {
		t.Error("the list stays at its top")
	}
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.covered() {
		t.Error("Escape does not take the list away")
	}
}
