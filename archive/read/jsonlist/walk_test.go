package jsonlist_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dotori/archive/read/jsonlist"
)

func walk(s string, largest int, paths ...string) (got []string, err error) {
	enter := func(path string) bool { return slices.Contains(paths, path) }
	for v, e := range jsonlist.Walk(strings.NewReader(s), largest, enter) {
		if err = e; e == nil {
			got = append(got, v.Path+" "+string(v.Raw))
		}
	}
	return got, err
}

func TestWalk(t *testing.T) {
	tests := []struct {
		name, in string
		paths    []string
		want     []string
		fails    bool
	}{
		{"a list", `[{"a":1},2]`, []string{""}, []string{`[] {"a":1}`, `[] 2`}, false},
		{"fields and their list", `{"name":"a","m":[1,2],"x":{"y":[3]}}`, []string{"", ".m"}, []string{`.name "a"`, `.m[] 1`, `.m[] 2`, `.x {"y":[3]}`}, false},
		{"lists in lists", `[{"c":{"id":7,"m":[1]}},{"c":{"m":[2],"id":8}}]`, []string{"", "[]", "[].c", "[].c.m"},
			[]string{`[].c.id 7`, `[].c.m[] 1`, `[].c.m[] 2`, `[].c.id 8`}, false},
		{"a list twice", `{"m":[],"m":[1]}`, []string{"", ".m"}, []string{`.m[] 1`}, false},
		{"whole", `[1]`, nil, []string{` [1]`}, false},
		{"what follows", `[1]; alert()`, []string{""}, []string{`[] 1`}, false},
		{"no list", `{"m":null,"n":1}`, []string{"", ".m"}, []string{`.n 1`}, false},
		{"cut", `[1,{"a"`, []string{""}, []string{`[] 1`}, true},
		{"cut behind a comma", `[1,`, []string{""}, []string{`[] 1`}, true},
		{"no JSON", `hello`, []string{""}, nil, true},
		{"nothing", ``, []string{""}, nil, false},
	}
	for _, tt := range tests {
		got, err := walk(tt.in, 1<<20, tt.paths...)
		if !slices.Equal(got, tt.want) || (err != nil) != tt.fails {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}

func TestWalkHasALimit(t *testing.T) {
	got, err := walk(`[1,"`+strings.Repeat("x", 100_000)+`"]`, 20_000, "")
	if len(got) != 1 || !errors.Is(err, jsonlist.ErrTooLong) {
		t.Errorf("%d, %v", len(got), err)
	}
}

func TestWalkStops(t *testing.T) {
	n := 0
	for range jsonlist.Walk(strings.NewReader(`{"a":[1,2,3],"b":4}`), 100, func(p string) bool { return p == "" || p == ".a" }) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d", n)
	}
}
