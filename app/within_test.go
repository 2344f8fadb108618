package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWithin(t *testing.T) {
	dir := t.TempDir()
	lib := filepath.Join(dir, "추억")
	if err := os.MkdirAll(filepath.Join(lib, "originals"), 0o755); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		lib: true, filepath.Join(lib, "originals"): true, filepath.Join(lib, "new", "deep"): true, filepath.Join(lib, "..", "추억", "x.zip"): true,
		dir: false, filepath.Join(dir, "추억 2"): false, filepath.Join(dir, "no", "추억"): false,
	} {
		if got := within(path, lib); got != want {
			t.Errorf("%s: got %v", path, got)
		}
	}
	if link := filepath.Join(dir, "link"); os.Symlink(lib, link) == nil && !within(filepath.Join(link, "export"), lib) {
		t.Error("a link leads into the library unseen")
	}
}
