package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/search"
)

func TestTheFieldOpensTheSearchAndEscapeLeavesIt(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Year, "2005"})
	w.focusField()
	if w.at() != "search" || w.win.Canvas().Focused() != fyne.Focusable(w.top.field) {
		t.Fatalf("Ctrl+F leads to %s, the keyboard is at %v", w.at(), w.win.Canvas().Focused())
	}
	w.leaveField()
	if w.at() != "year/2005" {
		t.Errorf("Escape leads to %s", w.at())
	}
}

func TestTheKeyboardWalksFromTheFieldIntoTheHitsAndBack(t *testing.T) {
	w := open(t, memories().services())
	w.focusField()
	w.search("밥")
	w.enterResults()
	hit := w.win.Canvas().Focused()
	if hit == nil || hit == fyne.Focusable(w.top.field) {
		t.Fatal("Down does not lead into the hits")
	}
	w.pageKey(fyne.KeyEscape)
	if w.at() != "search/밥" || w.win.Canvas().Focused() != fyne.Focusable(w.top.field) {
		t.Errorf("Escape leads to %s", w.at())
	}
	w.enterResults()
	hit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.at() != "chats/4/9" || !slices.Equal(w.prefs.Searches(), []string{"밥"}) {
		t.Errorf("Enter opens %s, remembered are %q", w.at(), w.prefs.Searches())
	}
	w.Back()
	if focused := w.win.Canvas().Focused(); w.at() != "search/밥" || focused == nil || focused == fyne.Focusable(w.top.field) {
		t.Errorf("the way back leads to %s, the keyboard is at %v", w.at(), focused)
	}
}

func TestASearchIsNarrowedWithoutAWordAndComesBackSo(t *testing.T) {
	w := open(t, memories().services())
	w.goWith(Route{Page: Search}, search.Place{Filter: search.Filter{Year: 2005}, Stop: -1})
	if w.results.Total != 1 {
		t.Fatalf("%d found in 2005", w.results.Total)
	}
	scopes := w.scopes(nil)
	if len(scopes) != 2 || scopes[0].Query.Year != 2005 || scopes[0].Title == "" {
		t.Errorf("the export offers %+v", scopes)
	}
	w.Go(Route{Page: Albums})
	w.Back()
	if w.results.Filter.Year != 2005 || w.results.Total != 1 {
		t.Errorf("the way back leads to %+v", w.results.Filter)
	}
	w.Go(Route{Page: Albums})
	w.focusField()
	if !w.results.Filter.None() || w.results.Asked() {
		t.Errorf("a new search begins with %+v", w.results.Filter)
	}
}

func TestPicturesThatWereFoundAreCells(t *testing.T) {
	it := written("p1", archive.Photo, "2005-10-03")
	it.Media = []archive.Media{{SHA256: "ab", Width: 400, Height: 300}}
	c := cellOf(catalog.Hit{Item: it, Key: 7})
	if c.ID != "p1" || c.Key != 7 || c.SHA256 != "ab" || c.Aspect < 1.3 || c.Year != 2005 || c.Month != 10 {
		t.Errorf("%+v", c)
	}
}

func TestHelpIsAKeyAway(t *testing.T) {
	w := open(t, (&fake{}).services())
	w.openHelp("")
	w.openHelp("kakaotalk")
	if w.at() != "help/kakaotalk" {
		t.Fatalf("the help leads to %s", w.at())
	}
	w.Back()
	w.Back()
	if w.at() != "welcome" {
		t.Errorf("the way back leads to %s", w.at())
	}
	if len(w.ways()) != 2 {
		t.Error("where nothing is, one can import and read how")
	}
	w.on.Library.ReadOnly = true
	if len(w.ways()) != 1 {
		t.Error("a library that is only read offers an import")
	}
}
