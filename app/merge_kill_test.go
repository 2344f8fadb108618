package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestKillDuringMerge kills a merge at random instants, starts it again until
// it ends, and wants the library to be as if nothing had happened; then it does
// the same to taking the merge back. DOTORI_KILLS sets how often.
func TestKillDuringMerge(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("DOTORI_KILLS"))
	if kills == 0 {
		kills = 10
	}
	program, dir := buildProgram(t), t.TempDir()
	mine, other, whole := filepath.Join(dir, "mine"), filepath.Join(dir, "other"), filepath.Join(dir, "whole")
	mustRun(t, program, mine, "import", talk(t))
	mustRun(t, program, other, "import", killArchive(t))
	mustRun(t, program, other, "edit", firstID(t, other), "--favorite")
	copyFolder(t, mine, whole)
	before := mustRun(t, program, mine, "list", "--json")
	start := time.Now()
	mustRun(t, program, whole, "merge", other)
	long := time.Since(start)
	want := listOf(t, program, whole)
	for done := 0; done < kills; {
		dir := filepath.Join(t.TempDir(), "killed")
		copyFolder(t, mine, dir)
		for range 5 {
			if !killed(t, program, dir, rand.N(long), "merge", other) {
				break
			}
			done++
			mustRun(t, program, dir, "list") // it opens, also before the next merge recovers it
		}
		mustRun(t, program, dir, "merge", other)
		if got := listOf(t, program, dir); got != want {
			t.Fatalf("after %d kills the library differs: %d and %d lines", done, strings.Count(got, "\n"), strings.Count(want, "\n"))
		}
		mustRun(t, program, dir, "verify")
		id := mergeOf(t, mustRun(t, program, dir, "--json", "merge", "--list")).ID
		for killed(t, program, dir, rand.N(long), "merge", "--undo", id) {
			done++
		}
		if got := mustRun(t, program, dir, "list", "--json"); got != before {
			t.Fatalf("taken back after %d kills, the library is another", done)
		}
		if out := mustRun(t, program, dir, "verify"); strings.Contains(out, "extra ") {
			t.Fatalf("taken back after %d kills, originals are left: %s", done, out)
		}
	}
}

func copyFolder(t *testing.T, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}
