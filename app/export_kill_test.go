package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotori/archive/export"
)

// TestKillDuringExport kills exports in every format at random instants, starts
// each again, and wants it to verify and to hold what an export holds that
// nobody disturbed. DOTORI_KILLS sets how often for each format (50 in `make
// check-exports`, fewer in `make test`).
func TestKillDuringExport(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("DOTORI_KILLS"))
	if kills == 0 {
		kills = 1
	}
	program, lib := buildProgram(t), filepath.Join(t.TempDir(), "library")
	mustRun(t, program, lib, "import", killArchive(t))
	sample, err := filepath.Abs("../assets/sample/cyworld")
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, program, lib, "import", sample)
	for _, w := range writers().All() {
		id := w.Format().ID
		t.Run(id, func(t *testing.T) { killExports(t, program, lib, id, kills) })
	}
}

func killExports(t *testing.T, program, lib, format string, kills int) {
	whole := filepath.Join(t.TempDir(), "whole")
	start := time.Now()
	mustRun(t, program, lib, "export", "--format", format, "--to", whole)
	long := time.Since(start)
	want := sumsOf(t, whole)
	for done := 0; done < kills; {
		dir := filepath.Join(t.TempDir(), "killed")
		for range 5 {
			if done < kills && killedExport(t, program, lib, format, dir, rand.N(long)) {
				done++
			}
		}
		mustRun(t, program, lib, "export", "--format", format, "--to", dir)
		mustRun(t, program, lib, "verify", dir)
		if got := sumsOf(t, dir); got != want {
			t.Fatalf("after %d kills the export differs:\n%s", done, diffLines(got, want))
		}
	}
}

// killedExport starts an export, kills it after the given time and reports
// whether it was still running.
func killedExport(t *testing.T, program, lib, format, dir string, after time.Duration) bool {
	cmd := exec.Command(program, "--library", lib, "export", "--format", format, "--to", dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case <-ended:
		return false
	case <-time.After(after):
		cmd.Process.Kill()
		<-ended
		return true
	}
}

// sumsOf returns the checksums of an export, which its verification vouches for.
func sumsOf(t *testing.T, dir string) string {
	t.Helper()
	for _, name := range []string{export.SumsName, "manifest-sha256.txt"} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return string(b)
		}
	}
	t.Fatalf("%s has no checksums", dir)
	return ""
}

// diffLines tells which lines only one of two lists has, the first few.
func diffLines(got, want string) string {
	has := func(list string) map[string]bool {
		lines := map[string]bool{}
		for l := range strings.Lines(list) {
			lines[l] = true
		}
		return lines
	}
	g, w := has(got), has(want)
	out, left := "", 10
	for mark, pair := range map[string][2]map[string]bool{"+ ": {g, w}, "- ": {w, g}} {
		for l := range pair[0] {
			if !pair[1][l] && left > 0 {
				out, left = out+mark+l+"\n", left-1
			}
		}
	}
	return out
}
