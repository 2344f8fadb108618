package settings

import (
	"testing"

	"dotori/archive"
)

func TestWarningsAreGroupedByReason(t *testing.T) {
	warnings := []archive.Warning{{Path: "a", Reason: "no date"}, {Path: "b", Reason: "empty", Skipped: true}, {Path: "c", Reason: "no date"},
		{Path: "d", Reason: "no date", Skipped: true}, {Path: "e", Reason: "odd"}, {Path: "f", Reason: "empty", Skipped: true}}
	want := []struct {
		reason  string
		skipped bool
		paths   string
	}{{"empty", true, "bf"}, {"no date", true, "d"}, {"no date", false, "ac"}, {"odd", false, "e"}}
	got := groups(warnings)
	if len(got) != len(want) {
		t.Fatalf("%d groups: %+v", len(got), got)
	}
	for i, g := range got {
		paths := ""
		for _, w := range g.all {
			paths += w.Path
		}
		if g.reason != want[i].reason || g.skipped != want[i].skipped || paths != want[i].paths {
			t.Errorf("group %d is %q (skipped %v) of %s", i, g.reason, g.skipped, paths)
		}
	}
}
