package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADamagedCatalogIsMadeAgain(t *testing.T) {
	dir, source := filepath.Join(t.TempDir(), "추억"), filepath.Join(t.TempDir(), "일기")
	write(t, filepath.Join(source, "2005-10-03 첫 눈 대신 낙엽.txt"), []byte("은행나무가 물들었다."))
	program := buildChecked(t)
	mustRun(t, program, dir, "import", source)
	before := mustRun(t, program, dir, "list", "--json")
	if err := os.WriteFile(filepath.Join(dir, "catalog.db"), []byte(strings.Repeat("not a database", 999)), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := mustRun(t, program, dir, "list", "--json"); got != before || got == "" {
		t.Errorf("after the damage the library lists %q, before %q", got, before)
	}
}
