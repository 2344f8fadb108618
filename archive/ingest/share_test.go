package ingest_test

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/ingest"
	"dotori/archive/read"
)

// peeker yields an item for each file that it is shown, and remembers them.
type peeker struct {
	service archive.Service
	sure    int
	seen    *[]string
}

func (p peeker) Info() read.Info {
	return read.Info{Service: p.service, Title: string(p.service), Kinds: []archive.Kind{archive.Post}, Evidence: read.Verified}
}

func (p peeker) Detect(context.Context, fs.FS) read.Match {
	return read.Match{Confidence: p.sure, Variant: "x", Reason: "x"}
}

func (p peeker) Read(_ context.Context, root fs.FS, _ archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		entries, err := fs.ReadDir(root, ".")
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		for _, e := range entries {
			*p.seen = append(*p.seen, string(p.service)+" "+e.Name())
			it := archive.Item{Service: p.service, Kind: archive.Post, NativeID: e.Name(), Text: e.Name(), Files: []string{e.Name()}}
			if !yield(it, nil) {
				return
			}
		}
	}
}

// sharer is a reader of dumps.
type sharer struct{ peeker }

func (sharer) Shares(name string) bool { return filepath.Ext(name) == ".sql" }

// A dump goes to every reader of dumps, and to nobody else.
func TestDumpsAreSharedAmongTheirReaders(t *testing.T) {
	h := newHome(t)
	var seen []string
	registry := read.NewRegistry(
		sharer{peeker{"one", 90, &seen}}, sharer{peeker{"two", 80, &seen}}, peeker{"other", 70, &seen})
	h.in = ingest.New(h.lib, h.cat, registry, time.Now)
	dir := t.TempDir()
	for _, name := range []string{"a.sql", "b.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	h.ingest(dir)
	if want := []string{"one a.sql", "one b.txt", "two a.sql"}; !slices.Equal(seen, want) {
		t.Errorf("readers were shown %q, want %q", seen, want)
	}
}
