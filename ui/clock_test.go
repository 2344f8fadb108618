package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
)

// clocks tells of imports that begin with the year 2024.
type clocks struct{ err error }

func (c clocks) Reach(context.Context, string) (catalog.Reach, error) {
	m := archive.Moment{}
	if err := m.UnmarshalJSON([]byte(`{"wall":"2024-01-01T08:30:00","offset":"","precision":"minute","origin":"archive"}`)); err != nil {
		return catalog.Reach{}, err
	}
	return catalog.Reach{First: archive.Item{Moment: m}, Last: archive.Item{Moment: m}, Count: 2}, c.err
}

func (c clocks) Shifts(context.Context) (map[string]archive.Shift, error) { return nil, nil }

func TestTheClockOfAnImportIsCorrected(t *testing.T) {
	f := memories()
	services := f.services()
	services.Clocks = clocks{}
	w := open(t, services)
	var news string
	var act func()
	w.say = func(said, _ string, do func()) { news, act = said, do }
	w.clock()(catalog.Import{ID: "i1"})
	pop := w.win.Canvas().Overlays().Top()
	if pop == nil || w.answered == nil {
		t.Fatal("nothing is asked")
	}
	entry, ok := w.win.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("the keyboard is on %T", w.win.Canvas().Focused())
	}
	entry.WaitBy(func(_ time.Duration, f func()) func() bool { f(); return func() bool { return true } })
	entry.SetText("-9h")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := catalog.EditShift("i1", archive.Shift{Seconds: -9 * 60 * 60})
	if len(f.edits) != 1 || f.edits[0] != want || f.done[0] != "Shift the times of an import" || w.answered != nil {
		t.Fatalf("did %v: %+v", f.done, f.edits)
	}
	if news != "시각을 옮겼습니다." || act == nil {
		t.Errorf("said %q", news)
	}
	if act(); len(f.undone) != 1 {
		t.Errorf("took back %v", f.undone)
	}
}

func TestAClockThatCannotBeAskedOf(t *testing.T) {
	services := memories().services()
	services.Clocks = clocks{errors.New("the stick is gone")}
	w := open(t, services)
	w.askClock(catalog.Import{ID: "i1"})
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
	services.Do = nil
	if w := open(t, services); w.clock() != nil {
		t.Error("a library that is only read can be changed")
	}
}

func TestAnotherDateIsTaken(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	m := archive.Moment{}
	if err := m.UnmarshalJSON([]byte(`{"wall":"1980-01-01T00:00:00","offset":"","precision":"decade","origin":"folder"}`)); err != nil {
		t.Fatal(err)
	}
	var news string
	w.say = func(said, _ string, _ func()) { news = said }
	w.takeDate()("d1", m)
	if len(f.edits) != 1 || f.edits[0].Item != "d1" || f.edits[0].Field != "moment" {
		t.Fatalf("did %+v", f.edits)
	}
	if news != "날짜를 정했습니다: 1980년대" {
		t.Errorf("said %q", news)
	}
}
