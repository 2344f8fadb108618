package jsonlist_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dotori/archive/read/jsonlist"
)

func read(s string, largest int) (got []string, err error) {
	isList := func(name string) bool { return name == "posts" || name == "data" }
	for raw, e := range jsonlist.Each(strings.NewReader(s), largest, isList) {
		if err = e; e == nil {
			got = append(got, string(raw))
		}
	}
	return got, err
}

func TestEach(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
		fails    bool
	}{
		{"an array", `[{"a":1}, {"a":2}, 3]`, []string{`{"a":1}`, `{"a":2}`, `3`}, false},
		{"one object", `{"b":[1],"a":1}`, []string{`{"a":1,"b":[1]}`}, false},
		{"line by line", "{\"a\":1}\n{\"a\":2}\n", []string{`{"a":1}`, `{"a":2}`}, false},
		{"wrapped", `{"ok":true,"data":{"n":2,"posts":[{"a":1}]},"next":null}`, []string{`{"a":1}`}, false},
		{"wrapped twice", `{"posts":[{"a":1}],"data":[{"a":2}]}`, []string{`{"a":1}`, `{"a":2}`}, false},
		{"cut", `[{"a":1},{"a"`, []string{`{"a":1}`}, true},
		{"cut behind a comma", `[{"a":1},`, []string{`{"a":1}`}, true},
		{"cut behind a name", `{"posts":`, nil, true},
		{"no JSON", `hello`, nil, true},
		{"nothing", ``, nil, false},
		{"a number", `7`, nil, false},
	}
	for _, tt := range tests {
		got, err := read(tt.in, 1<<20)
		if !slices.Equal(got, tt.want) || (err != nil) != tt.fails {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}

func TestALimitOfEachObject(t *testing.T) {
	small := `{"a":"` + strings.Repeat("x", 1000) + `"}`
	got, err := read("["+strings.Repeat(small+",", 50)+small+"]", 20_000)
	if len(got) != 51 || err != nil {
		t.Errorf("many small ones: %d, %v", len(got), err)
	}
	got, err = read(`[{"a":1},{"a":"`+strings.Repeat("x", 100_000)+`"}]`, 20_000)
	if len(got) != 1 || !errors.Is(err, jsonlist.ErrTooLong) {
		t.Errorf("a large one: %d, %v", len(got), err)
	}
}

func TestEachStops(t *testing.T) {
	n := 0
	for range jsonlist.Each(strings.NewReader(`[1,2,3]`), 100, func(string) bool { return false }) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d", n)
	}
}
