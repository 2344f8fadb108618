package all_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/read/all"
	"dotori/archive/read/readtest"
)

// Every file of every fixture ends in exactly one state, whichever readers
// share it, and comes in only once.
func TestEveryFileIsAccountedFor(t *testing.T) {
	for _, f := range everything() {
		if f.Service == "" {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			in, source := home(t), t.TempDir()
			if err := os.CopyFS(source, f.Root); err != nil {
				t.Skip("this system has no such names: ", err)
			}
			first := importOnce(t, in, source)
			again := importOnce(t, in, source)
			if again.Items > 0 || again.Imported > 0 {
				t.Errorf("the second import brought %d items of %d files", again.Items, again.Imported)
			}
			checkStates(t, f, first)
			checkStates(t, f, again)
		})
	}
}

// home is an empty library.
func home(t *testing.T) *ingest.Ingester {
	lib, err := library.Open(filepath.Join(t.TempDir(), "library"), library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	cat, err := catalog.Open(context.Background(), lib.CatalogPath(), catalog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	return ingest.New(lib, cat, all.All(), time.Now)
}

func importOnce(t *testing.T, in *ingest.Ingester, dir string) catalog.Import {
	t.Helper()
	plan, err := in.Preview(t.Context(), []string{dir}, "")
	if err != nil {
		t.Fatal(err)
	}
	defer plan.Close()
	i, err := in.Run(t.Context(), plan, ingest.Choices{Options: archive.Options{}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// checkStates wants the sums to hold, and a reason for each skipped file.
func checkStates(t *testing.T, f readtest.Fixture, i catalog.Import) {
	t.Helper()
	if n := count(t, f.Root); i.Found != n || n != i.Imported+i.Duplicate+i.Skipped {
		t.Errorf("%d files: found %d = %d imported + %d there + %d skipped", n, i.Found, i.Imported, i.Duplicate, i.Skipped)
	}
	var reasons []string
	for _, w := range i.Warnings {
		if w.Skipped && !slices.Contains(reasons, w.Path) {
			reasons = append(reasons, w.Path)
		}
	}
	if len(reasons) < i.Skipped {
		t.Errorf("%d files are skipped, %d with a reason: %v", i.Skipped, len(reasons), i.Warnings)
	}
}

func count(t *testing.T, root fs.FS) (n int) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
