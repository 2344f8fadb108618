package main

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive"
)

// threePhotos is a folder with three pictures of their own days.
func threePhotos(t *testing.T) string {
	dir := t.TempDir()
	for n, name := range []string{"20150709_203400.png", "20150709_203500.png", "20150710_090000.png"} {
		img := image.NewRGBA(image.Rect(0, 0, 8, 8))
		img.Set(n, n, color.White)
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), b.Bytes())
	}
	return dir
}

func stackList(t *testing.T, library string) (all []archive.Item, out string) {
	t.Helper()
	status, out, errOut := dotori(t, library, "list", "--json")
	if status != exitDone {
		t.Fatal(errOut)
	}
	for line := range strings.Lines(out) {
		var it archive.Item
		if err := json.Unmarshal([]byte(line), &it); err != nil {
			t.Fatal(err)
		}
		all = append(all, it)
	}
	return all, out
}

func TestStacksFromTheCommandLine(t *testing.T) {
	library, elsewhere := filepath.Join(t.TempDir(), "추억"), t.TempDir()
	ok := func(args ...string) string {
		t.Helper()
		status, out, errOut := dotori(t, library, args...)
		if status != exitDone {
			t.Fatalf("%q: exit status %d\n%s%s", args, status, out, errOut)
		}
		return out
	}
	ok("import", threePhotos(t))
	all, before := stackList(t, library)
	if len(all) != 3 {
		t.Fatalf("%d items", len(all))
	}
	first, second, third := all[0].ID, all[1].ID, all[2].ID

	printed := ok("stack", first, second, third, "--json")
	stacked, whole := stackList(t, library)
	if printed != whole || len(stacked) != 1 || stacked[0].ID != first || len(stacked[0].Media) != 3 || stacked[0].Media[2].Role != archive.RoleVersion {
		t.Errorf("stacked: %s, printed %s", whole, printed)
	}
	ok("rebuild")
	if _, out := stackList(t, library); out != whole {
		t.Errorf("rebuilt: %s\nwant %s", out, whole)
	}
	ok("export", "--to", elsewhere)
	ok("verify", elsewhere)
	again := filepath.Join(t.TempDir(), "again")
	dotori(t, again, "import", elsewhere)
	if got, want := withoutImports(t, again), withoutImports(t, library); got != want {
		t.Errorf("exported and back: %s\nwant %s", got, want)
	}

	ok("undo")
	if _, out := stackList(t, library); out != before {
		t.Errorf("undone: %s\nwant %s", out, before)
	}
	ok("redo")
	ok("stack", second, first) // another one on top
	if got, out := stackList(t, library); len(got) != 1 || got[0].ID != second || len(got[0].Media) != 3 {
		t.Errorf("another one on top: %s", out)
	}
	ok("stack", "--apart", second)
	if _, out := stackList(t, library); out != before {
		t.Errorf("apart: %s\nwant %s", out, before)
	}
	for _, args := range [][]string{{"stack", first}, {"stack", first, second, "--apart"}} {
		if status, _, _ := dotori(t, library, args...); status != exitUsage {
			t.Errorf("%q: exit status %d", args, status)
		}
	}
	if status, _, _ := dotori(t, library, "stack", first, first); status != exitFailed {
		t.Errorf("under itself: exit status %d", status)
	}
}
