package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// hinted shows a button with words at a place of a window.
func hinted(t *testing.T, at fyne.Position) (*Button, *Hints) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	b, h := NewIconButton(fynetheme.InfoIcon(), func() {}).Hint("정보"), NewHints()
	h.after = func(time.Duration, func()) func() bool { return func() bool { return true } }
	b.Resize(fyne.NewSize(36, 36))
	b.Move(at)
	w := test.NewTempWindow(t, container.NewStack(container.NewWithoutLayout(b), h))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	return b, h
}

func TestHintsStayInTheWindow(t *testing.T) {
	for _, at := range []fyne.Position{{X: 0, Y: 0}, {X: 264, Y: 164}, {X: 120, Y: 80}} {
		b, h := hinted(t, at)
		b.FocusGained()
		if !h.card.Visible() || h.words.Text() != "정보" {
			t.Fatalf("at %v nothing is explained", at)
		}
		from, to := h.card.Position(), h.card.Position().Add(h.card.Size())
		if from.X < 0 || from.Y < 0 || to.X > h.Size().Width || to.Y > h.Size().Height {
			t.Errorf("at %v the words lie at %v to %v, outside of %v", at, from, to, h.Size())
		}
		if b.FocusLost(); h.card.Visible() {
			t.Errorf("at %v the words stay", at)
		}
	}
}

func TestHintsComeWhenThePointerRests(t *testing.T) {
	b, h := hinted(t, fyne.NewPos(50, 50))
	var rested func()
	h.after = func(_ time.Duration, f func()) func() bool { rested = f; return func() bool { return true } }
	b.MouseIn(nil)
	if h.card.Visible() {
		t.Error("words come at once")
	}
	if rested(); !h.card.Visible() {
		t.Error("no words come")
	}
	test.Tap(b)
	if h.card.Visible() {
		t.Error("words stay over what was tapped")
	}
	b.MouseIn(nil)
	b.MouseOut()
	if rested(); h.card.Visible() {
		t.Error("words come for what the pointer has left")
	}
	b.SetText("정보")
	if b.FocusGained(); h.card.Visible() {
		t.Error("a button with words is explained")
	}
}
