package folder_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// verify returns the findings that are not good, as "path state".
func verify(t *testing.T, dir string) []string {
	t.Helper()
	var bad []string
	files := 0
	for f, err := range shelf.Verify(context.Background(), os.DirFS(dir)) {
		if err != nil {
			t.Fatal(err)
		}
		if !f.Good() {
			bad = append(bad, f.Path+" "+string(f.State))
		}
		files++
	}
	if files < 50 {
		t.Errorf("only %d findings", files)
	}
	return bad
}

// TestVerify damages, removes and adds one file of an export.
func TestVerify(t *testing.T) {
	for name, o := range map[string]archive.Options{"plain": nil, "bag": {"bagit": "true"}} {
		t.Run(name, func(t *testing.T) {
			dir := onDisk(t, o)
			if bad := verify(t, dir); bad != nil {
				t.Fatalf("a fresh export is not good: %q", bad)
			}
			inside := dir
			prefix := ""
			if o != nil {
				inside, prefix = filepath.Join(dir, "data"), "data/"
			}
			write(t, filepath.Join(inside, "chats", "가족방.md"), "changed")
			write(t, filepath.Join(inside, "mine.txt"), "mine")
			write(t, filepath.Join(inside, ".DS_Store"), "")
			if err := os.Remove(filepath.Join(inside, "README.txt")); err != nil {
				t.Fatal(err)
			}
			want := []string{prefix + "chats/가족방.md damaged", prefix + "README.txt missing", prefix + "mine.txt extra"}
			bad := verify(t, dir)
			for _, w := range want {
				if !slices.Contains(bad, w) {
					t.Errorf("%s is not found in %q", w, bad)
				}
			}
			if len(bad) != len(want) {
				t.Errorf("got %q, want %q", bad, want)
			}
		})
	}
}

func write(t *testing.T, name, body string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestVerifyNeedsAList(t *testing.T) {
	for _, err := range shelf.Verify(context.Background(), fstest.MapFS{"a": {}}) {
		if !errors.Is(err, shelf.ErrNoList) {
			t.Errorf("got %v", err)
		}
	}
}

// TestBagOverPlainIsRefused wants no second copy of everything.
func TestBagOverPlainIsRefused(t *testing.T) {
	dir := onDisk(t, nil)
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	_, err = writer().Write(context.Background(), dst, part(0), archive.Options{"bagit": "true"}, nil)
	if !errors.Is(err, shelf.ErrNotBag) {
		t.Errorf("got %v", err)
	}
}

// TestPlainOverBagStaysABag adds to a bag without asking for one.
func TestPlainOverBagStaysABag(t *testing.T) {
	dir := onDisk(t, archive.Options{"bagit": "true"})
	dst, err := export.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close()
	if _, err := writer().Write(context.Background(), dst, part(3), nil, nil); err != nil {
		t.Fatal(err)
	}
	if bad := verify(t, dir); bad != nil {
		t.Errorf("the bag is broken: %q", bad)
	}
	if _, err := os.Stat(filepath.Join(dir, "items.jsonl")); err == nil {
		t.Error("the export was written beside the bag")
	}
}
