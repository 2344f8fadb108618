package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
)

// original returns the file of a picture of a library.
func (h *home) original(word string) string {
	h.t.Helper()
	it, err := h.cat.Item(h.t.Context(), h.idOf(word))
	if err != nil {
		h.t.Fatal(err)
	}
	path, err := h.lib.OriginalPath(it.Media[0].SHA256)
	if err != nil {
		h.t.Fatal(err)
	}
	return path
}

// rewrite changes the lines of the only records of a library.
func (h *home) rewrite(change func(lines []string) []string) {
	h.t.Helper()
	paths, _ := filepath.Glob(filepath.Join(h.dir, "records", "*"))
	packed, err := os.ReadFile(paths[0])
	if err != nil {
		h.t.Fatal(err)
	}
	r, _ := zstd.NewReader(nil)
	text, err := r.DecodeAll(packed, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	w, _ := zstd.NewWriter(nil)
	lines := change(strings.SplitAfter(string(text), "\n"))
	if err := os.WriteFile(paths[0], w.EncodeAll([]byte(strings.Join(lines, "")), nil), 0o644); err != nil {
		h.t.Fatal(err)
	}
}

func reasons(all []archive.Warning) (texts []string) {
	for _, w := range all {
		texts = append(texts, w.Reason)
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

const (
	originalDamaged = "The original is damaged in the other library."
	originalMissing = "The original is missing in the other library."
	lineDamaged     = "The line is damaged; it was left out."
	unfinished      = "The import did not come to its end there."
	recordsDamaged  = "The records are damaged here; what comes after it was not read."
)

func TestMergeTakesWhatIsNotDamaged(t *testing.T) {
	for _, tt := range []struct {
		name    string
		damage  func(*testing.T, *home)
		items   int
		media   int // originals that came
		reasons []string
	}{
		{"nothing", func(*testing.T, *home) {}, 4, 3, nil},
		{"an original is missing", func(t *testing.T, h *home) { os.Remove(h.original("산")) }, 4, 2, []string{originalMissing}},
		{"an original is another file", func(t *testing.T, h *home) {
			path := h.original("산")
			os.Chmod(path, 0o644)
			os.WriteFile(path, []byte("?"), 0o644)
		}, 4, 2, []string{originalDamaged}},
		{"there are no originals", func(t *testing.T, h *home) { os.RemoveAll(filepath.Join(h.dir, "originals")) }, 4, 0, []string{originalMissing}},
		{"a line is damaged", func(t *testing.T, h *home) {
			h.rewrite(func(lines []string) []string { lines[2] = "{\"item\":\x00\n"; return lines })
		}, 3, 3, []string{lineDamaged}},
		{"an item has no id", func(t *testing.T, h *home) {
			h.rewrite(func(lines []string) []string {
				lines[1] = `{"item":{"id":"x","kind":"message"},"source":{"Import":"a"}}` + "\n"
				return lines
			})
		}, 4, 3, []string{lineDamaged}},
		{"the end is missing", func(t *testing.T, h *home) {
			h.rewrite(func(lines []string) []string { return lines[:4] })
		}, 1, 0, []string{unfinished}},
		{"the records are no records", func(t *testing.T, h *home) {
			paths, _ := filepath.Glob(filepath.Join(h.dir, "records", "*"))
			os.WriteFile(paths[0], []byte("not zstd at all"), 0o644)
		}, 0, 0, []string{recordsDamaged}},
		{"there is no catalog", func(t *testing.T, h *home) { os.Remove(filepath.Join(h.dir, "catalog.db")) }, 4, 3, nil},
		{"the catalog is damaged", func(t *testing.T, h *home) {
			os.WriteFile(filepath.Join(h.dir, "catalog.db"), []byte("?"), 0o644)
		}, 4, 3, nil},
		{"there is no journal", func(t *testing.T, h *home) { os.Remove(filepath.Join(h.dir, "journal.jsonl")) }, 4, 3, nil},
		{"there are no records", func(t *testing.T, h *home) { os.RemoveAll(filepath.Join(h.dir, "records")) }, 0, 0,
			[]string{"The other library has no records of imports."}},
		{"the journal is damaged", func(t *testing.T, h *home) {
			os.WriteFile(filepath.Join(h.dir, "journal.jsonl"), []byte("{\"edit\":{\"Item\":\"x\",\"Field\":\"colour\"}}\n{\"action\":7}\nnot json\n{\"act"), 0o644)
		}, 4, 3, []string{"Some changes in the other library cannot be understood; they were left out."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h, other := newHome(t), newHome(t)
			h.ingest(family(t))
			before, sources, originals := h.everything(), h.sources(), h.originals()
			other.ingest(put(t, map[string]any{
				"가족방.note":  "2015-07-09 20:34|엄마|밥은 먹었니\n2016-01-01 00:00|엄마|새해 복",
				"여행/바다.png": 2, "여행/산.png": 12, "정원.png": 13, "텃밭.png": 14,
			}))
			path := other.original("산")
			whole, _ := os.ReadFile(path)
			other.edit(other.idOf("산"), "favorite", "true")
			tt.damage(t, other)
			print := fingerprint(t, other.dir)
			m := h.merge(other.dir, ingest.MergeChoices{})
			if m.Items != tt.items || m.Originals != tt.media || !slices.Equal(reasons(m.Warnings), tt.reasons) {
				t.Errorf("merged %d items and %d originals, warnings %+v", m.Items, m.Originals, m.Warnings)
			}
			if fingerprint(t, other.dir) != print {
				t.Error("the other library was changed")
			}
			merged := h.everything()
			h.rebuilt()
			h.same("rebuilt", merged, h.sources(), originals+tt.media)
			if tt.reasons != nil && tt.reasons[0] == originalDamaged { // it is repaired, and comes when merged again
				os.WriteFile(path, whole, 0o644)
				again := h.merge(other.dir, ingest.MergeChoices{})
				if again.Originals != 1 || len(again.Warnings) > 0 || strings.Contains(h.list(), `"missing":true`) {
					t.Errorf("repaired: %+v\n%s", again, h.list())
				}
				if _, err := h.in.Unmerge(t.Context(), again.ID); err != nil {
					t.Error(err)
				}
				h.same("repair taken back", merged, h.sources(), originals+tt.media)
			}
			if m.Imports+m.Edits > 0 {
				h.unmerged(m.ID, before, sources, originals)
			}
		})
	}
}

// TestMergeGoesOnAfterItWasCutShort cancels a merge again and again.
func TestMergeGoesOnAfterItWasCutShort(t *testing.T) {
	whole, h, other := newHome(t), newHome(t), newHome(t)
	for n := range 3 {
		files := map[string]any{}
		for k := range 300 {
			files[fmt.Sprintf("%03d.png", k)] = append(picture(1), []byte(fmt.Sprint(n, k))...)
		}
		other.ingest(put(t, files))
	}
	other.edit(other.idOf("007.png"), "favorite", "true")
	archive := family(t)
	h.ingest(archive)
	whole.ingest(archive)
	whole.merge(other.dir, ingest.MergeChoices{})
	before, sources, originals := h.everything(), h.sources(), h.originals()

	ids := map[string]bool{}
	for _, stop := range []int{1, 150, 250} {
		ctx, cancel := context.WithCancel(t.Context())
		m, err := h.tryMerge(ctx, other.dir, ingest.MergeChoices{}, func(p ingest.Progress) {
			if p.Phase == ingest.Reading && p.Items >= stop {
				cancel()
			}
		})
		cancel()
		if ids[m.ID] = true; !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled: %v", err)
		}
		h.close()
		h.open()
	}
	last := h.merge(other.dir, ingest.MergeChoices{})
	if ids[last.ID] = true; len(ids) != 1 || last.State != catalog.Done {
		t.Errorf("it went on as another merge: %v, %s", ids, last.State)
	}
	if h.list() != whole.list() || h.provenances() != whole.provenances() {
		t.Error("the library differs from one whose merge was not cut short")
	}
	for _, i := range mustImports(h) {
		if i.State != catalog.Done {
			t.Errorf("import %s is %s", i.ID, i.State)
		}
	}
	merged := h.everything()
	h.rebuilt()
	h.same("rebuilt", merged, h.sources(), h.originals())
	h.unmerged(last.ID, before, sources, originals)
}

func mustImports(h *home) []catalog.Import {
	h.t.Helper()
	all, err := h.cat.Imports(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	return all
}
