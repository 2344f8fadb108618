package thumbnail

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// key returns the n-th of many SHA-256s.
func key(n int) string { return fmt.Sprintf("%064x", n) }

func openStore(t testing.TB, o Options) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "사진 100% #1?", "thumbnails.db")
	if os.PathSeparator == '\\' {
		path = filepath.Join(t.TempDir(), "사진 100% #1", "thumbnails.db")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, path
}

func TestStoreKeeps(t *testing.T) {
	ctx := context.Background()
	for name, o := range map[string]Options{"wal": {}, "rollback": {RollbackJournal: true}, "read only": {ReadOnly: true}} {
		t.Run(name, func(t *testing.T) {
			s, path := openStore(t, o)
			grid := Picture{JPEG: []byte("grid"), Width: 360, Height: 240}
			bad := Picture{Reason: ErrDamaged}
			if err := s.Put(ctx, Entry{key(1), Grid, grid}, Entry{key(2), Grid, bad}); err != nil {
				t.Fatal(err)
			}
			if p, err := s.Get(ctx, key(1), Grid); err != nil || !bytes.Equal(p.JPEG, grid.JPEG) || p.Width != 360 || p.Height != 240 || p.Reason != "" {
				t.Errorf("got %+v, %v", p, err)
			}
			if p, err := s.Get(ctx, key(2), Grid); err != nil || p.JPEG != nil || p.Reason != ErrDamaged {
				t.Errorf("got %+v, %v", p, err)
			}
			if _, err := s.Get(ctx, key(1), Preview); !errors.Is(err, ErrMissing) {
				t.Errorf("the other class: %v", err)
			}
			if !s.Has(ctx, key(1), Grid) || s.Has(ctx, key(3), Grid) {
				t.Error("Has is wrong")
			}
			if missing, err := s.Missing(ctx, []string{key(5), key(1), key(4), key(2)}, Grid); err != nil || !slices.Equal(missing, []string{key(5), key(4)}) {
				t.Errorf("missing %v, %v", missing, err)
			}
			if _, err := os.Stat(path); (err != nil) != o.ReadOnly {
				t.Errorf("file: %v", err)
			}
		})
	}
}

func TestStoreReplaces(t *testing.T) {
	s, _ := openStore(t, Options{})
	ctx := context.Background()
	for _, reason := range []Reason{ErrNoPoster, ErrDamaged} {
		if err := s.Put(ctx, Entry{key(1), Grid, Picture{Reason: reason}}); err != nil {
			t.Fatal(err)
		}
	}
	if p, err := s.Get(ctx, key(1), Grid); err != nil || p.Reason != ErrDamaged {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestStoreRefusesKeysThatAreNone(t *testing.T) {
	s, _ := openStore(t, Options{})
	if _, err := s.Get(context.Background(), "not hex", Grid); err == nil || errors.Is(err, ErrMissing) {
		t.Errorf("got %v", err)
	}
}

func TestDatabaseSettings(t *testing.T) {
	for journal, o := range map[string]Options{"wal": {}, "truncate": {RollbackJournal: true}} {
		s, _ := openStore(t, o)
		var size int
		var mode string
		err := s.use(func(db *sql.DB) error {
			return errors.Join(db.QueryRow("PRAGMA page_size").Scan(&size), db.QueryRow("PRAGMA journal_mode").Scan(&mode))
		})
		if err != nil || size != 16384 || mode != journal {
			t.Errorf("page size %d, journal %s, %v; want 16384, %s", size, mode, err, journal)
		}
	}
}

func TestDamagedFileIsMadeAnew(t *testing.T) {
	ctx := context.Background()
	garbage := bytes.Repeat([]byte("no database "), 4000)
	damages := map[string]func(path string) error{
		"garbage":   func(path string) error { return os.WriteFile(path, garbage, 0o600) },
		"empty":     func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"deleted":   os.Remove,
		"cut off":   func(path string) error { return os.Truncate(path, 20000) },
		"scribbled": func(path string) error { return scribble(path, garbage[:30000]) },
		"newer":     func(path string) error { return otherVersion(path) },
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			s, path := openStore(t, Options{})
			if err := s.Put(ctx, Entry{key(1), Grid, Picture{JPEG: make([]byte, 100_000)}}); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
			again, err := Open(path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if err := again.Put(ctx, Entry{key(2), Grid, Picture{JPEG: []byte("new")}}); err != nil {
				t.Fatal(err)
			}
			if p, err := again.Get(ctx, key(2), Grid); err != nil || string(p.JPEG) != "new" {
				t.Errorf("after repair: %+v, %v", p, err)
			}
		})
	}
}

// scribble writes over everything but the first page.
func scribble(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(b, 16384)
	return errors.Join(err, f.Close())
}

func otherVersion(path string) error {
	db, err := sql.Open("sqlite", dsn(path, Options{}))
	if err != nil {
		return err
	}
	_, err = db.Exec("DROP TABLE thumbnail; PRAGMA user_version = 99")
	return errors.Join(err, db.Close())
}

func TestOpenReportsWhatItCannotMend(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "no such folder", "thumbnails.db"), Options{}); err == nil {
		t.Error("a store in a folder that does not exist was opened")
	}
}

// TestReadOnlyStore wants what is in the file, and no more in memory than it may hold.
func TestReadOnlyStore(t *testing.T) {
	ctx := context.Background()
	s, path := openStore(t, Options{})
	if err := s.Put(ctx, Entry{key(1), Grid, Picture{JPEG: []byte("ready"), Width: 3, Height: 2}}); err != nil {
		t.Fatal(err)
	}
	for _, open := range []bool{true, false} { // while another process has it open, and after
		if !open {
			s.Close()
		}
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Open(path, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		if p, err := r.Get(ctx, key(1), Grid); err != nil || string(p.JPEG) != "ready" {
			t.Errorf("open %v: got %q, %v", open, p.JPEG, err)
		}
		if left, err := r.Missing(ctx, []string{key(1), key(2)}, Grid); err != nil || !slices.Equal(left, []string{key(2)}) {
			t.Errorf("open %v: missing %v, %v", open, left, err)
		}
		if err := r.Put(ctx, Entry{key(2), Grid, Picture{JPEG: []byte("new")}}); err != nil || !r.Has(ctx, key(2), Grid) {
			t.Errorf("open %v: what is new is not kept: %v", open, err)
		}
		r.Close()
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("open %v: the file was written to", open)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	ctx := context.Background()
	s, _ := openStore(t, Options{ReadOnly: true})
	hash := func(i int) string { return fmt.Sprintf("%064x", i+1) }
	for i := 0; i < memoryEntries+500; i += 100 {
		var some []Entry
		for j := range 100 {
			some = append(some, Entry{hash(i + j), Grid, Picture{JPEG: []byte{1}}})
		}
		if err := s.Put(ctx, some...); err != nil {
			t.Fatal(err)
		}
	}
	if s.Has(ctx, hash(0), Grid) || !s.Has(ctx, hash(memoryEntries+499), Grid) {
		t.Error("not the oldest was forgotten")
	}
}
