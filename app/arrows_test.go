package main

import (
	"os/exec"
	"strings"
	"testing"
)

// layers lists the folders from top to bottom as DESIGN.md draws the arrows. A
// package may import its own layer's children and layers further down.
var layers = [][]string{
	{"dotori/app"},
	{"dotori/ui"},
	{"dotori/archive/amend", "dotori/archive/review", "dotori/archive/kin", "dotori/archive/ingest", "dotori/archive/export", "dotori/archive/catalog", "dotori/archive/thumbnail"},
	{"dotori/archive/read", "dotori/archive/library", "dotori/archive/open"},
	{"dotori/archive/text", "dotori/archive/media", "dotori/archive/similar", "dotori/archive/twins"},
	{"dotori/archive"},
	{"dotori/assets"},
}

func layerOf(pkg string) int {
	for i, layer := range layers {
		for _, root := range layer {
			if pkg == root || (root != "dotori/archive" && strings.HasPrefix(pkg, root+"/")) {
				return i
			}
		}
	}
	return -1
}

func TestArrowsPointDown(t *testing.T) {
	for pkg, imports := range imports(t) {
		from := layerOf(pkg)
		if from < 0 {
			t.Errorf("%s has no place in the plan of the house", pkg)
			continue
		}
		for _, dep := range imports {
			if !strings.HasPrefix(dep, "dotori/") {
				continue
			}
			if to := layerOf(dep); to < from {
				t.Errorf("%s imports %s: the arrow points up", pkg, dep)
			}
		}
	}
}

func TestRoomsKeepTheirThings(t *testing.T) {
	all := imports(t)
	for pkg, imports := range all {
		for _, dep := range imports {
			switch {
			case strings.HasPrefix(dep, "fyne.io/") && !strings.HasPrefix(pkg, "dotori/ui") && pkg != "dotori/app":
				t.Errorf("%s imports %s: only ui knows of a window", pkg, dep)
			case dep == "fyne.io/fyne/v2/app" && pkg != "dotori/app":
				t.Errorf("%s imports %s: only app starts a window", pkg, dep)
			case (dep == "database/sql" || strings.HasPrefix(dep, "modernc.org/sqlite")) &&
				pkg != "dotori/archive/catalog" && pkg != "dotori/archive/thumbnail":
				t.Errorf("%s imports %s: SQL stays in the catalog", pkg, dep)
			case siblings(pkg, dep, "dotori/archive/read/") || siblings(pkg, dep, "dotori/archive/export/"):
				t.Errorf("%s imports %s: readers and writers do not know each other", pkg, dep)
			}
		}
	}
}

// siblings reports whether two different services or formats import each
// other; the list of all, and what all share, may be imported.
func siblings(pkg, dep, root string) bool {
	a, okA := strings.CutPrefix(pkg, root)
	b, okB := strings.CutPrefix(dep, root)
	if !okA || !okB {
		return false
	}
	a, b = strings.Split(a, "/")[0], strings.Split(b, "/")[0]
	shared := map[string]bool{"tree": true, "article": true, "chat": true, "page": true, "table": true, "sqldump": true,
		"blog": true, "board": true, "jsonlist": true, "loosexml": true, "webarchive": true, "shots": true, "clock": true, "takeout": true, "thread": true, "meta": true,
		"bagit": true, "body": true, "posts": true, "book": true, "shelf": true, "md": true, "xmp": true, "letter": true, "sheet": true, "contentline": true, "albums": true, "readtest": true, "exporttest": true}
	return a != b && a != "all" && !shared[b]
}

// imports returns the direct imports of each of our packages, without tests.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-tags", "x11,nodynamic,wasm2go", "-f", "{{.ImportPath}} {{join .Imports \" \"}}",
		"dotori/app/...", "dotori/archive/...", "dotori/ui/...", "dotori/assets/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	return all
}
