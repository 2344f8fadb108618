package mail

import (
	"context"
	"fmt"
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// letters is a post whose mails all exist.
type letters struct{ post }

func (l *letters) Item(_ context.Context, id string) (archive.Item, error) {
	return archive.Item{ID: id, Kind: archive.Mail, Title: "제목 " + id, Author: "이다람", Text: "안녕\n\n> 지난번에",
		HTML: "<p><strong>안녕</strong></p>", Media: []archive.Media{{Name: "약도.pdf", SHA256: "1", Size: 2048}}}, nil
}

func shown(t *testing.T, src Source) *Page {
	p, _ := acting(t, src)
	return p
}

// acting shows the page; acted is what was done with which mails.
func acting(t *testing.T, src Source) (p *Page, acted func() [][]string) {
	t.Helper()
	var all [][]string
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	album := kit.Album{Context: t.Context(), Do: func(f func()) { f() },
		Pictures: func(context.Context, string, int) (image.Image, error) { return nil, fmt.Errorf("no picture") }}
	p = New(Config{Source: src, Runner: task.Inline(), Loc: loc, Album: album, Picture: func(archive.Item, archive.Media) {},
		File: func(archive.Media) {}, Save: func(archive.Media) {}, Link: func(string) {}, Moved: func(int64) {}, Shown: func() {},
		Service: func(s archive.Service) string { return string(s) }, Failed: func(err error) { t.Error(err) },
		Actions: func(favorites bool, with func(func([]string))) []kit.Action {
			return []kit.Action{{Text: fmt.Sprint("Star ", favorites), Do: func() { with(func(ids []string) { all = append(all, ids) }) }}}
		}}, 0, 0, Place{})
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(1100, 700))
	return p, func() [][]string { return all }
}

func TestKeysGoFromMailToMail(t *testing.T) {
	p := shown(t, &letters{post{n: 3}})
	want := func(id string) {
		t.Helper()
		if p.letter.Item.ID != id {
			t.Errorf("mail %q is open, want %q", p.letter.Item.ID, id)
		}
	}
	want("3") // the newest
	p.Key(fyne.KeyK)
	want("3")
	p.Key(fyne.KeyJ)
	want("2")
	p.Key(fyne.KeyJ)
	p.Key(fyne.KeyJ)
	want("1")
	p.Previous()
	want("2")
	p.openFolder(1)
	want("3")
	p.search("안녕")
	want("3")
	if p.Key(fyne.KeyQ) {
		t.Error("q is used for something")
	}
}

func TestWaysOfReadingEndWithTheMail(t *testing.T) {
	p := shown(t, &letters{post{n: 3}})
	p.reading.toggle(&p.reading.view.formatted)()
	p.reading.toggle(&p.reading.view.quotes)()
	if v := p.reading.view; !v.formatted || !v.quotes {
		t.Fatalf("the way of reading is %+v", v)
	}
	p.Next()
	if p.reading.view != (view{}) {
		t.Errorf("the next mail is read as %+v", p.reading.view)
	}
}

func TestReloadStaysWhereOneIs(t *testing.T) {
	src := &letters{post{n: 3}}
	p := shown(t, src)
	p.openFolder(1)
	p.Next()
	p.search("안녕")
	src.n = 4
	p.Reload()
	if p.letter.Item.ID != "2" || p.box.Folder != 1 || p.box.Text != "안녕" || p.box.Len() != 4 {
		t.Errorf("mail %s of %d in folder %d, searching for %q", p.letter.Item.ID, p.box.Len(), p.box.Folder, p.box.Text)
	}
}

func TestPickedMailsAreActedOn(t *testing.T) {
	p, acted := acting(t, &letters{post{n: 9}})
	p.Chosen(func(ids []string) {
		if !slices.Equal(ids, []string{"9"}) {
			t.Errorf("with nothing picked %v is chosen, not the mail that is read", ids)
		}
	})
	p.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if !p.chosen.Content.Visible() {
		t.Fatal("no bar for all mails")
	}
	p.config.Actions(false, p.withPicks)[0].Do()
	p.actionsOf(archive.Item{ID: "4", Favorite: true})[0].Do()
	if got := acted(); len(got) != 2 || len(got[0]) != 9 || got[0][8] != "1" || !slices.Equal(got[1], []string{"4"}) {
		t.Errorf("acted on %v", got)
	}
	p.Unchoose()
	if p.chosen.Content.Visible() {
		t.Error("the bar stays")
	}
}

func TestWhatIsThrownAwayGivesWayToItsNeighbour(t *testing.T) {
	src := &letters{post{n: 4}}
	p := shown(t, src)
	p.Next()
	p.Next() // 4, 3, 2 is open
	src.gone = 2
	p.Reload()
	if p.letter.Item.ID != "1" {
		t.Errorf("mail %q is open in the place of 2", p.letter.Item.ID)
	}
	src.n, src.gone = 0, 0
	p.Reload()
	if p.letter.Item.ID != "" || p.box.Len() != 0 {
		t.Errorf("mail %q is open in an empty folder", p.letter.Item.ID)
	}
}

func TestListAndMailTakeTurnsWhereThereIsNoRoom(t *testing.T) {
	p := shown(t, &letters{post{n: 3}})
	if p.Dismiss() {
		t.Error("there is a way back to a list that is beside the mail")
	}
	p.Content().Resize(fyne.NewSize(600, 600))
	if !p.panes.Alone() || p.panes.OnDetail() {
		t.Error("the mail hides the list before one is chosen")
	}
	p.open(1)
	if !p.panes.OnDetail() || p.letter.Item.ID != "2" || !p.Dismiss() || p.panes.OnDetail() {
		t.Error("the mail that is chosen is not shown, or there is no way back")
	}
}
