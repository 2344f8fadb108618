package ingest

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"dotori/archive/catalog"
	"dotori/archive/library"
	"dotori/archive/read"
)

// FuzzMerge merges a library whose records and journal hold anything, and takes
// that back: nothing of it may stop a merge, and ours is then as it was.
func FuzzMerge(f *testing.F) {
	f.Add(`{"import":{"ID":"a","State":"done"}}
{"item":{"id":"000102030405060708090a0b0c0d0e0f","kind":"photo","media":[{"sha256":"ab","name":"x.jpg"}]},"source":{"Import":"a","Path":"x.jpg"}}`,
		`{"action":{"id":"1","steps":[{"item":"000102030405060708090a0b0c0d0e0f","field":"stack","value":"\"0f0102030405060708090a0b0c0d0e0f\""}]}}`)
	f.Add(`{"item":{"id":"000102030405060708090a0b0c0d0e0f"},"source":{}}`, `{"owner":{"service":"line","name":"나","on":true}}`)
	f.Add("{\"item\":", `{"edit":{"Item":"x","Field":"title","Value":"1"}}`)
	f.Add(`{"import":{"State":"undone","Merge":"m"},"sweep":["ab"]}`, `{"merge":{"id":"m","state":"done"}}`)
	dir := f.TempDir()
	ours, err := library.Open(filepath.Join(dir, "ours"), library.Options{})
	if err != nil {
		f.Fatal(err)
	}
	cat, err := catalog.Open(f.Context(), ours.CatalogPath(), catalog.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { cat.Close(); ours.Close() })
	g := New(ours, cat, read.NewRegistry(), time.Now)
	theirs, err := library.Open(filepath.Join(dir, "theirs"), library.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { theirs.Close() })
	f.Fuzz(func(t *testing.T, records, journal string) {
		z, _ := zstd.NewWriter(nil)
		for name, body := range map[string][]byte{"records/20250101T000000-aaaaaa.jsonl.zst": z.EncodeAll([]byte(records+"\n"), nil), "journal.jsonl": []byte(journal + "\n")} {
			if err := os.WriteFile(filepath.Join(theirs.Dir(), filepath.FromSlash(name)), body, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		m, err := g.Merge(t.Context(), theirs, MergeChoices{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if m.Imports+m.Edits == 0 {
			return
		}
		if _, err := g.Unmerge(t.Context(), m.ID); err != nil {
			t.Fatal(err)
		}
		for it, err := range cat.Items(t.Context(), catalog.Query{WithHidden: true}) {
			t.Fatalf("left: %+v, %v", it, err)
		}
		if err := os.Remove(filepath.Join(ours.Dir(), "journal.jsonl")); err != nil {
			t.Fatal(err)
		}
	})
}
