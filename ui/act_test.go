package ui

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
)

func TestWhatIsDoneIsTakenBackAndDoneAgain(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	var said, offered string
	w.say = func(news, action string, _ func()) { said, offered = news, action }
	w.do("Hide", "hidden", setting("hidden", true, "d1")...)
	if said != "hidden" || offered != "되돌리기" || len(f.edits) != 1 || f.edits[0].Value != "true" {
		t.Errorf("said %q, offered %q, did %+v", said, offered, f.edits)
	}
	for _, step := range []struct {
		do   func()
		said string
	}{
		{w.takeBack, "되돌렸습니다: 숨기기"}, {w.takeBack, "되돌릴 것이 없습니다."},
		{w.doAgain, "다시 했습니다: 숨기기"}, {w.doAgain, "다시 할 것이 없습니다."},
	} {
		if step.do(); said != step.said {
			t.Errorf("said %q, want %q", said, step.said)
		}
	}
}

func TestNothingIsTakenBackUnderADialogOrWhereNothingCanChange(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	said := ""
	w.say = func(news, _ string, _ func()) { said = news }
	w.do("Hide", "", setting("hidden", true, "d1")...)
	w.askWhere()
	if w.uncovered(w.takeBack); len(f.undone) != 0 {
		t.Error("it was taken back under a question")
	}
	s := f.services()
	s.Do, s.TakeBack, s.DoAgain = nil, nil, nil
	w = open(t, s)
	w.say = func(news, _ string, _ func()) { said = news }
	if w.uncovered(w.takeBack); said != w.loc.T("The library is open for reading only.") {
		t.Errorf("said %q", said)
	}
}

// A star that is tapped while the first tap is still being kept must wait.
func TestDeedsAreDoneInTheirOrder(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	var order []string
	w.deeds = []deed{{}} // one is under way
	for _, title := range []string{"a", "b"} {
		w.do(title, "", setting("favorite", true, "d1")...)
	}
	if len(f.done) != 0 || len(w.deeds) != 3 {
		t.Fatalf("did %v", f.done)
	}
	w.deeds = w.deeds[1:]
	w.next()
	if order = f.done; !slices.Equal(order, []string{"a", "b"}) || len(w.deeds) != 0 {
		t.Errorf("did %v, %d are left", order, len(w.deeds))
	}
	f.err = errors.New("disk gone")
	if w.do("c", "", setting("favorite", true, "d1")...); !w.covered() || len(w.deeds) != 0 {
		t.Error("nobody was told, or nothing can be done any more")
	}
}

func TestActionsHaveKoreanTitles(t *testing.T) {
	w := open(t, memories().services())
	for _, title := range []string{"Add to favourites", "Remove from favourites", "Hide", "Set the date", "favorite", "hidden", "moment"} {
		if w.loc.Language() == i18n.Korean && w.loc.T(title) == title {
			t.Errorf("%q has no Korean", title)
		}
	}
}

// stoppable is a change that goes on until it is stopped.
func stoppable(tell *func(done, total int), began chan<- struct{}) func(context.Context, string, []catalog.Edit) error {
	return func(ctx context.Context, _ string, _ []catalog.Edit) error {
		(*tell)(3, 9)
		close(began)
		<-ctx.Done()
		return ctx.Err()
	}
}

func TestALongChangeSaysHowFarItIsAndStops(t *testing.T) {
	s, began := memories().services(), make(chan struct{})
	tell := func(int, int) {}
	s.Tell = func(progress func(done, total int)) { tell = progress }
	s.Do = stoppable(&tell, began)
	w := open(t, s)
	queue := make(chan func(), 9)
	w.life = task.NewRunner(func(f func()) { queue <- f })
	w.hearEffort(s)
	said := ""
	w.say = func(news, _ string, _ func()) { said = news }
	w.do("Hide", "hidden", setting("hidden", true, "d1")...)
	<-began
	(<-queue)() // how far it is comes before anything is shown of it
	(<-queue)()
	buttons := test.LaidOutObjects(w.toaster.Layer)
	i := slices.IndexFunc(buttons, func(o fyne.CanvasObject) bool { _, ok := o.(*kit.Button); return ok })
	if i < 0 {
		t.Fatal("nothing stops it")
	}
	w.effort(4, 9)
	if text := buttons[slices.IndexFunc(buttons, func(o fyne.CanvasObject) bool { _, ok := o.(*kit.Text); return ok })].(*kit.Text).Text(); text != "바꾸는 중… 4 / 9" {
		t.Errorf("it says %q", text)
	}
	buttons[i].(*kit.Button).Tapped(nil)
	(<-queue)()
	if said != "멈췄습니다. 아무것도 바뀌지 않았습니다." || len(w.deeds) != 0 || w.effort != nil {
		t.Errorf("said %q, %d are left", said, len(w.deeds))
	}
}
