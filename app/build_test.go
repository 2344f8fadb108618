package main

import (
	"os/exec"
	"path/filepath"
	"testing"
)

const (
	// checkedTags let Fyne complain of what is done on the wrong goroutine.
	checkedTags = "x11,nodynamic,wasm2go"
	shipTags    = checkedTags + ",migrated_fynedo"
)

// buildProgram compiles the program as it is shipped.
func buildProgram(t testing.TB) string { return buildWith(t, "dotori", shipTags) }

// buildChecked compiles the program so that it finds its own faults.
func buildChecked(t testing.TB) string { return buildWith(t, "dotori-checked", checkedTags) }

// buildWith compiles into the build folder, where go leaves a program alone
// that is up to date: the tests share one.
func buildWith(t testing.TB, name, tags string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "build", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-tags", tags, "-o", path, "dotori/app").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}
