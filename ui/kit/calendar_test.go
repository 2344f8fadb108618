package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dotori/ui/theme"
)

// almanac shows months of which some days are marked, as a page does.
type almanac struct {
	room   *fyne.Container
	sheet  *Calendar
	month  time.Month
	chosen int
}

func (a *almanac) show(days ...int) {
	s := Sheet{Year: 2015, Month: a.month, Title: a.month.String(), Marked: map[int]func(){}, Hints: [2]string{"before", "after"}}
	for _, d := range days {
		s.Marked[d] = func() { a.chosen = d }
	}
	s.Earlier = func() {
		a.month--
		a.show() // the marks come later
		a.show(4, 9)
	}
	s.Later = func() { a.month++; a.show(2, 30) }
	before := a.sheet
	a.sheet = NewCalendar(s)
	a.room.Objects = []fyne.CanvasObject{a.sheet}
	a.room.Refresh()
	a.sheet.Follow(before)
}

func TestTheKeyboardWalksFromDayToDay(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	a := &almanac{room: container.NewStack(), month: time.May}
	a.show(1, 3, 10, 11, 25)
	w := test.NewTempWindow(t, a.room)
	w.Canvas().Focus(a.sheet.days[1])
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "10"}, {fyne.KeyRight, "11"}, {fyne.KeyUp, "3"}, {fyne.KeyLeft, "1"},
		{fyne.KeyUp, "9"}, // of April, once its marks have come
		{fyne.KeyRight, "2"}, {fyne.KeyPageDown, "2"}, {fyne.KeyPageUp, "9"},
	} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: step.key})
		if d, ok := w.Canvas().Focused().(*Day); !ok || d.text != step.want {
			t.Fatalf("%s leads to %v, want day %s", step.key, w.Canvas().Focused(), step.want)
		}
	}
	if w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); a.chosen != 9 {
		t.Errorf("Enter chose day %d", a.chosen)
	}
	w.Canvas().Focus(a.sheet.later)
	if a.sheet.later.OnTapped(); w.Canvas().Focused() != a.sheet.later {
		t.Error("an arrow that turned the month has lost the keyboard")
	}
}
