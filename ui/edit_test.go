package ui

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/ui/kit"
)

// fieldOn is the entry of the sheet that shows a text, or stands empty.
func fieldOn(o fyne.CanvasObject, text string) (found *kit.Entry) {
	for _, e := range test.LaidOutObjects(o) {
		if e, ok := e.(*kit.Entry); ok && found == nil && e.Text == text {
			found = e
		}
	}
	return found
}

func TestEditingBesideThePage(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	var said []string
	var act func()
	w.say = func(news, _ string, do func()) { said, act = append(said, news), do }
	w.Go(Route{Entry, "d2"})
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyE})
	if w.sheet == nil || !w.margin.Visible() || w.win.Canvas().Focused() == nil {
		t.Fatal("E opens nothing, or leaves the keyboard elsewhere")
	}
	date := fieldOn(w.margin, "2005-10-03")
	date.SetText("2004년 여름")
	if w.saveSheet(); w.sheet == nil || len(f.done) != 0 {
		t.Fatal("what is no date was saved")
	}
	date.SetText("2004년")
	w.saveSheet()
	var got archive.Moment
	if w.sheet != nil || len(f.edits) != 1 || f.edits[0].Item != "d2" || json.Unmarshal([]byte(f.edits[0].Value), &got) != nil ||
		got.Precision != archive.PrecisionYear || got.Year() != 2004 || f.done[0] != "Set the date" {
		t.Fatalf("did %v: %+v", f.done, f.edits)
	}
	if act(); len(f.undone) != 1 || !strings.Contains(said[0], "1") {
		t.Errorf("said %q, took back %v", said, f.undone)
	}
}

func TestWhatIsNotSavedIsNotLost(t *testing.T) {
	w := open(t, memories().services())
	var act func()
	w.say = func(_, _ string, do func()) { act = do }
	w.edit([]string{"d1", "d2"})
	if w.leave(); w.sheet != nil || act != nil || w.at() != "all" {
		t.Fatal("Escape left more than a sheet that nothing was typed on")
	}
	w.edit([]string{"d1"})
	sheet := w.sheet
	fieldOn(w.margin, "글 d1").SetText("봄")
	w.leave()
	if w.sheet != nil || act == nil {
		t.Fatal("what was typed is gone")
	}
	if act(); w.sheet != sheet || fieldOn(w.margin, "봄") == nil {
		t.Error("what was put away does not come back")
	}
}

func TestNothingIsEditedWhereNothingCanChange(t *testing.T) {
	s := memories().services()
	s.Do = nil
	w := open(t, s)
	if w.edit([]string{"d1"}); w.sheet != nil {
		t.Error("a library that is only read opens the sheet")
	}
}

func TestTheSheetGoesAlongWithThePage(t *testing.T) {
	w := open(t, memories().services())
	w.say = func(string, string, func()) {}
	w.Go(Route{Entry, "d1"})
	w.edit([]string{"d1"})
	if w.follow("d3", "d2"); !w.sheet.Of("d1") {
		t.Error("the sheet of one item follows another")
	}
	if w.follow("d1", "d2"); !w.sheet.Of("d2") || fieldOn(w.margin, "글 d2") == nil || fieldOn(w.margin, "글 d1") != nil {
		t.Error("the sheet stays with the item before")
	}
	fieldOn(w.margin, "글 d2").SetText("봄")
	if w.follow("d2", "d1"); w.sheet != nil {
		t.Error("what was typed stays under another picture")
	}
}
