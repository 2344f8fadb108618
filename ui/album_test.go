package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/photos"
)

// action returns what can be done by its Korean name.
func (w *Window) action(t *testing.T, name string) photos.Action {
	t.Helper()
	for _, a := range w.choiceActions(w.history.Current()) {
		if a.Text == name {
			return a
		}
	}
	t.Fatalf("nobody offers %q at %s", name, w.at())
	return photos.Action{}
}

func TestAnAlbumIsMadeRenamedAndDissolved(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	w.Go(Route{Page: All})
	w.action(t, "앨범에 넣기").Do([]string{"d1", "d2"})
	if !w.covered() {
		t.Fatal("nobody asks for the album")
	}
	w.answered()
	w.putInto("가을", []string{"d1", "d2"})
	if len(w.overview.Own) != 1 || w.overview.Own[0].Count != 2 || w.side.rows[Route{Page: Albums}] == nil {
		t.Fatalf("own albums %+v", w.overview.Own)
	}
	w.openAlbum(w.overview.Own[0])
	if w.albumTools() == nil || w.at() != "album/6/가을" {
		t.Fatalf("nothing can be done with the album at %s", w.at())
	}
	w.action(t, "앨범에서 빼기").Do([]string{"d2"})
	if w.overview.Own[0].Count != 1 {
		t.Errorf("%d are left in it", w.overview.Own[0].Count)
	}
	w.rename(w.overview.Own[0], "그해 가을")
	if w.at() != "album/13/그해 가을" || len(w.overview.Own) != 1 {
		t.Errorf("at %s after the album got another title", w.at())
	}
	w.dissolve(w.overview.Own[0])
	if w.at() != "albums" || len(w.overview.Own) != 0 || len(f.items) != 3 {
		t.Errorf("at %s with %+v", w.at(), w.overview.Own)
	}
}

func TestCoversAreOfThePicture(t *testing.T) {
	f := memories()
	f.items[0].Collections = []archive.Collection{{Kind: archive.Album, Title: "제주"}}
	f.items[0].Media = []archive.Media{{SHA256: "", Missing: true, Role: archive.RoleMain}, {SHA256: "0a", Role: archive.RoleMain}}
	w := open(t, f.services())
	w.openAlbum(catalog.Collection{ID: 6, Title: "제주"})
	if w.albumTools() != nil {
		t.Error("the archive's album can be renamed")
	}
	w.action(t, "표지로 쓰기").Do([]string{"d1"})
	want := catalog.EditCover(catalog.Collection{Kind: archive.Album, Title: "제주"}, "0a")
	if len(f.edits) != 1 || f.edits[0] != want {
		t.Errorf("did %+v, want %+v", f.edits, want)
	}
}

func TestACellHasAMenu(t *testing.T) {
	w := open(t, memories().services())
	w.Go(Route{Page: All})
	p := w.page.(photosPage)
	w.cellMenu(p.Scope(), catalog.Cell{ID: "d1"}, fyne.NewPos(300, 300))
	if !w.covered() {
		t.Error("there is no menu")
	}
	done := ""
	w.withItems(p.Scope(), catalog.Cell{ID: "d1"}, func(ids []string) { done = ids[0] })
	if done != "d1" {
		t.Errorf("done with %q", done)
	}
}
