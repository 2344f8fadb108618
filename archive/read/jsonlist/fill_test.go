package jsonlist_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"dotori/archive/read/jsonlist"
)

type acorn struct {
	Name  string
	Oaks  int
	Found jsonlist.Many[struct{ Name, Place string }]
}

func TestFill(t *testing.T) {
	tests := []struct {
		name, in    string
		want        string
		oaks, found int
		fails       bool
	}{
		{"sound", `{"name":"a","oaks":2,"found":[{"name":"b"}]}`, "a", 2, 1, false},
		{"other types", `{"name":"a","oaks":"many","found":7}`, "a", 0, 0, false},
		{"other types behind", `{"oaks":[],"name":"a"}`, "a", 0, 0, false},
		{"an entry with one field of another type", `{"found":[{"name":"b","place":1},null,"c"]}`, "", 0, 1, false},
		{"null", `null`, "", 0, 0, false},
		{"a list", `[{"name":"a"}]`, "", 0, 0, true},
		{"a text", `"a"`, "", 0, 0, true},
		{"cut", `{"name":"a"`, "", 0, 0, true},
		{"deep", strings.Repeat(`{"found":[`, 20_000), "", 0, 0, true},
	}
	for _, tt := range tests {
		var a acorn
		err := jsonlist.Fill([]byte(tt.in), &a)
		if (err != nil) != tt.fails || a.Name != tt.want || a.Oaks != tt.oaks || len(a.Found) != tt.found {
			t.Errorf("%s: %+v, %v", tt.name, a, err)
		}
	}
}

func TestLoad(t *testing.T) {
	root := fstest.MapFS{
		"utf-8":  {Data: []byte("\uFEFF" + `{"name":"도토리"}`)},
		"cp949":  {Data: []byte("{\"name\":\"\xb5\xb5\xc5\xe4\xb8\xae\"}")},
		"larger": {Data: []byte(`{"name":"` + strings.Repeat("x", 100) + `"}`)},
	}
	for _, name := range []string{"utf-8", "cp949"} {
		var a acorn
		if err := jsonlist.Load(root, name, 100, &a); err != nil || a.Name != "도토리" {
			t.Errorf("%s: %+v, %v", name, a, err)
		}
	}
	var a acorn
	if err := jsonlist.Load(root, "larger", 100, &a); !errors.Is(err, jsonlist.ErrTooLong) {
		t.Errorf("a larger file: %v", err)
	}
	if err := jsonlist.Load(root, "nowhere", 100, &a); err == nil {
		t.Error("a file that is not there can be read")
	}
}
