package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotori/archive"
)

// told is a library with a chat, and the ids of its first messages.
func told(t *testing.T, n int) (library string, ids []string) {
	t.Helper()
	library = filepath.Join(t.TempDir(), "library")
	dotori(t, library, "import", talk(t))
	for _, it := range listed(t, second(dotori(t, library, "list", "--json", "--limit", "8"))) {
		if len(ids) < n && !it.System {
			ids = append(ids, it.ID)
		}
	}
	return library, ids
}

func listed(t *testing.T, out string) (all []archive.Item) {
	t.Helper()
	for line := range strings.Lines(out) {
		var it archive.Item
		if err := json.Unmarshal([]byte(line), &it); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		all = append(all, it)
	}
	return all
}

func TestADecadeFromTheCommandLine(t *testing.T) {
	library, ids := told(t, 2)
	run := func(args ...string) string {
		t.Helper()
		status, out, errOut := dotori(t, library, args...)
		if status != exitDone {
			t.Fatalf("%v: exit status %d: %s", args, status, errOut)
		}
		return out
	}
	run("edit", ids[0], "--date", "1980년대")
	run("edit", ids[1], "--date", "'80s")
	got := listed(t, run("--json", "list", "--decade", "1980"))
	if len(got) != 2 || got[0].Moment.Precision != archive.PrecisionDecade || len(got[0].Moments) != 1 {
		t.Errorf("of the decade: %+v", got)
	}
	for _, narrow := range [][]string{{"--year", "1980"}, {"--undated"}} {
		if got := listed(t, run(append([]string{"--json", "list"}, narrow...)...)); len(got) != 0 {
			t.Errorf("%v: %+v", narrow, got)
		}
	}
	if out := run("--json", "years"); !strings.Contains(out, `{"year":0,"month":0,"count":2,"decade":1980}`) {
		t.Errorf("the years are %s", out)
	}
	if out := run("list", "--decade", "1980"); !strings.HasPrefix(out, "1980s ") {
		t.Errorf("listed as %s", out)
	}
	run("undo")
	run("undo")
	if got := listed(t, run("--json", "list", "--decade", "1980")); len(got) != 0 {
		t.Errorf("taken back: %+v", got)
	}
}

func TestEditFromTheCommandLine(t *testing.T) {
	library, ids := told(t, 2)
	was := listed(t, second(dotori(t, library, "list", "--json", "--limit", "8")))
	edit := func(args ...string) []archive.Item {
		t.Helper()
		status, out, errOut := dotori(t, library, append([]string{"--json", "edit"}, args...)...)
		if status != exitDone {
			t.Fatalf("%v: exit status %d: %s", args, status, errOut)
		}
		return listed(t, out)
	}
	got := edit(ids[0], ids[1], "--title", "바다", "--date", "2005년 10월 8일 오후 6:42", "--tags", "여름,바다", "--people", "+엄마",
		"--place", "37.5665, 126.9780", "--favorite", "--album", "가족")
	if len(got) != 2 {
		t.Fatalf("%d items were changed: %+v", len(got), got)
	}
	for _, it := range got {
		m := it.Moment
		if it.Title != "바다" || m.Wall.Format("2006-01-02 15:04") != "2005-10-08 18:42" || m.Precision != archive.PrecisionMinute ||
			m.Origin != archive.OriginUser || len(it.Tags) != 2 || !it.Favorite || it.Latitude == nil || *it.Longitude != 126.978 ||
			!strings.Contains(strings.Join(it.People, ","), "엄마") {
			t.Errorf("changed to %+v", it)
		}
	}
	if got := edit(ids[0], "--shift=-1d2h"); len(got) != 1 || got[0].Moment.Wall.Format("2006-01-02 15:04") != "2005-10-07 16:42" {
		t.Errorf("shifted to %+v", got)
	}
	if got := edit(ids[0], "--day", "2004"); got[0].Moment.Wall.Format("2006-01-02 15:04") != "2004-10-07 16:42" {
		t.Errorf("in another year at %+v", got[0].Moment)
	}
	if got := edit(ids[0], "--precision", "month", "--tags=-여름", "--no-favorite", "--album=-가족"); got[0].Moment.Precision != archive.PrecisionMonth ||
		len(got[0].Tags) != 1 || got[0].Favorite || len(got[0].Collections) != 1 {
		t.Errorf("changed to %+v", got[0])
	}
	if got := edit(ids[0], "--date", "unknown", "--place", "unknown"); got[0].Moment.Known() || got[0].Latitude != nil {
		t.Errorf("still known: %+v", got[0])
	}
	if got := edit(ids[0], "--restore", "date,title"); got[0].Title != "" || got[0].Moment != was[0].Moment && got[0].Moment != was[1].Moment {
		t.Errorf("restored to %+v, was %+v", got[0], was[0].Moment)
	}
	if got := edit(ids[1], "--title", "바다"); len(got) != 0 {
		t.Errorf("nothing had to change, and %+v did", got)
	}
}

func TestUndoAndRedoFromTheCommandLine(t *testing.T) {
	library, ids := told(t, 2)
	if status, _, _ := dotori(t, library, "undo"); status != exitFailed {
		t.Errorf("there is nothing to undo: exit status %d", status)
	}
	dotori(t, library, "edit", ids[0], ids[1], "--title", "바다", "--trash")
	status, out, errOut := dotori(t, library, "--json", "undo")
	if got := strings.Join(keysOf(t, out), " "); status != exitDone || got != "at fields id items title undoes" {
		t.Fatalf("exit status %d, keys %s: %s", status, got, errOut)
	}
	var a actionJSON
	if err := json.Unmarshal([]byte(out), &a); err != nil || len(a.Items) != 2 || len(a.Fields) != 2 || a.Undoes == "" || a.Title != "Edit" {
		t.Errorf("took back %+v, %v", a, err)
	}
	if all := listed(t, second(dotori(t, library, "list", "--json"))); all[0].Title != "" {
		t.Errorf("still called %q", all[0].Title)
	}
	if status, out, _ := dotori(t, library, "redo"); status != exitDone || !strings.Contains(out, "2") {
		t.Errorf("redo: exit status %d: %s", status, out)
	}
	t.Setenv("LC_ALL", "ko_KR.UTF-8")
	if status, _, errOut := dotori(t, library, "redo"); status != exitFailed || !strings.Contains(errOut, "다시 할 것이 없습니다.") {
		t.Errorf("all is done again: exit status %d: %s", status, errOut)
	}
}

func TestExitStatusOfEdit(t *testing.T) {
	library, ids := told(t, 1)
	id := ids[0]
	for _, c := range []struct {
		name string
		args []string
		want int
	}{
		{"nothing to change", []string{id}, exitUsage},
		{"no item", []string{"--title", "a"}, exitUsage},
		{"no date", []string{id, "--date", "어제"}, exitUsage},
		{"two dates", []string{id, "--date", "2005", "--shift", "1d"}, exitUsage},
		{"no shift", []string{id, "--shift", "3 moons"}, exitUsage},
		{"no precision", []string{id, "--precision", "era"}, exitUsage},
		{"no place", []string{id, "--place", "서울"}, exitUsage},
		{"no field", []string{id, "--restore", "colour"}, exitUsage},
		{"unknown item", []string{id, "00000000000000000000000000000000", "--title", "a"}, exitFailed},
		{"not an id", []string{"x", "--title", "a"}, exitFailed},
		{"done", []string{id, "--date", "2005"}, exitDone},
		{"hours of a year", []string{id, "--shift", "5h", "--title", "바다"}, exitWarnings},
	} {
		if got, out, errOut := dotori(t, library, append([]string{"edit"}, c.args...)...); got != c.want {
			t.Errorf("%s: exit status %d, want %d\n%s%s", c.name, got, c.want, out, errOut)
		}
	}
	all := listed(t, second(dotori(t, library, "list", "--json", "--year", "2005")))
	if len(all) != 1 || all[0].Title != "바다" {
		t.Errorf("what could change did not: %+v", all)
	}
	if got, _, _ := dotori(t, filepath.Join(t.TempDir(), "none"), "edit", id, "--title", "a"); got != exitFailed {
		t.Errorf("without a library: exit status %d", got)
	}
}

func TestIDsFromStandardInput(t *testing.T) {
	library, ids := told(t, 2)
	file := filepath.Join(t.TempDir(), "ids")
	write(t, file, []byte(strings.Join(ids, "\n")+"\n\n"))
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer func(was *os.File) { os.Stdin = was }(os.Stdin)
	os.Stdin = in
	status, out, errOut := dotori(t, library, "--json", "edit", "-", "--hide")
	if all := listed(t, out); status != exitDone || len(all) != 2 || !all[0].Hidden {
		t.Errorf("exit status %d, %+v: %s", status, all, errOut)
	}
}
