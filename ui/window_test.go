package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/export/dest"
	"dotori/ui/exporting"
	"dotori/ui/i18n"
	"dotori/ui/importing"
	"dotori/ui/search"
	"dotori/ui/theme"
	"dotori/ui/viewer"
)

func TestFirstStartWelcomes(t *testing.T) {
	if w := open(t, (&fake{}).services()); w.at() != "welcome" {
		t.Errorf("an empty library opens at %s", w.at())
	}
}

func TestTheWindowOpensWhereItWasClosed(t *testing.T) {
	app := test.NewTempApp(t)
	w := openWith(t, app, memories().services())
	if w.at() != "all" {
		t.Errorf("the first start with memories opens at %s", w.at())
	}
	w.Go(Route{Year, "2005"})
	w.win.Resize(fyne.NewSize(1000, 700))
	w.close()
	w = openWith(t, app, memories().services())
	if w.at() != "year/2005" || w.prefs.Size() != fyne.NewSize(1000, 700) {
		t.Errorf("opened at %s with size %v", w.at(), w.prefs.Size())
	}
}

func TestALockedLibraryCanBeLookedAt(t *testing.T) {
	s := memories().services()
	s.Library.ReadOnly, s.Library.Locked, s.Do = true, true, nil
	w := open(t, s)
	if w.at() != "locked" {
		t.Fatalf("opened at %s", w.at())
	}
	w.on.Library.Locked = false
	w.begin()
	if w.at() != "all" {
		t.Errorf("looking around leads to %s", w.at())
	}
	w.dropped(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI("/tmp/a.zip")})
	if w.imports.Step != importing.Idle || w.at() != "all" {
		t.Error("a library that is only read took an import")
	}
}

func TestEveryPageOpens(t *testing.T) {
	w := open(t, memories().services())
	for _, r := range []string{"all", "year/2005", "month/2005-10", "month/10", "month/2005-12", "today", "today/10-03", "undated", "favorites", "service/cyworld", "albums", "album/1/여행", "people", "person/0a", "tags", "tag/섬", "hidden", "hidden/shown", "trash",
		"diary", "diary/3", "entry/d2", "entry/gone", "chats", "chats/4/9", "chats/77", "search/밥", "search/없음", "import", "export", "settings", "welcome"} {
		page, arg, _ := strings.Cut(r, "/")
		w.Go(Route{Page(page), arg})
		if w.page.Content() == nil || w.page.Content().MinSize().Height < 0 {
			t.Errorf("%s shows nothing", r)
		}
	}
	for w.history.CanBack() {
		w.Back()
	}
	if w.at() != "all" {
		t.Errorf("the way back ends at %s", w.at())
	}
}

func TestFailuresLeaveAPage(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	f.err = catalog.ErrNotFound
	for _, r := range []string{"year/2005", "albums", "diary", "chats"} {
		w.Go(ParseRoute(r))
		if len(w.main.Objects) != 1 {
			t.Errorf("%s: no page", r)
		}
	}
}

func TestTypingASearch(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Year, "2005"})
	for _, text := range []string{"ㅂ", "바", "밥"} {
		w.typed(text)
	}
	if w.at() != "search/밥" || w.results.Total != 1 {
		t.Fatalf("at %s with %d found", w.at(), w.results.Total)
	}
	if _, ok := w.page.(*search.Page); !ok {
		t.Errorf("the page is %T", w.page)
	}
	w.openHit(memories().hit())
	if w.at() != "chats/4/9" {
		t.Errorf("the hit opened %s", w.at())
	}
	w.Back()
	w.leaveField()
	if w.at() != "year/2005" {
		t.Errorf("leaving the search leads to %s: every letter was a stop", w.at())
	}
}

func TestHitsOpenWhereTheyBelong(t *testing.T) {
	w := open(t, memories().services())
	tests := []struct {
		item archive.Item
		want string
	}{
		{archive.Item{ID: "d2", Kind: archive.Diary}, "entry/d2"},
		{archive.Item{ID: "c", Kind: archive.Comment, Parent: "d1"}, "entry/d1"},
		{archive.Item{ID: "d1", Kind: archive.File}, "entry/d1"},
	}
	for _, tt := range tests {
		w.openHit(catalog.Hit{Item: tt.item})
		if w.at() != tt.want {
			t.Errorf("a %s opens %s, want %s", tt.item.Kind, w.at(), tt.want)
		}
	}
}

func TestHistoryKeepsNoCellsOfTheViewer(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Year, "2005"})
	w.openCell([]catalog.Cell{{ID: "d1", Kind: archive.Photo}, {ID: "d2", Kind: archive.Photo}}, 1)
	w.Go(Route{Page: Albums})
	w.Back()
	at, ok := w.history.State().(viewer.Place)
	if !ok || at.Item != "d2" || at.Query == nil || at.Query.Year != 2005 || !at.Query.Newest {
		t.Errorf("the history keeps %+v", w.history.State())
	}
}

func TestPicturesLeadToWhereTheyBelong(t *testing.T) {
	w := open(t, memories().services())
	tests := []struct {
		cell catalog.Cell
		want string
	}{
		{catalog.Cell{ID: "m", Kind: archive.Message, Collection: 4, Key: 9}, "chats/4/9"},
		{catalog.Cell{ID: "d1", Kind: archive.Diary}, "entry/d1"},
		{catalog.Cell{ID: "p", Kind: archive.Photo}, "view/p"},
	}
	for _, tt := range tests {
		if w.visitCell(tt.cell); w.at() != tt.want {
			t.Errorf("a %s leads to %s, want %s", tt.cell.Kind, w.at(), tt.want)
		}
	}
}

func TestImportFromDropToReport(t *testing.T) {
	f := &fake{}
	w := open(t, f.services())
	w.dropped(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI("/tmp/b.zip")})
	if w.at() != "import" || w.imports.Step != importing.Failed {
		t.Fatalf("at %s in step %v", w.at(), w.imports.Step)
	}
	f.coming = []archive.Item{written("d9", archive.Diary, "2006-01-01")}
	w.Import([]string{"/tmp/싸이월드 백업.zip"})
	w.imports.Start()
	if w.imports.Step != importing.Finished || w.overview.Total != 1 {
		t.Errorf("step %v, %d memories counted", w.imports.Step, w.overview.Total)
	}
	w.visit(w.imports.Last)
	if w.at() != "year/2006" {
		t.Errorf("the report leads to %s", w.at())
	}
}

func TestExportScopes(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	tests := []struct {
		at     string
		chosen []string
		want   []catalog.Query
	}{
		{"all", nil, []catalog.Query{{}}},
		{"year/2005", nil, []catalog.Query{{Year: 2005}, {}}},
		{"year/2005", []string{"d2"}, []catalog.Query{{IDs: []string{"d2"}}, {Year: 2005}, {}}},
		{"album/3/여행", nil, []catalog.Query{{Collection: 3}, {}}},
		{"search/밥", nil, []catalog.Query{{Text: "밥"}, {}}},
		{"chats/4/9", nil, []catalog.Query{{Collection: 4}, {}}},
	}
	for _, tt := range tests {
		page, arg, _ := strings.Cut(tt.at, "/")
		w.Go(Route{Page(page), arg})
		var got []catalog.Query
		for _, s := range w.scopes(tt.chosen) {
			if s.Title == "" {
				t.Errorf("%s: a scope has no title", tt.at)
			}
			got = append(got, s.Query)
		}
		if !slices.EqualFunc(got, tt.want, func(a, b catalog.Query) bool {
			return a.Year == b.Year && a.Collection == b.Collection && a.Text == b.Text && slices.Equal(a.IDs, b.IDs)
		}) {
			t.Errorf("%s: %+v, want %+v", tt.at, got, tt.want)
		}
	}
	w.Go(Route{Year, "2005"})
	w.export(nil)
	w.exports.SetTarget(exporting.Target{Scheme: dest.Folder, Path: "/media/stick"})
	w.exports.Start()
	if w.exports.Step != exporting.Finished || len(f.exports) != 1 || f.exports[0].Query.Year != 2005 {
		t.Errorf("step %v, exported %+v", w.exports.Step, f.exports)
	}
}

func TestChangesOfTheUser(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	w.favorite()("d1", true)
	if w.overview.Favorites != 1 || len(f.edits) != 1 || f.edits[0] != (catalog.Edit{Item: "d1", Field: "favorite", Value: "true"}) {
		t.Errorf("%d favourites after %+v", w.overview.Favorites, f.edits)
	}
	w.hide([]string{"d1", "d2"})
	if len(f.edits) != 3 || f.edits[2].Field != "hidden" || f.edits[2].Item != "d2" {
		t.Errorf("edits %+v", f.edits)
	}
	s := f.services()
	s.Do = nil
	if w := open(t, s); w.favorite() != nil || w.editItem() != nil || len(w.choiceActions(Route{Page: All})) != 1 {
		t.Error("a library that is only read offers changes")
	}
}

func TestLanguageAndLookChangeAtOnce(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Page: Settings})
	if w.win.Title() != "도토리" {
		t.Fatalf("the window is called %q", w.win.Title())
	}
	w.prefs.SetLanguage(i18n.English)
	w.prefs.SetMode(theme.Dark)
	w.redress()
	paper := w.app.Settings().Theme().Color(theme.Paper, 1)
	if r, _, _, _ := paper.RGBA(); w.win.Title() != "Dotori" || r > 0x8000 || w.at() != "settings" {
		t.Errorf("title %q, paper %v, at %s", w.win.Title(), paper, w.at())
	}
}

func TestDialogsKeepTheKeys(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Year, "2005"})
	typed := w.win.Canvas().OnTypedKey()
	w.showKeys()
	typed(&fyne.KeyEvent{Name: fyne.KeyF11})
	if w.win.FullScreen() {
		t.Error("a key reached the window under a dialog")
	}
	typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.at() != "year/2005" || w.covered() {
		t.Errorf("Escape led to %s, a dialog still there: %v", w.at(), w.covered())
	}
	typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.at() != "all" {
		t.Errorf("Escape without a dialog led to %s", w.at())
	}
}

func TestYearsByKeyboard(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Year, "2005"})
	w.turnYear(1)
	if w.at() != "year/2004" {
		t.Errorf("the year before 2005 is %s", w.at())
	}
	w.turnYear(1)
	w.turnYear(-1)
	if w.at() != "year/2005" {
		t.Errorf("the year after 2004 is %s", w.at())
	}
	for _, b := range w.bindings() {
		if keyName(b) == "" || b.what == "" {
			t.Errorf("%+v is not in the list of shortcuts", b)
		}
	}
}
