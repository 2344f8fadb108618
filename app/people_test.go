package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive/catalog"
)

// Who is who outlives the window, a restart and a rebuilt catalog, and the
// command line knows it.
func TestAPersonIsFoundByEveryName(t *testing.T) {
	library := filepath.Join(t.TempDir(), "추억")
	if status, _, errOut := dotori(t, library, "import", talk(t)); status != exitDone {
		t.Fatal(errOut)
	}
	s, err := openForWriting(t.Context(), place(library))
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.catalog.People(t.Context())
	if err != nil || len(all) < 2 {
		t.Fatal(all, err)
	}
	one := all[0].Count + all[1].Count
	edits := slices.Concat(catalog.Merge("우리 편", all[0], all[1]), catalog.Own(all[0], true))
	if err := s.do(t.Context(), "The same person", edits); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for _, name := range []string{"우리 편", all[0].Title, all[1].Title} {
			_, out, errOut := dotori(t, library, "list", "--person", name)
			if got := strings.Count(out, "\n"); got != one {
				t.Errorf("%s: %d memories, want %d %s", name, got, one, errOut)
			}
		}
		if status, _, errOut := dotori(t, library, "rebuild"); status != exitDone {
			t.Fatal(errOut)
		}
	}
	if s, err = openForWriting(t.Context(), place(library)); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if title, err := s.takeBack(t.Context()); err != nil || title != "The same person" {
		t.Errorf("took back %q, %v", title, err)
	}
	again, err := s.catalog.People(t.Context())
	if err != nil || len(again) != len(all) || again[0].Me {
		t.Errorf("after the undo: %+v, %v", again, err)
	}
}
