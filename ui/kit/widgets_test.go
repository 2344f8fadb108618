package kit

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

func show(t *testing.T, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	w := test.NewTempWindow(t, o)
	w.Resize(fyne.NewSize(600, 400))
	return w
}

func TestPressing(t *testing.T) {
	n := 0
	b := NewButton(Primary, "가져오기", func() { n++ })
	show(t, b)
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
	b.Disable()
	b.Tapped(nil)
	if n != 3 {
		t.Errorf("pressed %d times, want 3", n)
	}
}

func TestTabPassesOverWhatDoesNothing(t *testing.T) {
	card, chip := NewCard(NewText(theme.Body(), "글")), NewChip("김민지", nil)
	b := NewButton(Secondary, "열기", func() {})
	w := show(t, container.NewVBox(card, chip, b))
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != b {
		t.Errorf("the focus went to %T", w.Canvas().Focused())
	}
	if !b.focused {
		t.Error("the button does not know that it has the focus")
	}
}

// clock runs what was set last, when told to.
type clock struct {
	waits []time.Duration
	f     func()
}

func (c *clock) after(d time.Duration, f func()) func() bool {
	c.waits, c.f = append(c.waits, d), f
	return func() bool { c.f = nil; return true }
}

func (c *clock) tick() {
	if f := c.f; f != nil {
		c.f = nil
		f()
	}
}

func TestEntryWaitsUntilTheTypingRests(t *testing.T) {
	e, c := NewEntry("찾기"), &clock{}
	e.after = c.after
	var settled, entered []string
	e.OnSettled = func(s string) { settled = append(settled, s) }
	e.OnEnter = func(s string) { entered = append(entered, s) }
	w := show(t, e)
	test.TypeOnCanvas(w.Canvas(), "")
	w.Canvas().Focus(e)
	test.Type(e, "졸")
	test.Type(e, "업")
	if len(settled) != 0 {
		t.Fatalf("told %q while typing", settled)
	}
	c.tick()
	c.tick()
	if !slices.Equal(settled, []string{"졸업"}) {
		t.Errorf("told %q, want the whole word once", settled)
	}
	// The input method commits the last syllable after Enter.
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := c.waits[len(c.waits)-1]; got != enterDelay {
		t.Errorf("after Enter it waits %v", got)
	}
	e.SetText("졸업식")
	c.tick()
	if !slices.Equal(settled, []string{"졸업", "졸업식"}) {
		t.Errorf("told %q", settled)
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.tick()
	if !slices.Equal(entered, []string{"졸업식"}) {
		t.Errorf("entered %q", entered)
	}
}

func TestEntryEscape(t *testing.T) {
	e, left := NewEntry(""), 0
	e.OnEscape = func() { left++ }
	show(t, NewPill(e))
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if left != 1 {
		t.Errorf("left %d times", left)
	}
}

func TestFieldShowsTheFocus(t *testing.T) {
	e := NewEntry("")
	f := newField(e, 10, 3)
	w := show(t, f)
	w.Canvas().Focus(e)
	if !f.focused {
		t.Error("the frame does not know of the focus")
	}
	w.Canvas().Unfocus()
	if f.focused {
		t.Error("the frame still shows the focus")
	}
}

func TestTextEndsInEllipsisAndKeepsTheWhole(t *testing.T) {
	text := NewClippedText(theme.Body(), "아주 아주 긴 제목이라서 다 들어가지 않습니다")
	show(t, container.NewWithoutLayout(text))
	text.Resize(fyne.NewSize(80, 20))
	r := test.WidgetRenderer(text).(*textRenderer)
	if r.line.Text == text.Text() || r.line.MinSize().Width > 80 {
		t.Errorf("shows %q", r.line.Text)
	}
	if text.Resize(fyne.NewSize(900, 20)); r.line.Text != text.Text() {
		t.Errorf("with room it shows %q", r.line.Text)
	}
}

func TestParagraphIsAsHighAsItsLines(t *testing.T) {
	p := NewParagraph(theme.Body(), "하나 둘 셋 넷 다섯 여섯 일곱 여덟")
	show(t, container.NewWithoutLayout(p))
	p.Resize(fyne.NewSize(60, 10))
	if narrow := p.MinSize().Height; narrow != p.HeightFor(60) || narrow < 3*21 {
		t.Errorf("at 60 it is %v high", narrow)
	}
	p.Resize(fyne.NewSize(2000, 10))
	if wide := p.MinSize().Height; wide != 21 {
		t.Errorf("on one line it is %v high", wide)
	}
}

func TestToastGoesAwayByItself(t *testing.T) {
	toaster, c, done := NewToaster(), &clock{}, 0
	toaster.after = c.after
	show(t, toaster.Layer)
	toaster.Show("되돌렸습니다", "다시", func() { done++ })
	if len(toaster.Layer.Objects) == 0 {
		t.Fatal("nothing is shown")
	}
	c.tick()
	if len(toaster.Layer.Objects) != 0 {
		t.Error("the toast stays")
	}
}

func TestFilmstripFindsWhatIsTapped(t *testing.T) {
	picked := -1
	f := NewFilmstrip(NewLoader(nil, 1, func(func()) {}), func(i int) { picked = i })
	f.loader.workers = 0
	show(t, f)
	f.Set(50, func(int) string { return "" }, 20)
	for _, i := range []int{18, 20, 23} {
		f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(f.left(i)+5, 50)})
		if picked != i {
			t.Errorf("picked %d, want %d", picked, i)
		}
	}
	f.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -10}})
	if picked != 21 {
		t.Errorf("the wheel went to %d", picked)
	}
}
