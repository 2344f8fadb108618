package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dotori/archive/read/kakaotalk/kakaotest"
)

// relatives are two libraries with a chat that both have.
func relatives(t *testing.T) (mine, mothers string) {
	dir := t.TempDir()
	mine, mothers = filepath.Join(dir, "내 추억"), filepath.Join(dir, "엄마 추억")
	both := talk(t)
	dotori(t, mine, "import", both)
	dotori(t, mothers, "import", both, "--owner", "엄마")
	more := t.TempDir()
	write(t, filepath.Join(more, "KakaoTalkChats.txt"), kakaotest.Text(50, 8))
	dotori(t, mothers, "import", more)
	return mine, mothers
}

// mergeOf reads what `dotori merge --json` printed.
func mergeOf(t *testing.T, out string) (m mergeJSON) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), &m); err != nil {
		t.Fatalf("%v: %q", err, out)
	}
	return m
}

// firstID returns the id of the first item of a library.
func firstID(t *testing.T, library string) string {
	t.Helper()
	_, out, _ := dotori(t, library, "list", "--json")
	var it struct{ ID string }
	line, _, _ := strings.Cut(out, "\n")
	if err := json.Unmarshal([]byte(line), &it); err != nil {
		t.Fatal(err)
	}
	return it.ID
}

func TestMergeOnTheCommandLine(t *testing.T) {
	mine, mothers := relatives(t)
	id := firstID(t, mine)
	dotori(t, mine, "edit", id, "--title", "우리")
	dotori(t, mothers, "edit", id, "--title", "저들", "--favorite")
	_, before, _ := dotori(t, mine, "list", "--json")

	status, out, errOut := dotori(t, mine, "--json", "merge", mothers, "--dry-run")
	foreseen := mergeOf(t, out)
	if _, now, _ := dotori(t, mine, "list", "--json"); status != exitWarnings || now != before {
		t.Errorf("dry run: exit status %d, changed %v\n%s", status, now != before, errOut)
	}
	status, out, errOut = dotori(t, mine, "--json", "merge", mothers)
	m := mergeOf(t, out)
	if status != exitWarnings || m.State != "done" || m.Imports != 2 || m.Items == 0 || m.Items != foreseen.Items || m.Edits != 2 || len(m.Conflicts) != 1 {
		t.Errorf("exit status %d: %+v\nforeseen %+v\n%s", status, m, foreseen, errOut)
	}
	if got, want := strings.Join(keysOf(t, out), " "), "at bytes conflicts edits from id imports items known originals state warnings"; got != want {
		t.Errorf("merge prints the keys %s\nwant %s", got, want)
	}
	if c := m.Conflicts[0]; c != (conflictJSON{id, "title", `"우리"`, `"저들"`}) {
		t.Errorf("conflict %+v", c)
	}
	if _, out, _ := dotori(t, mine, "imports", "--json"); strings.Count(out, `"merge":"`+m.ID+`"`) != 2 {
		t.Errorf("imports: %s", out)
	}
	if _, out, _ := dotori(t, mine, "--json", "merge", "--list"); mergeOf(t, out).ID != m.ID {
		t.Errorf("merges: %s", out)
	}
	if status, _, errOut := dotori(t, mine, "merge", "--undo", m.ID); status != exitDone {
		t.Errorf("undo: exit status %d: %s", status, errOut)
	}
	if _, now, _ := dotori(t, mine, "list", "--json"); now != before {
		t.Error("after undo `list --json` is another")
	}
}

func TestMergeExitStatus(t *testing.T) {
	mine, mothers := relatives(t)
	empty, newer, own := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "own")
	write(t, filepath.Join(newer, "library.json"), []byte(`{"format":99,"id":"x"}`))
	for _, c := range []struct {
		name    string
		library string
		args    []string
		want    int
	}{
		{"nothing named", mine, []string{"merge"}, exitUsage},
		{"two things", mine, []string{"merge", mothers, "--list"}, exitUsage},
		{"no library", mine, []string{"merge", empty}, exitFailed},
		{"no folder", mine, []string{"merge", filepath.Join(empty, "gone")}, exitFailed},
		{"itself", mine, []string{"merge", mine}, exitFailed},
		{"a newer format", mine, []string{"merge", newer}, exitFailed},
		{"a merge that never was", mine, []string{"merge", "--undo", "x"}, exitFailed},
		{"into a folder of the other", filepath.Join(mothers, "sub"), []string{"merge", mothers}, exitFailed},
		{"nothing merged yet", mine, []string{"merge", "--list"}, exitDone},
		{"merge", mine, []string{"merge", mothers}, exitDone},
		{"again", mine, []string{"merge", mothers}, exitDone},
		{"into a new library", own, []string{"merge", mothers}, exitDone},
	} {
		if got, out, errOut := dotori(t, c.library, c.args...); got != c.want {
			t.Errorf("%s: exit status %d, want %d\n%s%s", c.name, got, c.want, out, errOut)
		}
	}
	if _, err := os.Stat(filepath.Join(mothers, "sub")); err == nil {
		t.Error("a library was made inside the other one")
	}
	if a, b := second(dotori(t, mothers, "list", "--json")), second(dotori(t, own, "list", "--json")); a != b {
		t.Error("a library merged into an empty one is another")
	}
}

// TestMergeFromALockedStick merges a library in a folder that takes no files,
// and that Dotori can read in place, its catalog there or not.
func TestMergeFromALockedStick(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("nothing is locked for this user")
	}
	mine, mothers := relatives(t)
	want := second(dotori(t, mothers, "list", "--json"))
	unlock := lockFolders(t, mothers)
	check := func(what string) {
		t.Helper()
		if status, out, errOut := dotori(t, mothers, "list", "--json"); status != exitDone || out != want {
			t.Errorf("%s: list in place: exit status %d\n%s", what, status, errOut)
		}
	}
	check("whole")
	unlock()
	os.Remove(filepath.Join(mothers, "catalog.db"))
	lockFolders(t, mothers)
	check("without a catalog")
	if status, out, errOut := dotori(t, mine, "--json", "merge", mothers); status != exitDone || mergeOf(t, out).Imports != 2 {
		t.Errorf("merge: exit status %d\n%s%s", status, out, errOut)
	}
}

// lockFolders makes everything below a folder read-only until it is unlocked,
// or the test ends.
func lockFolders(t *testing.T, root string) (unlock func()) {
	t.Helper()
	modes := map[string]os.FileMode{}
	filepath.WalkDir(root, func(path string, _ os.DirEntry, err error) error {
		if info, failed := os.Stat(path); err == nil && failed == nil {
			modes[path] = info.Mode()
		}
		return err
	})
	for path, mode := range modes {
		os.Chmod(path, mode&^0o222)
	}
	unlock = func() {
		for path, mode := range modes {
			os.Chmod(path, mode)
		}
	}
	t.Cleanup(unlock)
	return unlock
}
