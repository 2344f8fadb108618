package thumbnail

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"

	"dotori/archive/similar"
)

func printsIn(t testing.TB, s *Store) map[Key]similar.Print {
	t.Helper()
	all := map[Key]similar.Print{}
	if err := s.Prints(t.Context(), func(p Print) { all[p.Key] = p.Print }); err != nil {
		t.Fatal(err)
	}
	return all
}

// keys returns the n-th of many SHA-256s as they are.
func keys(t testing.TB, numbers ...int) (all []Key) {
	t.Helper()
	for _, n := range numbers {
		k, err := ParseKey(key(n))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, k)
	}
	return all
}

func TestPrintsAreTakenWithThumbnails(t *testing.T) {
	b, originals := newBuilder(t)
	sha := originals.add(t, 1, ".jpg", jpegOf(t, corners(800, 600), nil))
	if _, err := b.Preview(t.Context(), sha); err != nil || len(printsIn(t, b.store)) != 0 {
		t.Fatalf("a preview has no print: %v, %v", printsIn(t, b.store), err)
	}
	if _, err := b.Build(t.Context(), sha); err != nil {
		t.Fatal(err)
	}
	p := printsIn(t, b.store)[keys(t, 1)[0]]
	if p.Width != 360 || p.Height != 270 || p.Flat() {
		t.Errorf("print of %dx%d, flat: %v", p.Width, p.Height, p.Flat())
	}
}

// What was there before there were prints stays, and its prints are taken of
// the thumbnails, without the originals.
func TestPrintsOfOlderThumbnails(t *testing.T) {
	b, originals := newBuilder(t)
	for n := range 3 {
		if _, err := b.Build(t.Context(), originals.add(t, n, ".jpg", jpegOf(t, corners(800, 600+n), nil))); err != nil {
			t.Fatal(err)
		}
	}
	fresh := printsIn(t, b.store)
	if _, err := b.store.db.Exec("DROP TABLE print"); err != nil {
		t.Fatal(err)
	}
	path := b.store.path
	b.store.Close()
	readOnly, err := Open(path, Options{ReadOnly: true})
	if err != nil || len(printsIn(t, readOnly)) != 0 {
		t.Fatalf("a store that may not write: %v", err)
	}
	readOnly.Close()
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	opened := originals.opened.Load()
	originals.add(t, 3, ".jpg", []byte("no picture"))
	var last, of int
	again := NewBuilder(s, originals)
	if err := again.Prints(t.Context(), keys(t, 0, 1, 2, 3, 2), 2, func(done, total int) { last, of = done, total }); err != nil {
		t.Fatal(err)
	}
	if n := originals.opened.Load() - opened; n != 1 {
		t.Errorf("opened %d originals, want the one without a thumbnail", n)
	}
	if last != of || of == 0 {
		t.Errorf("progress ended at %d of %d", last, of)
	}
	for k, p := range printsIn(t, s) {
		if pairs, _, _ := similar.Near(t.Context(), []similar.Print{p, fresh[k]}, nil); len(pairs) != 1 || pairs[0].Likeness < 0.999 || pairs[0].Turn != 0 {
			t.Errorf("%x: the print of the thumbnail is another: %v", k[30:], pairs)
		}
	}
	if n := len(printsIn(t, s)); n != 3 {
		t.Errorf("%d prints, want 3", n)
	}
}

func TestPrintsCanBeCancelled(t *testing.T) {
	b, originals := newBuilder(t)
	originals.add(t, 1, ".jpg", jpegOf(t, corners(800, 600), nil))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.Prints(ctx, keys(t, 1), 1, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestForeignPrintsAreTakenAnew(t *testing.T) {
	s, _ := openStore(t, Options{})
	if err := s.PutPrints(t.Context(), Print{Key: keys(t, 1)[0]}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("UPDATE print SET print = x'00'"); err != nil {
		t.Fatal(err)
	}
	if all := printsIn(t, s); len(all) != 0 {
		t.Error(all)
	}
}

// 100,000 prints are read from disk in a second or two, with the time that
// reading the file alone takes as the peer.
func BenchmarkReadPrints(b *testing.B) {
	path := filepath.Join(b.TempDir(), "thumbnails.db")
	s, err := Open(path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	const n = 100_000
	for from := 0; from < n; from += 1000 {
		var batch []Print
		for i := range 1000 {
			batch = append(batch, Print{Key: keys(b, (from+i)*7919)[0]})
		}
		if err := s.PutPrints(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("prints", func(b *testing.B) {
		for b.Loop() {
			if got := len(printsIn(b, s)); got != n {
				b.Fatal(got)
			}
		}
	})
	b.Run("file", func(b *testing.B) {
		for b.Loop() {
			var sum int64
			db, err := sql.Open("sqlite", dsn(path, Options{}))
			if err == nil {
				err = db.QueryRow("SELECT sum(length(print)) FROM print").Scan(&sum)
			}
			if err != nil || sum == 0 {
				b.Fatal(sum, err)
			}
			db.Close()
		}
	})
}
