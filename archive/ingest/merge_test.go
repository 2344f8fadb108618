package ingest_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/library"
)

// merge merges another library into this one.
func (h *home) merge(dir string, c ingest.MergeChoices) ingest.Merge {
	h.t.Helper()
	m, err := h.tryMerge(context.Background(), dir, c, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return m
}

func (h *home) tryMerge(ctx context.Context, dir string, c ingest.MergeChoices, progress func(ingest.Progress)) (ingest.Merge, error) {
	h.t.Helper()
	other, err := library.Open(dir, library.Options{ReadOnly: true})
	if err != nil {
		h.t.Fatal(err)
	}
	defer other.Close()
	return h.in.Merge(ctx, other, c, progress)
}

// everything is what the library shows, with hidden items and imports.
func (h *home) everything() string {
	h.t.Helper()
	var b strings.Builder
	for it, err := range h.cat.Items(context.Background(), catalog.Query{WithHidden: true}) {
		if err != nil {
			h.t.Fatal(err)
		}
		b.WriteString(it.ID + " " + it.Import + " " + it.Title + "\n")
	}
	return b.String() + h.list()
}

// sources lists the provenances of all items.
func (h *home) sources() string {
	h.t.Helper()
	var lines []string
	for it := range h.cat.Items(context.Background(), catalog.Query{WithHidden: true}) {
		all, err := h.cat.Sources(context.Background(), it.ID)
		if err != nil {
			h.t.Fatal(err)
		}
		for _, s := range all {
			lines = append(lines, it.ID+" "+s.Import+" "+s.Path)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// rebuilt makes the catalog again.
func (h *home) rebuilt() {
	h.t.Helper()
	h.close()
	os.Remove(filepath.Join(h.dir, "catalog.db"))
	lib, err := library.Open(h.dir, library.Options{})
	if err == nil {
		err = ingest.Rebuild(context.Background(), lib, func(int, int) {})
	}
	if err != nil {
		h.t.Fatal(err)
	}
	lib.Close()
	h.open()
}

// idOf finds an item by what it says or is called.
func (h *home) idOf(word string) string {
	h.t.Helper()
	for it := range h.cat.Items(context.Background(), catalog.Query{WithHidden: true}) {
		if strings.Contains(it.Title+it.Text, word) || len(it.Media) > 0 && strings.Contains(it.Media[0].Name, word) {
			return it.ID
		}
	}
	h.t.Fatalf("there is no item %q", word)
	return ""
}

func (h *home) edit(item, field, value string) {
	h.t.Helper()
	if _, err := h.in.Do(context.Background(), field, []catalog.Edit{{Item: item, Field: field, Value: value}}); err != nil {
		h.t.Fatal(err)
	}
}

// mothers is a library that overlaps with [family].
func mothers(t *testing.T) *home {
	h := newHome(t)
	h.ingest(put(t, map[string]any{
		"가족방.note":  "2015-07-09 20:34|엄마|밥은 먹었니\n2016-01-01 00:00|엄마|새해 복",
		"여행/바다.png": 2, "여행/산.png": 12, "정원.png": 13,
	}))
	h.ingest(put(t, map[string]any{"텃밭/고추.png": 14}))
	return h
}

func TestMergeBringsImportsWithTheirProvenance(t *testing.T) {
	h, other := newHome(t), mothers(t)
	h.ingest(family(t))
	before, sources, originals := h.everything(), h.sources(), h.originals()
	theirs := fingerprint(t, other.dir)

	dry := h.merge(other.dir, ingest.MergeChoices{DryRun: true})
	if h.everything() != before || h.originals() != originals {
		t.Error("the dry run changed the library")
	}
	m := h.merge(other.dir, ingest.MergeChoices{})
	if m.State != catalog.Done || m.Imports != 2 || m.Items != 4 || m.Known != 2 || m.Originals != 3 || len(m.Warnings) > 0 {
		t.Errorf("merged %+v", m)
	}
	if dry.Imports != m.Imports || dry.Items != m.Items || dry.Known != m.Known || dry.Originals != m.Originals || dry.Bytes != m.Bytes {
		t.Errorf("the dry run said %+v\nand it was %+v", dry, m)
	}
	if fingerprint(t, other.dir) != theirs {
		t.Error("the other library was changed")
	}
	for line := range strings.Lines(other.sources()) {
		if !strings.Contains(h.sources(), strings.TrimSpace(line)) {
			t.Errorf("lost: %s", line)
		}
	}
	merged := h.everything()
	h.rebuilt()
	if got := h.everything(); got != merged {
		t.Errorf("rebuilt:\n%s\nwant:\n%s", got, merged)
	}
	if again := h.merge(other.dir, ingest.MergeChoices{}); again.Imports+again.Items+again.Known+again.Originals > 0 {
		t.Errorf("again: %+v", again)
	}
	h.unmerged(m.ID, before, sources, originals)
	h.rebuilt()
	h.same("rebuilt after it was taken back", before, sources, originals)
	if third := h.merge(other.dir, ingest.MergeChoices{}); third.Imports != 2 || third.Items != 4 || h.everything() != merged {
		t.Errorf("once more: %+v\n%s\nwant:\n%s", third, h.everything(), merged)
	}
	merged = h.everything()
	h.rebuilt()
	h.same("rebuilt once more", merged, h.sources(), h.originals())
}

// unmerged takes a merge back and wants the library as it was.
func (h *home) unmerged(id, list, sources string, originals int) {
	h.t.Helper()
	if m, err := h.in.Unmerge(context.Background(), id); err != nil || m.State != catalog.Undone {
		h.t.Fatalf("%+v: %v", m, err)
	}
	h.same("taken back", list, sources, originals)
}

func (h *home) same(what, list, sources string, originals int) {
	h.t.Helper()
	if got := h.everything(); got != list {
		h.t.Errorf("%s:\n%s\nwant:\n%s", what, got, list)
	}
	if got := h.sources(); got != sources {
		h.t.Errorf("%s: sources\n%s\nwant:\n%s", what, got, sources)
	}
	if got := h.originals(); got != originals {
		h.t.Errorf("%s: %d originals, want %d", what, got, originals)
	}
}
