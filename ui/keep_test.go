package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/viewer"
)

func TestWhatIsThrownAwayComesBack(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	var undo func()
	w.say = func(_, _ string, do func()) { undo = do }
	w.Go(Route{Page: All})
	p, ok := w.page.(photosPage)
	if !ok {
		t.Fatalf("the page is %T", w.page)
	}
	p.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if w.typed1(fyne.KeyDelete); w.overview.Trashed != 1 || w.overview.Total != 2 || undo == nil {
		t.Fatalf("%d in the trash, %d left", w.overview.Trashed, w.overview.Total)
	}
	w.Go(Route{Page: Trash})
	if got := w.page.(photosPage).Scope(); !got.Query.Trashed || got.Title != "휴지통" {
		t.Errorf("the trash shows %+v", got)
	}
	edits := len(f.edits)
	if w.typed1(fyne.KeyDelete); len(f.edits) != edits {
		t.Error("something is deleted from the trash")
	}
	w.choiceActions(Route{Page: Trash})[0].Do([]string{"d1", "d2", "g1"})
	if w.overview.Trashed != 0 || w.overview.Total != 3 || w.side.rows[Route{Page: Trash}] != nil {
		t.Errorf("%d are still in the trash", w.overview.Trashed)
	}
}

// typed1 types a key that no widget has a use for.
func (w *Window) typed1(key fyne.KeyName) { w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key}) }

func TestHiddenMemoriesAreBehindOneClick(t *testing.T) {
	f := memories()
	f.items[0].Hidden = true
	w := open(t, f.services())
	if w.overview.Hidden != 1 || w.overview.Total != 2 {
		t.Fatalf("%d hidden of %d", w.overview.Hidden, w.overview.Total)
	}
	w.Go(Route{Page: Hidden})
	if _, shown := w.page.(photosPage); shown {
		t.Fatal("what is hidden is there at once")
	}
	b, ok := w.win.Canvas().Focused().(*kit.Button)
	if !ok || b.Text() != "숨긴 것 보기" {
		t.Fatalf("the keyboard is at %T", w.win.Canvas().Focused())
	}
	test.Tap(b)
	p, shown := w.page.(photosPage)
	if !shown || !p.Scope().Query.Hidden || w.side.at != (Route{Page: Hidden}) {
		t.Fatalf("the page is %T at %s", w.page, w.at())
	}
	w.action(t, "다시 보이기").Do([]string{"d1"})
	if w.overview.Hidden != 0 || w.overview.Total != 3 {
		t.Errorf("%d are still hidden", w.overview.Hidden)
	}
	if ParseRoute("hidden/shown").Page != All || ParseRoute("trash").Page != All {
		t.Error("the program begins with what is put away")
	}
}

func TestTagsLeadToWhatHasThem(t *testing.T) {
	f := memories()
	f.tags = []catalog.TagCount{{Tag: "섬/바다", Count: 2}}
	w := open(t, f.services())
	w.Go(Route{Page: Tags})
	w.Go(Route{Tag, "섬/바다"})
	if got := w.page.(photosPage).Scope(); got.Query.Tag != "섬/바다" || w.side.at != (Route{Page: Tags}) || w.overview.Tags != 1 {
		t.Errorf("the tag shows %+v", got)
	}
	if r := ParseRoute(w.history.Current().String()); r != (Route{Tag, "섬/바다"}) {
		t.Errorf("remembered as %v", r)
	}
}

func TestCommentsLeadToWhatTheyBelongTo(t *testing.T) {
	f := memories()
	f.items = append(f.items, archive.Item{ID: "c1", Kind: archive.Comment, Parent: "d2"}, archive.Item{ID: "c2", Kind: archive.Comment, Parent: "c1"})
	w := open(t, f.services())
	if w.openCell([]catalog.Cell{{ID: "c2", Kind: archive.Comment}}, 0); w.at() != "entry/d2" {
		t.Errorf("the answer leads to %s", w.at())
	}
}

func TestTheViewerOffersWhatItsPageDoes(t *testing.T) {
	w := open(t, memories().services())
	w.goWith(Route{Viewer, "d1"}, viewing{Place: viewer.Place{Item: "d1", Query: &catalog.Query{Trashed: true}}})
	if w.viewerMenu("d1", fyne.NewPos(10, 10)); !w.covered() {
		t.Fatal("there is no menu")
	}
	for want, q := range map[Route]*catalog.Query{{Page: All}: nil, {Page: Trash}: {Trashed: true}, {Page: Hidden}: {Hidden: true},
		{Page: Favorites}: {Favorite: true}, {Album, "7"}: {Collection: 7}} {
		if got := routeOf(q); got != want {
			t.Errorf("%+v is at %v, want %v", q, got, want)
		}
	}
}

func TestATagIsRenamedAndRemoved(t *testing.T) {
	f := memories()
	f.items[0].Tags = []string{"바다"}
	w := open(t, f.services())
	w.Go(Route{Tag, "바다"})
	if w.tagTools(w.scope(w.history.Current())) == nil {
		t.Fatal("there is no way to rename the tag")
	}
	w.renameTag("바다", "여름")
	if len(f.edits) != 1 || f.edits[0] != (catalog.Edit{Item: "d1", Field: "tags", Value: `["여름"]`}) || w.history.Current() != (Route{Tag, "여름"}) {
		t.Errorf("%+v, at %v", f.edits, w.history.Current())
	}
	w.removeTag("여름")
	if f.edits[len(f.edits)-1].Value != "[]" || w.history.Current() != (Route{Page: Tags}) {
		t.Errorf("%+v, at %v", f.edits, w.history.Current())
	}
}
