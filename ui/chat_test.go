package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/chats"
)

func TestChosenMessagesAreThrownAway(t *testing.T) {
	f := memories()
	f.rooms = []catalog.Collection{{ID: 4, Kind: archive.Chat, Title: "가족방", Count: 1}}
	w := open(t, f.services())
	w.Go(Route{Page: Chats})
	p, ok := w.page.(*chats.Page)
	if !ok {
		t.Fatalf("the page is %T", w.page)
	}
	test.WidgetRenderer(p.Focusable().(fyne.Widget))
	p.Focusable().TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu}) // chooses the lowest
	w.typed1(fyne.KeyDelete)
	if want := (catalog.Edit{Item: "m1", Field: "trashed", Value: "true"}); !slices.Contains(f.edits, want) {
		t.Errorf("the edits are %v", f.edits)
	}
}

func TestFavouritesAreGivenUpWhereTheyAreRead(t *testing.T) {
	f := memories()
	w := open(t, f.services())
	w.Go(Route{Page: Chats})
	with := func(do func(ids []string)) { do([]string{"d1"}) }
	for _, on := range []bool{false, true} {
		w.readActions(on, with)[0].Do()
		want := catalog.Edit{Item: "d1", Field: "favorite", Value: map[bool]string{false: "true", true: "false"}[on]}
		if n := len(f.edits); n == 0 || f.edits[n-1] != want {
			t.Errorf("the edits are %v, want %v", f.edits, want)
		}
	}
}
