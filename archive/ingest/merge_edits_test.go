package ingest_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dotori/archive/catalog"
	"dotori/archive/ingest"
)

// values returns what the user changed of some fields of an item.
func (h *home) values(item string, fields ...string) []string {
	h.t.Helper()
	edits := make([]catalog.Edit, len(fields))
	for i, f := range fields {
		edits[i] = catalog.Edit{Item: item, Field: f}
	}
	values, err := h.cat.Values(h.t.Context(), edits)
	if err != nil {
		h.t.Fatal(err)
	}
	return values
}

func TestMergeTakesOverWhatOnlyTheyChanged(t *testing.T) {
	h, other, archive := newHome(t), newHome(t), family(t)
	h.ingest(archive)
	other.ingest(archive)
	sea, isle, talk := h.idOf("바다"), h.idOf("섬"), h.idOf("잘 자라")
	mother := catalog.Person{Title: "엄마", Aliases: []catalog.Alias{{Service: "notes", Name: "엄마"}, {Service: "line", Name: "Mom"}}}
	mother.ID = catalog.PersonID(mother.Aliases[0])

	h.edit(sea, "title", `"우리 바다"`)
	h.edit(isle, "tags", `["여름"]`)
	other.edit(sea, "title", `"저 바다"`)
	other.edit(isle, "tags", `["겨울"]`)
	other.edit(isle, "favorite", "true")
	other.edit(talk, "hidden", "true")
	other.edit(mother.ID, "person", catalog.EditPerson(mother).Value)
	if err := other.in.SetOwner(t.Context(), "notes", "나", true); err != nil {
		t.Fatal(err)
	}
	other.edit(sea, "stack", catalog.EditStack(sea, isle).Value)
	before, sources := h.everything(), h.sources()

	m := h.merge(other.dir, ingest.MergeChoices{})
	if m.Edits != 6 || len(m.Conflicts) != 1 || m.Conflicts[0].Item != sea || m.Conflicts[0].Theirs != `"저 바다"` || m.Conflicts[0].Ours != `"우리 바다"` {
		t.Errorf("%d changes, conflicts %+v", m.Edits, m.Conflicts)
	}
	for _, c := range []struct {
		item, field, want string
	}{
		{sea, "title", `"우리 바다"`}, {isle, "tags", `["여름","겨울"]`}, {isle, "favorite", "true"}, {talk, "hidden", "true"},
		{mother.ID, "person", ""}, {sea, "stack", `"` + isle + `"`},
	} {
		if got := h.values(c.item, c.field)[0]; c.want != "" && got != c.want || got == "" {
			t.Errorf("%s of %s: %s, want %s", c.field, c.item, got, c.want)
		}
	}
	if owners, _ := h.cat.Owners(t.Context()); len(owners) != 1 {
		t.Errorf("owners %v", owners)
	}
	merged := h.everything()
	h.rebuilt()
	h.same("rebuilt", merged, h.sources(), h.originals())
	if again := h.merge(other.dir, ingest.MergeChoices{}); again.Edits != 0 || !reflect.DeepEqual(again.Conflicts, m.Conflicts) {
		t.Errorf("the conflict is forgotten: %+v", again)
	}
	if _, err := h.in.TakeTheirs(t.Context(), m.ID, m.Conflicts); err != nil || h.values(sea, "title")[0] != `"저 바다"` {
		t.Errorf("their title was not taken: %v", err)
	}
	if again := h.merge(other.dir, ingest.MergeChoices{}); len(again.Conflicts) > 0 {
		t.Errorf("it was decided: %+v", again)
	}
	h.unmerged(m.ID, before, sources, h.originals())
	if _, err := h.in.DoAgain(t.Context()); !errors.Is(err, ingest.ErrNothingToUndo) {
		t.Errorf("what was taken back as a whole is done again by itself: %v", err)
	}
	if a, err := h.in.TakeBack(t.Context()); err != nil || a.Title != "tags" {
		t.Errorf("undo takes back %+v, %v; want the last change before the merge", a, err)
	}
}

func TestMergeForTheirsAndUndoOfItsChangesAlone(t *testing.T) {
	h, other, archive := newHome(t), newHome(t), family(t)
	h.ingest(archive)
	other.ingest(archive)
	sea := h.idOf("바다")
	h.edit(sea, "title", `"우리 바다"`)
	other.edit(sea, "title", `"저 바다"`)
	if dry := h.merge(other.dir, ingest.MergeChoices{DryRun: true}); len(dry.Conflicts) != 1 || h.values(sea, "title")[0] != `"우리 바다"` {
		t.Errorf("dry run: %+v", dry)
	}
	m := h.merge(other.dir, ingest.MergeChoices{Theirs: true})
	if len(m.Conflicts) != 1 || h.values(sea, "title")[0] != `"저 바다"` {
		t.Errorf("%+v, title %v", m, h.values(sea, "title"))
	}
	if a, err := h.in.TakeBack(t.Context()); err != nil || a.Title != ingest.MergeTitle || h.values(sea, "title")[0] != `"우리 바다"` {
		t.Errorf("undo: %+v, %v, %v", a, err, h.values(sea, "title"))
	}
	if h.provenances() == 7 {
		t.Error("undo of the changes took the imports back too")
	}
	h.edit(sea, "title", `"셋째"`) // of after the merge: taking it back leaves that alone
	if _, err := h.in.Unmerge(t.Context(), m.ID); err != nil || h.values(sea, "title")[0] != `"셋째"` {
		t.Errorf("%v, %v", err, h.values(sea, "title"))
	}
}

func TestMergeOfACopyThatWentItsOwnWay(t *testing.T) {
	h := newHome(t)
	h.ingest(family(t))
	sea, isle := h.idOf("바다"), h.idOf("섬")
	h.edit(sea, "title", `"바다"`)
	h.edit(isle, "title", `"섬"`)
	stick := &home{t: t, dir: t.TempDir()}
	h.close()
	if err := os.CopyFS(stick.dir, os.DirFS(h.dir)); err != nil {
		t.Fatal(err)
	}
	h.open()
	stick.open()
	t.Cleanup(stick.close)
	stick.ingest(put(t, map[string]any{"새/달.png": 50}))
	stick.edit(sea, "title", `"저 바다"`)
	stick.edit(isle, "favorite", "true")
	h.edit(isle, "title", `"우리 섬"`)
	before, sources, originals := h.everything(), h.sources(), h.originals()

	m := h.merge(stick.dir, ingest.MergeChoices{})
	if m.Imports != 1 || m.Items != 1 || m.Edits != 2 || len(m.Conflicts) > 0 || len(m.Warnings) > 0 {
		t.Errorf("merged %+v", m)
	}
	if got := append(h.values(sea, "title"), h.values(isle, "title", "favorite")...); !reflect.DeepEqual(got, []string{`"저 바다"`, `"우리 섬"`, "true"}) {
		t.Errorf("after the merge: %v", got)
	}
	stick.edit(sea, "title", `"먼 바다"`) // after the merge only theirs changed
	if again := h.merge(stick.dir, ingest.MergeChoices{}); again.Edits != 1 || len(again.Conflicts) > 0 || h.values(sea, "title")[0] != `"먼 바다"` {
		t.Errorf("again: %+v", again)
	}
	all, err := h.in.Merges()
	if err != nil || len(all) != 2 {
		t.Fatalf("merges %+v, %v", all, err)
	}
	h.in.Unmerge(t.Context(), all[1].ID)
	h.unmerged(m.ID, before, sources, originals)
}

// TestMergeOfAnImportThatIsLongerThere brings what an import was continued with
// after the library had been copied.
func TestMergeOfAnImportThatIsLongerThere(t *testing.T) {
	h := newHome(t)
	i := h.ingest(put(t, map[string]any{"a.png": 1, "b.png": 2}))
	stick := &home{t: t, dir: t.TempDir()}
	h.close()
	if err := os.CopyFS(stick.dir, os.DirFS(h.dir)); err != nil {
		t.Fatal(err)
	}
	h.open()
	before, sources, originals := h.everything(), h.sources(), h.originals()
	grown := newHome(t)
	grown.ingest(put(t, map[string]any{"a.png": 1, "b.png": 2, "c.png": 3}))
	grown.close()
	ids, _ := grown.lib.RecordIDs()
	for _, name := range []string{"originals", "records"} {
		os.RemoveAll(filepath.Join(stick.dir, name))
		if err := os.CopyFS(filepath.Join(stick.dir, name), os.DirFS(filepath.Join(grown.dir, name))); err != nil {
			t.Fatal(err)
		}
	}
	records := filepath.Join(stick.dir, "records")
	if err := os.Rename(filepath.Join(records, ids[0]+".jsonl.zst"), filepath.Join(records, i.ID+".jsonl.zst")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		m := h.merge(stick.dir, ingest.MergeChoices{})
		if m.Imports != 1 || m.Items != 1 || m.Known != 0 {
			t.Errorf("merged %+v", m)
		}
		if again := h.merge(stick.dir, ingest.MergeChoices{}); again.Imports != 0 {
			t.Errorf("again %+v", again)
		}
		merged, where := h.everything(), h.sources()
		h.rebuilt()
		h.same("rebuilt", merged, where, originals+1)
		h.unmerged(m.ID, before, sources, originals)
	}
}

func TestMergeRefuses(t *testing.T) {
	h, other := newHome(t), newHome(t)
	inside := &home{t: t, dir: filepath.Join(h.dir, "deep", "library")}
	os.MkdirAll(inside.dir, 0o755)
	inside.open()
	t.Cleanup(inside.close)
	link := filepath.Join(t.TempDir(), "link")
	for _, tt := range []struct {
		name  string
		into  *home
		other string
		want  error
	}{
		{"itself", h, h.dir, ingest.ErrSameLibrary},
		{"a library inside", h, inside.dir, ingest.ErrWithin},
		{"a library around", inside, h.dir, ingest.ErrWithin},
		{"itself by a link", h, link, ingest.ErrSameLibrary},
	} {
		if tt.other == link && os.Symlink(h.dir, link) != nil {
			continue
		}
		if _, err := tt.into.tryMerge(t.Context(), tt.other, ingest.MergeChoices{}, nil); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	if _, err := h.in.Unmerge(t.Context(), "x"); !errors.Is(err, catalog.ErrNotFound) {
		t.Errorf("a merge that never was: %v", err)
	}
	if err := ingest.Beside(filepath.Join(h.dir, "not", "yet"), h.dir); !errors.Is(err, ingest.ErrWithin) {
		t.Errorf("a library that would be made inside: %v", err)
	}
	if err := ingest.Beside(filepath.Join(other.dir, "..", "beside"), h.dir); err != nil {
		t.Error(err)
	}
}

// TestMergeAfterOneThatWasTakenBack merges twice while a conflict is open, takes
// the first one back and merges again: what it brought comes again.
func TestMergeAfterOneThatWasTakenBack(t *testing.T) {
	h, other, archive := newHome(t), newHome(t), family(t)
	h.ingest(archive)
	other.ingest(archive)
	sea, isle := h.idOf("바다"), h.idOf("섬")
	h.edit(sea, "title", `"우리 바다"`)
	other.edit(sea, "title", `"저 바다"`)
	other.edit(isle, "title", `"저 섬"`)
	first := h.merge(other.dir, ingest.MergeChoices{})
	h.merge(other.dir, ingest.MergeChoices{})
	if _, err := h.in.Unmerge(t.Context(), first.ID); err != nil || h.values(isle, "title")[0] != "" {
		t.Fatalf("%v, %v", err, h.values(isle, "title"))
	}
	third := h.merge(other.dir, ingest.MergeChoices{})
	if third.Edits != first.Edits || !reflect.DeepEqual(third.Conflicts, first.Conflicts) || h.values(isle, "title")[0] != `"저 섬"` {
		t.Errorf("first %+v\nthird %+v", first, third)
	}
}
