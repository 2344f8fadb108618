package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive/read/kakaotalk/kakaotest"
)

// dotori runs one command line in a library and returns status and outputs.
func dotori(t *testing.T, library string, args ...string) (int, string, string) {
	t.Helper()
	var out, errOut bytes.Buffer
	status := run(context.Background(), append([]string{"--library", library}, args...), &out, &errOut)
	return status, out.String(), errOut.String()
}

// talk is an archive with one chat.
func talk(t *testing.T) string {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "KakaoTalkChats.txt"), kakaotest.Text(200, 3))
	return dir
}

func TestExitStatusIsAPromise(t *testing.T) {
	library, source := filepath.Join(t.TempDir(), "내 추억"), talk(t)
	stray := t.TempDir()
	write(t, filepath.Join(stray, "KakaoTalkChats.txt"), kakaotest.Text(5, 9))
	write(t, filepath.Join(stray, "loose.bin"), []byte{0, 1, 2})
	empty := t.TempDir()
	for _, c := range []struct {
		name string
		args []string
		want int
	}{
		{"no library yet", []string{"list"}, exitFailed},
		{"unknown flag", []string{"list", "--colour"}, exitUsage},
		{"unknown command", []string{"frobnicate"}, exitUsage},
		{"unknown kind", []string{"list", "--kind", "song"}, exitUsage},
		{"month without year", []string{"list", "--month", "3"}, exitUsage},
		{"unknown service", []string{"import", source, "--service", "myspace"}, exitUsage},
		{"unknown format", []string{"export", "--format", "wax", "--to", t.TempDir()}, exitUsage},
		{"nothing to import", []string{"import", empty}, exitFailed},
		{"no such path", []string{"import", filepath.Join(empty, "gone.zip")}, exitFailed},
		{"import", []string{"import", source}, exitDone},
		{"import with warnings", []string{"import", stray}, exitWarnings},
		{"list", []string{"list"}, exitDone},
		{"search", []string{"search", "졸업"}, exitDone},
		{"years", []string{"years"}, exitDone},
		{"verify", []string{"verify"}, exitDone},
		{"rebuild", []string{"rebuild"}, exitDone},
		{"undo of nothing", []string{"imports", "undo", "x"}, exitFailed},
		{"help", []string{"--help"}, exitDone},
		{"version", []string{"--version"}, exitDone},
	} {
		if got, out, errOut := dotori(t, library, c.args...); got != c.want {
			t.Errorf("%s: exit status %d, want %d\n%s%s", c.name, got, c.want, out, errOut)
		}
	}
}

// keysOf returns the keys of each line of JSON, which all have the same.
func keysOf(t *testing.T, out string) []string {
	t.Helper()
	var keys []string
	for line := range strings.Lines(out) {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		now := make([]string, 0, len(v))
		for k := range v {
			now = append(now, k)
		}
		slices.Sort(now)
		if keys != nil && !slices.Equal(keys, now) {
			t.Fatalf("keys differ: %v, %v", keys, now)
		}
		keys = now
	}
	return keys
}

func TestJSONKeysAreAPromise(t *testing.T) {
	library, source := filepath.Join(t.TempDir(), "library"), talk(t)
	_, imported, _ := dotori(t, library, "--json", "import", source)
	for name, c := range map[string]struct {
		out  string
		want string
	}{
		"import": {imported, "duplicate finished found id imported items known merge paths service skipped started state warnings"},
		"list": {second(dotori(t, library, "list", "--json")),
			"account author collections details favorite hidden html id import kind latitude longitude media moment moments native_id own parent people service system tags text title trashed"},
		"years":   {second(dotori(t, library, "years", "--json")), "count month year"},
		"imports": {second(dotori(t, library, "imports", "--json")), "duplicate finished found id imported items known merge paths service skipped started state warnings"},
	} {
		if got := strings.Join(keysOf(t, c.out), " "); got != c.want {
			t.Errorf("%s prints the keys %s\nwant %s", name, got, c.want)
		}
	}
}

func second(_ int, out, _ string) string { return out }

func TestAnExportComesBackTheSame(t *testing.T) {
	dir := t.TempDir()
	library, stick := filepath.Join(dir, "library"), filepath.Join(dir, "stick")
	dotori(t, library, "import", talk(t), "--owner", "엄마")
	for _, bag := range []bool{false, true} {
		to := filepath.Join(stick, map[bool]string{true: "bag", false: "plain"}[bag])
		args := []string{"export", "--to", to}
		if bag {
			args = append(args, "--bagit")
		}
		if status, out, errOut := dotori(t, library, args...); status == exitFailed {
			t.Fatal(out, errOut)
		}
		if status, out, errOut := dotori(t, library, "verify", to); status != exitDone {
			t.Errorf("verify: %d\n%s%s", status, out, errOut)
		}
		again := filepath.Join(dir, "again", filepath.Base(to))
		dotori(t, again, "import", to)
		if got, want := withoutImports(t, again), withoutImports(t, library); got != want {
			t.Errorf("bag %v: the items that came back differ:\n%.600s\nwant\n%.600s", bag, got, want)
		}
	}
}

func withoutImports(t *testing.T, library string) string {
	var b strings.Builder
	for line := range strings.Lines(second(dotori(t, library, "list", "--json"))) {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		delete(v, "import")
		clean, _ := json.Marshal(v)
		b.Write(append(clean, '\n'))
	}
	return b.String()
}

func TestUndoFromTheCommandLine(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library")
	_, out, _ := dotori(t, library, "--json", "import", talk(t))
	var i importJSON
	if err := json.Unmarshal([]byte(out), &i); err != nil {
		t.Fatal(err)
	}
	if status, _, errOut := dotori(t, library, "imports", "undo", i.ID); status != exitDone {
		t.Fatal(errOut)
	}
	if _, left, _ := dotori(t, library, "list"); left != "" {
		t.Errorf("left after undo: %.200s", left)
	}
}

func TestADeletedCatalogIsMadeAgain(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library")
	dotori(t, library, "import", talk(t))
	_, before, _ := dotori(t, library, "list", "--json")
	for _, name := range []string{"catalog.db", "catalog.db-wal", "catalog.db-shm"} {
		os.Remove(filepath.Join(library, name))
	}
	if _, after, errOut := dotori(t, library, "list", "--json"); after != before || before == "" {
		t.Errorf("the list differs without its catalog: %.300s%s", after, errOut)
	}
}

func TestVerifyNamesDamage(t *testing.T) {
	dir := t.TempDir()
	library, stick := filepath.Join(dir, "library"), filepath.Join(dir, "stick")
	dotori(t, library, "import", talk(t))
	dotori(t, library, "export", "--to", stick)
	csv := filepath.Join(stick, "catalog.csv")
	if err := os.WriteFile(csv, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	os.Remove(filepath.Join(stick, "README.txt"))
	write(t, filepath.Join(stick, "stray.txt"), []byte("?"))
	status, out, _ := dotori(t, library, "--json", "verify", stick)
	for _, want := range []string{`"path":"catalog.csv","state":"damaged"`, `"path":"README.txt","state":"missing"`, `"path":"stray.txt","state":"extra"`} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	if status != exitFailed {
		t.Errorf("exit status %d, want %d", status, exitFailed)
	}
}
