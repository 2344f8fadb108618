package ingest_test

import (
	"errors"
	"slices"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
)

func (h *home) ids() (ids []string) {
	h.t.Helper()
	for it, err := range h.cat.Items(h.t.Context(), catalog.Query{WithHidden: true}) {
		if err != nil {
			h.t.Fatal(err)
		}
		ids = append(ids, it.ID)
	}
	return ids
}

// rebuild makes the catalog again.
func (h *home) rebuild() {
	h.t.Helper()
	h.cat.Close()
	if err := ingest.Rebuild(h.t.Context(), h.lib, func(int, int) {}); err != nil {
		h.t.Fatal(err)
	}
	h.lib.Close()
	h.open()
}

// A stack outlives the imports of what is in it, and comes back with them.
func TestStacksWaitForTheirItems(t *testing.T) {
	h := newHome(t)
	mother, album := put(t, map[string]any{"a.png": 1, "b.png": 2}), put(t, map[string]any{"c.png": 3})
	h.ingest(mother)
	alone := h.list()
	before := h.ids()
	i := h.ingest(album)
	apart := h.list()
	copied := slices.DeleteFunc(h.ids(), func(id string) bool { return slices.Contains(before, id) })[0]
	if _, err := h.in.Do(t.Context(), "Stack", []catalog.Edit{catalog.EditStack(copied, before[0])}); err != nil {
		t.Fatal(err)
	}
	stacked := h.list()
	check := func(what, want string) {
		t.Helper()
		for range 2 {
			if got := h.list(); got != want {
				t.Errorf("%s: %s\nwant %s", what, got, want)
			}
			h.rebuild()
		}
	}
	if len(h.ids()) != 2 || h.provenances() != 3 {
		t.Errorf("stacked: %s with %d provenances", stacked, h.provenances())
	}
	check("stacked", stacked)
	if err := h.in.Undo(t.Context(), i.ID); err != nil {
		t.Fatal(err)
	}
	check("without the import", alone)
	if n := h.originals(); n != 2 {
		t.Errorf("%d originals are left", n)
	}
	h.ingest(album)
	check("imported again", stacked)
	if _, err := h.in.TakeBack(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("taken back", apart)
	if _, err := h.in.DoAgain(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("done again", stacked)
	for _, wrong := range [][2]string{{before[0], copied}, {copied, copied}} {
		if _, err := h.in.Do(t.Context(), "Stack", []catalog.Edit{catalog.EditStack(wrong[0], wrong[1])}); !errors.Is(err, catalog.ErrEdit) {
			t.Errorf("a circle: %v", err)
		}
	}
	check("after what was refused", stacked)
}
