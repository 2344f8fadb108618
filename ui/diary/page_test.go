package diary

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

func korean(t *testing.T) *i18n.Localizer {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func noPictures(t *testing.T) kit.Album {
	return kit.Album{Context: t.Context(), Do: func(f func()) { f() },
		Pictures: func(context.Context, string, int) (image.Image, error) { return nil, errors.New("no picture") }}
}

func nowhere() Actions {
	return Actions{Picture: func(archive.Item, archive.Media) {}, File: func(archive.Media) {}, Link: func(string) {},
		Moved: func(string) {}, Service: func(s archive.Service) string { return string(s) }, SetLook: func(Look) {}}
}

func TestListPageShowsEachShelfInItsForm(t *testing.T) {
	l := libraryOf("2005-10-01", "2005-10-02", "2005-10-03")
	l.items[1].Kind, l.items[2].Kind = archive.Guestbook, archive.Post
	l.in(catalog.Collection{ID: 1, Kind: archive.GuestbookWall, Title: "방명록"}, 1)
	l.in(catalog.Collection{ID: 2, Kind: archive.Board, Title: "공지"}, 2)
	var opened, moved string
	p := NewListPage(ListConfig{Source: l, Runner: task.Inline(), Loc: korean(t), Album: noPictures(t), Actions: nowhere(),
		Open: func(id string, _ int64) { opened = id }, Moved: func(arg string) { moved = arg }, Shown: func() {}}, "", ListPlace{})
	test.NewTempWindow(t, p.Content()).Resize(fyne.NewSize(1000, 700))
	p.entries.OnChosen(0)
	if p.list.Len() != 3 || opened != "e2" {
		t.Errorf("%d texts, opened %q", p.list.Len(), opened)
	}
	p.chosen(p.shelves.Find("1"))
	if moved != "1" || len(p.wall.Notes) != 1 || p.Focusable() != nil {
		t.Errorf("moved to %q, %d notes", moved, len(p.wall.Notes))
	}
	p.chosen(p.shelves.Find("2"))
	table := slices.ContainsFunc(test.LaidOutObjects(p.entries), func(o fyne.CanvasObject) bool { _, ok := o.(*tableRow); return ok })
	if !table || p.list.Len() != 1 {
		t.Errorf("a board of %d is no table", p.list.Len())
	}
	p.Reload()
	if p.list.Shelf.ID != 2 {
		t.Errorf("reloading leads to %+v", p.list.Shelf)
	}
}

func TestTheKeyboardStaysOnThePagerOfAWall(t *testing.T) {
	var days []string
	for i := range notesPerPage + 1 {
		days = append(days, fmt.Sprintf("2005-%02d-%02d", 1+i/28, 1+i%28))
	}
	l := libraryOf(days...)
	all := make([]int, len(days))
	for i := range l.items {
		l.items[i].Kind, all[i] = archive.Guestbook, i
	}
	l.in(catalog.Collection{ID: 1, Kind: archive.GuestbookWall, Title: "방명록"}, all...)
	p := NewListPage(ListConfig{Source: l, Runner: task.Inline(), Loc: korean(t), Album: noPictures(t), Actions: nowhere(),
		Open: func(string, int64) {}, Moved: func(string) {}, Shown: func() {}}, "1", ListPlace{})
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1000, 700))
	next := p.wallUI.pager.Objects[len(p.wallUI.pager.Objects)-1].(*kit.Button)
	w.Canvas().Focus(next)
	next.OnTapped()
	if held, ok := w.Canvas().Focused().(*kit.Chip); p.wall.Page != 1 || !ok || !held.Selected() {
		t.Errorf("page %d, the keyboard is on %T", p.wall.Page, w.Canvas().Focused())
	}
	if p.wallUI.scroll.Offset.Y != 0 {
		t.Errorf("the page begins at %v", p.wallUI.scroll.Offset.Y)
	}
}

func TestPageIsSetAsTheReaderLikes(t *testing.T) {
	l := libraryOf("2005-10-01", "2005-10-02")
	l.items[1].Details = []archive.Detail{{Name: "Visibility", Value: "private"}, {Name: "Views", Value: "3"}}
	actions, kept := nowhere(), Look{}
	actions.SetLook = func(look Look) { kept = look }
	p := NewPage(korean(t), NewReader(l, task.Inline(), 0), noPictures(t), "e1", 0, Usual(), actions)
	test.NewTempWindow(t, p.Content()).Resize(fyne.NewSize(1000, 700))
	p.Zoom(1)
	p.lookUI.chips[0][1].OnTapped()
	if want := (Look{Serif: true, Size: 2, Width: 1}); kept != want || p.look != want {
		t.Errorf("the look is %+v, kept %+v", p.look, kept)
	}
	if p.Dismiss() {
		t.Error("the choice was open before anybody asked for it")
	}
	if p.Previous(); p.Item().ID != "e0" || p.before.Visible() || !p.after.Visible() {
		t.Errorf("before stands %s", p.Item().ID)
	}
}
