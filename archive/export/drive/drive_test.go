package drive

import (
	"context"
	"path/filepath"
	"testing"
)

func TestOn(t *testing.T) {
	at := func(parts ...string) string { return filepath.Join(append([]string{t.TempDir()[:1]}, parts...)...) }
	drives := []Drive{{Name: "stick", Path: at("media", "stick")}, {Name: "inner", Path: at("media", "stick", "inner")}}
	for path, want := range map[string]string{
		at("media", "stick"):                 "stick",
		at("media", "stick", "추억", "2019"):   "stick",
		at("media", "stick", "inner", "new"): "inner",
		at("media", "stick2"):                "",
		at("media"):                          "",
	} {
		if d, ok := on(drives, path); d.Name != want || ok != (want != "") {
			t.Errorf("%s is on %q", path, d.Name)
		}
	}
}

func TestLargest(t *testing.T) {
	for system, want := range map[string]int64{"FAT32": 4294967295, "FAT16": 2147483647, "exFAT": 0, "NTFS": 0, "": 0} {
		if got := largest(system); got != want {
			t.Errorf("%s: %d", system, got)
		}
	}
}

// TestHere asks the system that the test runs on.
func TestHere(t *testing.T) {
	drives, err := List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range drives {
		if d.Name == "" || d.Path == "" || d.Total < d.Free {
			t.Errorf("a drive is told as %+v", d)
		}
	}
	if err := Flush(t.TempDir()); err != nil {
		t.Logf("flush: %v", err) // Windows lets only administrators
	}
}
