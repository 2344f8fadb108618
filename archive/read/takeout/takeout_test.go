package takeout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/readtest"
	"dotori/archive/read/takeout"
)

func TestFindLooksAtFewFilesAndTheHopefulOnesFirst(t *testing.T) {
	root := fstest.MapFS{"Takeout/Z Keep/a.json": {Data: []byte("note")}, "Takeout/zz/b.json": {Data: []byte("other")}}
	for i := range 500 {
		root[fmt.Sprintf("Takeout/Google 포토/%03d/메타데이터.json", i)] = &fstest.MapFile{Data: []byte("album")}
	}
	opened := 0
	find := func(word string, hints ...string) string {
		opened = 0
		return takeout.Find(t.Context(), root, hints, func(name string) bool { return takeout.HasExt(name, ".json") }, func(_, head string) bool {
			opened++
			return head == word
		})
	}
	if got := find("note", "keep"); got != "Takeout/Z Keep/a.json" || opened != 1 {
		t.Errorf("found %q in %d files", got, opened)
	}
	if got := find("note"); got != "" || opened > 40 {
		t.Errorf("found %q in %d files", got, opened)
	}
	if got := find("other", "google"); got != "Takeout/zz/b.json" || opened != 40 {
		t.Errorf("found %q in %d files", got, opened)
	}
	if got := takeout.Head(root, "none"); got != "" {
		t.Errorf("the head of nothing is %q", got)
	}
}

func TestSidecarsOfPictures(t *testing.T) {
	for name, want := range map[string]bool{
		"a/IMG_1.JPG.json": true, "a/IMG_1.JPG(1).json": true, "a/IMG_1.HEIC.supplemental-metadata.json": true, "a/IMG_1.jpg.suppl.json": true,
		"a/metadata.json": false, "a/2021-04-15.json": false, "a/IMG_1.JPG": false,
	} {
		if got := takeout.IsSidecar(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestIndexes(t *testing.T) {
	root := readtest.Archive("archive_browser.html", "", "Takeout/archive_browser.html", "", "Takeout/Keep/a.json", "", "other/archive_browser.html", "")
	r := blog.New(t.Context(), root, "x", time.UTC, func(archive.Item, error) bool { return true })
	r.Survey()
	got := slices.Sorted(takeout.Indexes(r, "Takeout/Keep"))
	if strings.Join(got, " ") != "Takeout/archive_browser.html archive_browser.html" {
		t.Errorf("%q", got)
	}
}
