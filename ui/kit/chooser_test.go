package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// choosing opens a chooser of three cities by the keyboard.
func choosing(t *testing.T) (c *Chooser, w fyne.Canvas, got *Choice) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	got = &Choice{}
	c = NewChooser("서울", func(typed string) (found []Choice) {
		for _, title := range []string{"서울", "도쿄", "런던"} {
			if strings.Contains(title, typed) {
				found = append(found, Choice{Value: title, Title: title})
			}
		}
		return found
	}, func(chosen Choice) { *got = chosen })
	c.Prompt = "도시"
	window := test.NewTempWindow(t, container.NewVBox(c))
	window.Resize(fyne.NewSize(400, 500))
	w = window.Canvas()
	w.Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field, ok := w.Focused().(*Entry)
	if !ok {
		t.Fatalf("the keyboard is at %T", w.Focused())
	}
	field.after = func(_ time.Duration, f func()) func() bool { f(); return func() bool { return true } }
	return c, w, got
}

func TestChooseByTyping(t *testing.T) {
	c, w, got := choosing(t)
	w.Focused().(*Entry).SetText("런")
	w.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got.Value != "런던" || c.Title() != "런던" || w.Focused() != c {
		t.Errorf("chosen is %q, shown %q, the keyboard at %T", got.Value, c.Title(), w.Focused())
	}
}

func TestChooseByArrows(t *testing.T) {
	_, w, got := choosing(t)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		w.Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got.Value != "도쿄" {
		t.Errorf("chosen is %q", got.Value)
	}
}

func TestEscapeChoosesNothing(t *testing.T) {
	for _, way := range [][]fyne.KeyName{{fyne.KeyEscape}, {fyne.KeyDown, fyne.KeyEscape}} {
		c, w, got := choosing(t)
		for _, key := range way {
			w.Focused().TypedKey(&fyne.KeyEvent{Name: key})
		}
		if got.Value != "" || w.Focused() != c || w.Overlays().Top() != nil {
			t.Errorf("%v chooses %q and leaves the keyboard at %T", way, got.Value, w.Focused())
		}
	}
}
