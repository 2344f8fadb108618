package ingest_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dotori/archive/ingest"
	"dotori/archive/library"
)

// databases lists what lies in the library where databases may.
func (h *home) databases() (names []string) {
	h.t.Helper()
	for _, pattern := range []string{"catalog*", "temporary/*"} {
		found, err := filepath.Glob(filepath.Join(h.dir, filepath.FromSlash(pattern)))
		if err != nil {
			h.t.Fatal(err)
		}
		for _, path := range found {
			names = append(names, filepath.Base(path))
		}
	}
	return names
}

func TestRebuildLeavesNothingBesideTheCatalog(t *testing.T) {
	h := newHome(t)
	files := map[string]any{}
	for n := range 40 {
		files["a"+string(rune('a'+n))+".png"] = n
	}
	h.ingest(put(t, files))
	h.close()
	os.Remove(filepath.Join(h.dir, "catalog.db"))
	for _, name := range []string{"catalog.db.new", "catalog.db.new-journal", "catalog.db.newer"} {
		if err := os.WriteFile(filepath.Join(h.dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(h.dir, library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := ingest.Rebuild(t.Context(), lib, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	lib.Close()
	if got := h.databases(); !slices.Equal(got, []string{"catalog.db", "catalog.db.newer"}) {
		t.Errorf("there lie %q", got)
	}
}

func TestRecoverTakesAwayWhatARebuildLeft(t *testing.T) {
	h := newHome(t)
	if err := os.WriteFile(filepath.Join(h.dir, "catalog.db.new-journal"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := h.in.Recover(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := h.databases(); slices.Contains(got, "catalog.db.new-journal") {
		t.Errorf("there lie %q", got)
	}
}
