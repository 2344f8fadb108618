package tree_test

import (
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive/read/tree"
)

func TestNamed(t *testing.T) {
	root := fstest.MapFS{"a.json": {}, "b/a.txt": {}, "b/b.json": {}, "b/c/c.json": {}, "d.json": {}}
	isJSON := func(name string) bool { return path.Ext(name) == ".json" }
	for most, want := range map[int][]string{
		9: {"a.json", "d.json", "b/b.json", "b/c/c.json"}, 2: {"a.json", "d.json"}, 0: nil,
	} {
		if got := slices.Collect(tree.Named(t.Context(), root, most, isJSON)); !slices.Equal(got, want) {
			t.Errorf("%d of them: %v", most, got)
		}
	}
}
