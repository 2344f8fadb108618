package jsonlist_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

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
		{"texts with signs", `["a\"]","{\\",{"}":"]"}]`, []string{""}, []string{`[] "a\"]"`, `[] "{\\"`, `[] {"}":"]"}`}, false},
		{"numbers at the end", ` 17 `, nil, []string{` 17`}, false},
		{"a number that the end cuts", `17`, nil, []string{` 17`}, false},
		{"a name with an escape", `{"\u0061":1}`, []string{""}, []string{`.a 1`}, false},
		{"a part that is broken", `[{"a" 1},{"a":2}]`, []string{""}, []string{`[] {"a" 1}`, `[] {"a":2}`}, false},
		{"no comma", `[1 2]`, []string{""}, []string{`[] 1`}, true},
		{"a comma too many", `[1,]`, []string{""}, []string{`[] 1`}, true},
		{"no name", `{1:2}`, []string{""}, nil, true},
		{"no colon", `{"a" 2}`, []string{""}, nil, true},
		{"another end", `[1}`, []string{""}, []string{`[] 1`}, true},
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

// However a file comes in, its parts are the same.
func TestWalkInPieces(t *testing.T) {
	const in = `{"m":[{"a":"x\\\"]}","n":[1,{"b":null}]}, -1.5e3 ,true],"n\u0061me":"끝"}`
	want, err := walk(in, 1<<20, "", ".m")
	if err != nil || len(want) != 4 {
		t.Fatalf("%q, %v", want, err)
	}
	var got []string
	for v, err := range jsonlist.Walk(iotest.OneByteReader(strings.NewReader(in)), 1<<20, func(p string) bool { return p == "" || p == ".m" }) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, v.Path+" "+string(v.Raw))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
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

// FuzzWalk takes lists apart as encoding/json does, and survives anything else.
func FuzzWalk(f *testing.F) {
	f.Add(`[{"a":"x\\\"]}"},[1,[]], -1.5e3 ,true,null,"끝"]`)
	f.Add(`[{"a":1`)
	f.Fuzz(func(t *testing.T, in string) {
		got, err := walk(in, 1<<20, "")
		var want []json.RawMessage
		if json.Unmarshal([]byte(in), &want) != nil || want == nil {
			return
		}
		if err != nil || len(got) != len(want) {
			t.Fatalf("%d parts of %d, %v", len(got), len(want), err)
		}
		for i, raw := range want {
			if got[i] != "[] "+string(raw) {
				t.Errorf("part %d is %q, want %q", i, got[i], raw)
			}
		}
	})
}
