package kakaostory_test

import (
	"testing"
	"testing/fstest"

	"dotori/archive/read/kakaostory"
	"dotori/archive/read/readtest"
)

// FuzzRead reads any bytes as a list of activities and as a page, beside
// pictures that they may mean.
func FuzzRead(f *testing.F) {
	f.Add([]byte("["+first+","+second+"]"), false)
	f.Add([]byte(`{"activities":[`+first+`]}`+"\n"+`{"feeds":[`+second+`]}`), false)
	f.Add([]byte(section+section), true)
	f.Add([]byte(`<div class="_activity" data-model="a.b"><a class="_linkPost" href="/_hong/abcDEF12">2015.07.09</a><div class="txt_wrap">글`), true)
	f.Fuzz(func(t *testing.T, content []byte, page bool) {
		name := "a.json"
		if page {
			name = "a.html"
		}
		root := fstest.MapFS{name: {Data: content}}
		for _, picture := range []string{"a_files/img.jpg", "abcDEF12_0.jpg", "ccc/ddd/img.jpg"} {
			root[picture] = &fstest.MapFile{Data: []byte(jpeg + picture)}
		}
		readtest.Fuzz(t, readtest.Case{Reader: kakaostory.New(), Root: root, Overlap: true, Left: leftBy(t, root)})
	})
}

// leftBy names the files that the reader does not: what any bytes are taken
// for is not known before.
func leftBy(t *testing.T, root fstest.MapFS) (left []string) {
	named := map[string]bool{}
	got := readtest.Read(t.Context(), kakaostory.New(), root, nil)
	for _, w := range got.Warnings {
		named[w.Path] = true
	}
	for _, it := range got.Items {
		for _, f := range it.Files {
			named[f] = true
		}
		for _, m := range it.Media {
			named[m.Path] = true
		}
	}
	for name := range root {
		if !named[name] {
			left = append(left, name)
		}
	}
	return left
}
