package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// ownSide returns who is on the own side of the family's room, and of how many messages.
func ownSide(t *testing.T, library string) map[string]int {
	t.Helper()
	side := map[string]int{}
	for _, line := range linesOf(t, library) {
		var it struct {
			Author string
			Own    bool
		}
		if err := json.Unmarshal([]byte(line), &it); err != nil {
			t.Fatal(err)
		}
		if it.Own {
			side[it.Author]++
		}
	}
	return side
}

func TestARoomIsSeenWithTheEyesOfOne(t *testing.T) {
	library := twoSides(t)
	if found := reviewRooms(t, library, "--accept", "--people"); len(found) != 1 {
		t.Fatalf("%+v", found)
	}
	mine := ownSide(t, library)
	if len(mine) != 1 || mine["김민지"] == 0 {
		t.Errorf("with the eyes of the first owner: %v", mine)
	}
	_, out, _ := dotori(t, library, "--json", "people", "eyes")
	if strings.Count(out, "\n") != 2 || !strings.Contains(strings.Split(out, "\n")[0], `"eyes":true`) {
		t.Errorf("owners: %s", out)
	}
	if status, _, errOut := dotori(t, library, "people", "eyes", "박영희"); status != exitDone {
		t.Fatal(errOut)
	}
	if hers := ownSide(t, library); len(hers) != 1 || hers["엄마"] == 0 {
		t.Errorf("with the mother's eyes: %v", hers)
	}
	for _, args := range [][]string{{"undo"}, {"rebuild"}} {
		if status, _, errOut := dotori(t, library, args...); status != exitDone {
			t.Fatal(errOut)
		}
		if again := ownSide(t, library); again["김민지"] != mine["김민지"] || len(again) != 1 {
			t.Errorf("after %s: %v", args[0], again)
		}
	}
}

func TestAnImportHasAnOwner(t *testing.T) {
	library := twoSides(t)
	var first struct{ ID string }
	_, out, _ := dotori(t, library, "--json", "imports")
	if err := json.Unmarshal([]byte(strings.Split(out, "\n")[1]), &first); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		want int
		says string
	}{
		{[]string{"imports", "owner", first.ID, "아빠"}, exitDone, `"title":"아빠"`},
		{[]string{"imports", "owner", first.ID}, exitDone, `"title":"김민지"`},
		{[]string{"imports", "owner", "nothing", "아빠"}, exitFailed, ""},
		{[]string{"people", "eyes", "--first"}, exitDone, `"title":"김민지"`},
		{[]string{"people", "eyes", "아빠", "--first"}, exitUsage, ""},
	} {
		status, out, errOut := dotori(t, library, append([]string{"--json"}, tt.args...)...)
		if status != tt.want || !strings.Contains(out, tt.says) {
			t.Errorf("%q: %d %s%s", tt.args, status, out, errOut)
		}
	}
}
