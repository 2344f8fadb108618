package ingest_test

import (
	"context"
	"errors"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
)

// titled is the title of the only item of a library, and whether it is a favourite.
func (h *home) titled() (string, bool) {
	h.t.Helper()
	for it, err := range h.cat.Items(context.Background(), catalog.Query{WithHidden: true}) {
		if err != nil {
			h.t.Fatal(err)
		}
		return it.Title, it.Favorite
	}
	h.t.Fatal("there is no item")
	return "", false
}

func TestActionsAreTakenBackInOneGo(t *testing.T) {
	h := newHome(t)
	h.ingest(put(t, map[string]any{"a.png": 1}))
	id := ""
	for it, err := range h.cat.Items(t.Context(), catalog.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		id = it.ID
	}
	check := func(what, title string, favorite bool) {
		t.Helper()
		if gotTitle, gotFavorite := h.titled(); gotTitle != title || gotFavorite != favorite {
			t.Errorf("%s: %q, %v", what, gotTitle, gotFavorite)
		}
	}
	do := func(value string) {
		t.Helper()
		_, err := h.in.Do(t.Context(), "title", []catalog.Edit{{Item: id, Field: "title", Value: value}, {Item: id, Field: "favorite", Value: "true"}})
		if err != nil {
			t.Fatal(err)
		}
	}
	step := func(f func(context.Context) (ingest.Action, error)) {
		t.Helper()
		if _, err := f(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	do(`"하나"`)
	do(`"둘"`)
	check("done", "둘", true)
	h.close() // actions can be taken back after a restart
	h.open()
	step(h.in.TakeBack)
	check("taken back", "하나", true)
	step(h.in.TakeBack)
	check("all taken back", "", false)
	if _, err := h.in.TakeBack(t.Context()); !errors.Is(err, ingest.ErrNothingToUndo) {
		t.Errorf("nothing is left: %v", err)
	}
	step(h.in.DoAgain)
	step(h.in.DoAgain)
	check("done again", "둘", true)
	step(h.in.TakeBack)
	do(`"셋"`)
	if _, err := h.in.DoAgain(t.Context()); !errors.Is(err, ingest.ErrNothingToUndo) {
		t.Errorf("something was done since: %v", err)
	}
	step(h.in.TakeBack)
	check("as before the last", "하나", true)
	h.cat.Close()
	if err := ingest.Rebuild(t.Context(), h.lib, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	h.lib.Close()
	h.open()
	check("rebuilt", "하나", true)
}

func TestWrongActionsLeaveNoTrace(t *testing.T) {
	h := newHome(t)
	for _, e := range []catalog.Edit{{Item: "x", Field: "title"}, {Item: "00000000000000000000000000000001", Field: "color", Value: "1"}, {Item: "00000000000000000000000000000001", Field: "title", Value: "{"}} {
		if _, err := h.in.Do(t.Context(), "", []catalog.Edit{e}); err == nil {
			t.Errorf("%+v is done", e)
		}
	}
	if _, err := h.in.TakeBack(t.Context()); !errors.Is(err, ingest.ErrNothingToUndo) {
		t.Errorf("the journal keeps a wrong action: %v", err)
	}
}

func TestAnActionThatIsStoppedNeverWas(t *testing.T) {
	h := newHome(t)
	h.ingest(put(t, map[string]any{"a.png": 1}))
	id := ""
	for it := range h.cat.Items(t.Context(), catalog.Query{}) {
		id = it.ID
	}
	ctx, cancel := context.WithCancel(t.Context())
	told := 0
	h.in.Tell(func(done, total int) { told = total; cancel() })
	if _, err := h.in.Do(ctx, "Title", []catalog.Edit{{Item: id, Field: "title", Value: `"봄"`}, {Item: id, Field: "favorite", Value: "true"}}); !errors.Is(err, context.Canceled) || told != 2 {
		t.Errorf("stopped: %v, told of %d steps", err, told)
	}
	if title, favorite := h.titled(); title == "봄" || favorite {
		t.Errorf("title %q, favourite %v", title, favorite)
	}
	if _, err := h.in.TakeBack(t.Context()); !errors.Is(err, ingest.ErrNothingToUndo) {
		t.Errorf("taking back: %v", err)
	}
}
