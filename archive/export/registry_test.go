package export_test

import (
	"testing"

	"dotori/archive/export"
	"dotori/archive/export/all"
	"dotori/archive/export/folder"
)

func TestRegistry(t *testing.T) {
	g := all.Writers("Dotori test", nil)
	if w, ok := g.Find(folder.ID); !ok || w.Format().ID != folder.ID || len(g.All()) == 0 {
		t.Error("the folder format is not found")
	}
	if _, ok := g.Find("nothing"); ok {
		t.Error("a format that does not exist is found")
	}
	defer func() {
		if recover() == nil {
			t.Error("two writers of one format are taken")
		}
	}()
	export.NewRegistry(folder.Writer{}, folder.Writer{})
}
