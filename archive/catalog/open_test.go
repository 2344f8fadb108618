package catalog

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"dotori/archive"
)

func TestOpenAgainFindsWhatWasThere(t *testing.T) {
	for name, o := range map[string]Options{"wal": {}, "rollback": {Rollback: true}} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "내 추억 #1%20?.db")
			for i := range 2 {
				c, err := Open(t.Context(), path, o)
				if err != nil {
					t.Fatal(err)
				}
				if n := len(items(t, c, Query{})); n != i {
					t.Errorf("%d items, want %d", n, i)
				}
				put(t, c, "a", message(at(t, "2015-07-09 20:34"), "방", "나", "안녕"))
				if _, err := os.Stat(path + "-wal"); (err == nil) == o.Rollback {
					t.Errorf("log: %v", err)
				}
				if err := c.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := os.Stat(path); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestReadOnlyReadsBesideAWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.db")
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); err == nil {
		t.Fatal("opened what is not there")
	}
	w, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	put(t, w, "a", message(at(t, "2015-07-09 20:34"), "방", "나", "안녕"))
	r, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	put(t, w, "a", message(at(t, "2015-07-09 20:35"), "방", "나", "또"))
	if n := len(items(t, r, Query{})); n != 2 {
		t.Errorf("%d items", n)
	}
	if _, err := r.Begin(t.Context()); !errors.Is(err, ErrReadOnly) {
		t.Errorf("Begin: %v", err)
	}
	if err := r.SetOwner(t.Context(), "kakaotalk", "나", true); !errors.Is(err, ErrReadOnly) {
		t.Errorf("SetOwner: %v", err)
	}
}

func TestReadOnlyNeedsNoPlaceToWrite(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("permissions do not bind this user")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "catalog.db")
	w, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, w, "a", message(at(t, "2015-07-09 20:34"), "방", "나", "안녕"))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	r, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if n := len(items(t, r, Query{})); n != 1 {
		t.Errorf("%d items", n)
	}
}

func TestNewerCatalogsAreLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.db")
	c, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.conn.ExecContext(t.Context(), "PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	c.Close()
	for _, o := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(t.Context(), path, o); !errors.Is(err, ErrNewer) || !strings.Contains(err.Error(), path) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestWhatIsNoDatabaseIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("not a database ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, Options{}); err == nil {
		t.Error("opened")
	}
}

func TestRollbackDropsABatch(t *testing.T) {
	c := open(t)
	b, err := c.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	it := message(at(t, "2015-07-09 20:34"), "방", "나", "안녕")
	it.ID = it.Identity()
	if _, err := b.Put(t.Context(), it, Source{Import: "a"}); err != nil {
		t.Fatal(err)
	}
	waiting, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := c.Begin(waiting); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a second batch: %v", err)
	}
	if err := errors.Join(b.Rollback(), b.Rollback()); err != nil {
		t.Error(err)
	}
	if n := len(items(t, c, Query{})); n != 0 {
		t.Errorf("%d items", n)
	}
	if got := put(t, c, "a", it); got[0] != Added {
		t.Errorf("outcome %d", got[0])
	}
	consistent(t, c)
}

func TestBadItemsAreErrors(t *testing.T) {
	c := open(t)
	for name, it := range map[string]archive.Item{
		"no id":      {},
		"short id":   {ID: "abcd"},
		"bad parent": {ID: hash(1)[:32], Parent: "x"},
		"bad sha":    {ID: hash(1)[:32], Media: []archive.Media{{SHA256: "x"}}},
	} {
		err := c.change(t.Context(), func(b *Batch) error {
			_, err := b.Put(t.Context(), it, Source{Import: "a"})
			return err
		})
		if err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestCancelledCallsEnd(t *testing.T) {
	c := home(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range c.Items(ctx, Query{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Items: %v", err)
		}
	}
	if _, _, err := c.Search(ctx, "졸업", Query{}, 5); !errors.Is(err, context.Canceled) {
		t.Errorf("Search: %v", err)
	}
	if _, err := c.Cells(ctx, Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Cells: %v", err)
	}
}

func TestManyReadersBesideAWriter(t *testing.T) {
	for name, o := range map[string]Options{"wal": {}, "rollback": {Rollback: true}} {
		t.Run(name, func(t *testing.T) {
			c, err := Open(t.Context(), filepath.Join(t.TempDir(), "catalog.db"), o)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			all := messages(1200)
			fill(t, c, all[:100])
			var readers sync.WaitGroup
			ctx, stop := context.WithCancel(t.Context())
			for range 6 {
				readers.Go(func() { read(ctx, t, c) })
			}
			for from := 100; from < len(all); from += 100 {
				fill(t, c, all[from:from+100])
			}
			stop()
			readers.Wait()
			consistent(t, c)
		})
	}
}

// read asks everything that a window asks, until ctx is done.
func read(ctx context.Context, t *testing.T, c *Catalog) {
	for ctx.Err() == nil {
		_, err1 := c.Cells(ctx, Query{})
		_, err2 := c.Collections(ctx)
		_, _, err3 := c.Search(ctx, "ㅋㅋ", Query{}, 20)
		_, err4 := c.Months(ctx, Query{})
		_, err5 := c.SearchCounts(ctx, "이다", Query{})
		_, err6 := c.Messages(ctx, 1, 0, 50, true)
		if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil && ctx.Err() == nil {
			t.Error(err)
		}
	}
}
