package catalog

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive"
)

// snapshot is all that users see of a catalog.
func snapshot(t testing.TB, c *Catalog) string {
	t.Helper()
	months, err := c.Months(t.Context(), Query{WithHidden: true})
	if err != nil {
		t.Fatal(err)
	}
	cells, err := c.Cells(t.Context(), Query{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range cells {
		cells[i].Key, cells[i].Collection = 0, 0
	}
	collections, err := c.Collections(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range collections {
		collections[i].ID = 0
	}
	slices.SortFunc(collections, func(a, b Collection) int { // those that end with one item are in no order
		return strings.Compare(asJSON(t, a.Name()), asJSON(t, b.Name()))
	})
	return asJSON(t, []any{items(t, c, Query{WithHidden: true}), months, cells, collections})
}

func TestUndoLeavesNoTrace(t *testing.T) {
	minute := at(t, "2015-07-09 20:34")
	a := []archive.Item{
		message(minute, "방", "나", "1"), message(minute, "방", "너", "2"), message(minute, "방", "나", "3"),
		photo(archive.Moment{}, 1, "제주"), photo(at(t, "2014-01-01 00:00"), 2, ""), message(at(t, "2015-07-09 20:35"), "방", "너", "4"),
	}
	captioned := photo(archive.At(minute.Wall, archive.PrecisionSecond, archive.OriginUser), 1, "제주")
	captioned.Text, captioned.People, captioned.Tags = "바다", []string{"나"}, []string{"섬"}
	captioned.Collections = append(captioned.Collections, archive.Collection{Kind: archive.Album, Title: "여름"})
	b := []archive.Item{
		message(minute, "방", "나", "0"), a[0], message(minute, "방", "너", "1.5"), a[2], captioned,
		photo(minute, 3, "새 앨범"), a[1],
	}
	for _, edited := range []bool{false, true} {
		c := open(t)
		put(t, c, "a", a...)
		if edited {
			apply(t, c, a[1], "text", `"둘"`)
			apply(t, c, a[2], "moment", `{"wall":"2001-01-01T00:00:00","precision":"day"}`)
			apply(t, c, a[3], "favorite", `true`)
		}
		before := snapshot(t, c)
		put(t, c, "b", b...)
		removed, err := c.RemoveImport(t.Context(), "b")
		if err != nil {
			t.Fatal(err)
		}
		if removed.Items != 3 || len(removed.Shared) != 4 || !slices.Equal(removed.Imports, []string{"a"}) || len(removed.Media) != 2 {
			t.Errorf("removed %+v", removed)
		}
		replay(t, c, "a", removed.Shared, a)
		if after := snapshot(t, c); after != before {
			t.Errorf("edited %v:\nbefore %s\nafter  %s", edited, before, after)
		}
		consistent(t, c)
		if used, err := c.HasMedia(t.Context(), hash(3)); used || err != nil {
			t.Errorf("media of the undone import: %v, %v", used, err)
		}
	}
}

// replay puts what of an import's items is wanted, as ingest does from its records.
func replay(t testing.TB, c *Catalog, imp string, wanted []string, all []archive.Item) {
	t.Helper()
	b, err := c.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, it := range all {
		it.ID = it.Identity()
		if !slices.Contains(wanted, it.ID) {
			continue
		}
		if _, err := b.Put(t.Context(), it, Source{Import: imp, Path: "chat.txt", Line: i + 1}); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestUndoOfTheFirstImportKeepsTheSecond(t *testing.T) {
	minute := at(t, "2015-07-09 20:34")
	a := []archive.Item{message(minute, "방", "나", "1"), message(minute, "방", "너", "2")}
	b := []archive.Item{a[1], message(minute, "방", "나", "3")}
	c, alone := open(t), open(t)
	put(t, alone, "b", b...)
	put(t, c, "a", a...)
	put(t, c, "b", b...)
	removed, err := c.RemoveImport(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	replay(t, c, "b", removed.Shared, b)
	if got, want := snapshot(t, c), snapshot(t, alone); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestUndoneFilesAreNotSeen(t *testing.T) {
	c := open(t)
	put(t, c, "a", photo(archive.Moment{}, 1, ""))
	put(t, c, "b", photo(archive.Moment{}, 2, ""))
	err := c.change(t.Context(), func(b *Batch) error {
		return errors.Join(b.SeenFile(t.Context(), "/archive", "1.jpg", "s1", hash(1)), b.SeenFile(t.Context(), "/archive", "2.jpg", "s2", hash(2)))
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.RemoveImport(t.Context(), "b"); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"1.jpg": true, "2.jpg": false} {
		if _, _, ok, err := c.Seen(t.Context(), "/archive", path); ok != want || err != nil {
			t.Errorf("%s seen: %v, %v", path, ok, err)
		}
	}
	if _, err := c.RemoveImport(t.Context(), "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown import: %v", err)
	}
}

func TestImportsAreKept(t *testing.T) {
	c := open(t)
	at := time.Date(2026, 11, 22, 3, 41, 51, 7, time.UTC)
	older := Import{ID: "a", Paths: []string{"/tmp/가"}, Service: "photos", Started: at, State: Running}
	newer := Import{ID: "b", Paths: []string{"x", "y"}, Service: "kakaotalk", Options: archive.Options{"owner": "나"}, Started: at,
		Finished: at.Add(time.Second), State: Done, Found: 3, Imported: 1, Duplicate: 1, Skipped: 1, Items: 9, Known: 8, Bytes: 1 << 40,
		Warnings: []archive.Warning{{Path: "a.txt", Line: 3, Reason: "Cannot be read.", Detail: "EOF", Skipped: true}, {Path: "b"}}}
	for _, i := range []Import{older, {ID: "b"}, newer} {
		if err := c.PutImport(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	got, err := c.Imports(t.Context())
	if want := []Import{newer, older}; err != nil || asJSON(t, got) != asJSON(t, want) {
		t.Errorf("got  %s, %v\nwant %s", asJSON(t, got), err, asJSON(t, want))
	}
	if _, err := c.Import(t.Context(), "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown import: %v", err)
	}
}
