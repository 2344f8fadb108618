package catalog

import (
	"path/filepath"
	"testing"
	"time"

	"dotori/archive"
)

func open(t testing.TB) *Catalog {
	t.Helper()
	c, err := Open(t.Context(), filepath.Join(t.TempDir(), "catalog.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

// at reads "2015-07-09 20:34" as a moment to the minute that an archive states.
func at(t testing.TB, s string) archive.Moment {
	t.Helper()
	wall, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		t.Fatal(err)
	}
	return archive.At(wall, archive.PrecisionMinute, archive.OriginArchive)
}

func message(m archive.Moment, room, author, text string) archive.Item {
	return archive.Item{Kind: archive.Message, Service: "kakaotalk", Moment: m, Author: author, Text: text,
		Collections: []archive.Collection{{Kind: archive.Chat, Title: room}}}
}

func photo(m archive.Moment, sha byte, album string) archive.Item {
	it := archive.Item{Kind: archive.Photo, Service: "photos", Moment: m,
		Media: []archive.Media{{SHA256: hash(sha), Name: "IMG_" + string('0'+sha) + ".jpg", MIME: "image/jpeg", Size: 1000 + int64(sha), Width: 400, Height: 300}}}
	if album != "" {
		it.Collections = []archive.Collection{{Kind: archive.Album, Title: album}}
	}
	return it
}

func hash(n byte) string {
	b := make([]byte, 64)
	for i := range b {
		b[i] = "0123456789abcdef"[n%16]
	}
	return string(b)
}

// put puts items as one import reads them, in one batch, and returns the outcomes.
func put(t testing.TB, c *Catalog, imp string, items ...archive.Item) (outcomes []Outcome) {
	t.Helper()
	b, err := c.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, it := range items {
		it.ID = it.Identity()
		o, err := b.Put(t.Context(), it, Source{Import: imp, Path: "chat.txt", Line: i + 1})
		if err != nil {
			t.Fatal(err)
		}
		outcomes = append(outcomes, o)
	}
	if err := b.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	return outcomes
}

func items(t testing.TB, c *Catalog, q Query) (all []archive.Item) {
	t.Helper()
	for it, err := range c.Items(t.Context(), q) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, it)
	}
	return all
}

func texts(all []archive.Item) (out []string) {
	for _, it := range all {
		out = append(out, it.Text)
	}
	return out
}
