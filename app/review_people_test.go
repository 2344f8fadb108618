package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// known is somebody as the command line prints them.
type known struct {
	ID, Title string
	Me        bool
	Names     []struct{ Service, Name string }
}

func everybody(t *testing.T, library string) (all []known) {
	t.Helper()
	_, out, errOut := dotori(t, library, "--json", "people")
	for line := range strings.Lines(out) {
		var k known
		if err := json.Unmarshal([]byte(line), &k); err != nil {
			t.Fatal(line, err, errOut)
		}
		all = append(all, k)
	}
	return all
}

func called(all []known, name string) (found known) {
	for _, k := range all {
		for _, n := range k.Names {
			if n.Name == name {
				found = k
			}
		}
	}
	return found
}

// twoSides is a library with the daughter's and the mother's exports of one room.
func twoSides(t *testing.T) string {
	t.Helper()
	library := filepath.Join(t.TempDir(), "추억")
	talk := familyTalk(300, 1, "민지", "영희", "철수")
	tellRoom(t, library, android(), talk, daughters(), "민지")
	tellRoom(t, library, windows(), talk, mothers(), "영희")
	return library
}

func TestPeopleOfTwoExportsAreSuggested(t *testing.T) {
	library := twoSides(t)
	status, out, errOut := dotori(t, library, "--json", "people", "suggest", "--above", "90")
	if status != exitDone || strings.Count(out, "\n") != 3 {
		t.Fatalf("%d: %s%s", status, out, errOut)
	}
	for _, no := range [][]string{{"people", "apart", "아빠", "김철수"}} {
		if status, _, errOut := dotori(t, library, no...); status != exitDone {
			t.Fatal(errOut)
		}
	}
	before := everybody(t, library)
	if status, out, errOut := dotori(t, library, "review", "people", "--accept"); status != exitDone {
		t.Fatal(out, errOut)
	}
	all := everybody(t, library)
	if a, b := called(all, "엄마"), called(all, "박영희"); a.ID != b.ID || !a.Me {
		t.Errorf("the mother is %+v and %+v", a, b)
	}
	if a, b := called(all, "아빠"), called(all, "김철수"); a.ID == b.ID {
		t.Errorf("the father is one in spite of the no: %+v", a)
	}
	if _, out, _ := dotori(t, library, "--json", "review", "people"); out != "" {
		t.Errorf("asked again: %s", out)
	}
	if status, _, errOut := dotori(t, library, "undo"); status != exitDone {
		t.Fatal(errOut)
	}
	if got := everybody(t, library); !slices.EqualFunc(got, before, func(a, b known) bool { return a.ID == b.ID && slices.Equal(a.Names, b.Names) }) {
		t.Errorf("after undo: %+v, want %+v", got, before)
	}
}

func TestPeopleOnTheCommandLine(t *testing.T) {
	library := twoSides(t)
	for _, tt := range []struct {
		args []string
		want int
	}{
		{[]string{"people", "merge", "kakaotalk:아빠", "김철수", "--title", "아버지"}, exitDone},
		{[]string{"people", "merge", "아버지"}, exitUsage},
		{[]string{"people", "merge", "아버지", "아무도"}, exitFailed},
		{[]string{"people", "me", "아 버 지"}, exitDone},
		{[]string{"people"}, exitDone},
		{[]string{"people", "apart", "아버지", "아버지"}, exitUsage},
	} {
		if status, _, errOut := dotori(t, library, tt.args...); status != tt.want {
			t.Errorf("%q: %d %s", tt.args, status, errOut)
		}
	}
	if father := called(everybody(t, library), "아빠"); father.Title != "아버지" || !father.Me || len(father.Names) != 2 {
		t.Errorf("the father is %+v", father)
	}
	for _, args := range [][]string{{"people", "me", "아버지", "--not"}, {"people", "apart", "아빠", "김철수"}} {
		if status, _, errOut := dotori(t, library, args...); status != exitDone {
			t.Error(errOut)
		}
	}
	if father := called(everybody(t, library), "아빠"); father.Me || len(father.Names) != 1 {
		t.Errorf("the father is %+v", father)
	}
}
