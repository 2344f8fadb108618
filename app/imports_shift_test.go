package main

import (
	"encoding/json"
	"strings"
	"testing"

	"dotori/archive"
)

// importsOf returns the id and the shift of the only import of a library.
func importsOf(t *testing.T, library string) (id string, by archive.Shift) {
	t.Helper()
	var line struct {
		ID    string        `json:"id"`
		Shift archive.Shift `json:"shift"`
	}
	if err := json.Unmarshal([]byte(second(dotori(t, library, "--json", "imports"))), &line); err != nil {
		t.Fatal(err)
	}
	return line.ID, line.Shift
}

func TestAnImportIsShiftedFromTheCommandLine(t *testing.T) {
	library, _ := told(t, 1)
	run := func(args ...string) string {
		t.Helper()
		status, out, errOut := dotori(t, library, args...)
		if status != exitDone {
			t.Fatalf("%v: exit status %d: %s", args, status, errOut)
		}
		return out
	}
	list := func() string { return run("--json", "list") }
	id, _ := importsOf(t, library)
	before := list()
	was := listed(t, before)

	run("imports", "shift", id, "--by=-9h")
	for i, it := range listed(t, list()) {
		if d := was[i].Moment.Wall.Sub(it.Moment.Wall).Hours(); it.ID != was[i].ID || was[i].Moment.Known() && d != 9 {
			t.Fatalf("%s stands %v hours before, in the place of %s", it.ID, d, was[i].ID)
		}
	}
	if _, by := importsOf(t, library); by.Seconds != -9*60*60 {
		t.Errorf("the import says %+v", by)
	}
	if out := run("imports"); !strings.Contains(out, "-9:00:00") {
		t.Errorf("the import says %s", out)
	}
	shifted := list()
	run("rebuild")
	if got := list(); got != shifted {
		t.Error("rebuilt, it is not as it was")
	}
	run("import", talk(t))
	if got := listed(t, list()); len(got) != len(was) || got[0].Moment != listed(t, shifted)[0].Moment {
		t.Errorf("read again, it stands at %+v", got[0].Moment)
	}
	run("undo")
	if got := list(); got != before {
		t.Error("taken back, it is not as it was")
	}
	run("redo")
	run("imports", "shift", id, "--zone", "America/New_York")
	if got := listed(t, list())[0].Moment; got.Offset.Seconds >= 0 {
		t.Errorf("shown in New York at %+v", got)
	}
	run("imports", "shift", id, "--reset")
	if got := list(); got != before {
		t.Error("given back, it is not as it was")
	}
	run("undo")
	for _, wrong := range [][]string{{id}, {id, "--by=soon"}, {id, "--zone", "Nowhere"}, {id, "--by=1h", "--from", "UTC"}} {
		if status, _, errOut := dotori(t, library, append([]string{"imports", "shift"}, wrong...)...); status != exitUsage {
			t.Errorf("%v: exit status %d: %s", wrong, status, errOut)
		}
	}
	if status, _, _ := dotori(t, library, "imports", "shift", "x", "--by=1h"); status != exitFailed {
		t.Errorf("of no import: exit status %d", status)
	}
}
