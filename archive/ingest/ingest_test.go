package ingest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/library"
	"dotori/archive/read"
)

// home is a library for a test.
type home struct {
	t   *testing.T
	dir string
	lib *library.Library
	cat *catalog.Catalog
	in  *ingest.Ingester
	now time.Time // goes on when it is opened again: imports are in the order of their ids
}

func newHome(t *testing.T) *home {
	h := &home{t: t, dir: t.TempDir(), now: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
	h.open()
	t.Cleanup(h.close)
	return h
}

func (h *home) open() {
	h.t.Helper()
	var err error
	if h.lib, err = library.Open(h.dir, library.Options{}); err != nil {
		h.t.Fatal(err)
	}
	if h.cat, err = catalog.Open(context.Background(), h.lib.CatalogPath(), catalog.Options{}); err != nil {
		h.t.Fatal(err)
	}
	now := func() time.Time { h.now = h.now.Add(time.Second); return h.now }
	h.in = ingest.New(h.lib, h.cat, read.NewRegistry(notes{}), now)
	if err := h.in.Recover(context.Background()); err != nil {
		h.t.Fatal(err)
	}
}

func (h *home) close() {
	h.cat.Close()
	h.lib.Close()
}

func (h *home) run(ctx context.Context, dir string, progress func(ingest.Progress)) (catalog.Import, error) {
	h.t.Helper()
	plan, err := h.in.Preview(ctx, []string{dir}, "")
	if err != nil {
		h.t.Fatal(err)
	}
	defer plan.Close()
	i, err := h.in.Run(ctx, plan, ingest.Choices{}, progress)
	if i.Found != i.Imported+i.Duplicate+i.Skipped {
		h.t.Errorf("the report does not add up: %d != %d + %d + %d", i.Found, i.Imported, i.Duplicate, i.Skipped)
	}
	return i, err
}

func (h *home) ingest(dir string) catalog.Import {
	h.t.Helper()
	i, err := h.run(context.Background(), dir, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return i
}

// list is what `dotori list --json` prints, but for the imports' ids.
func (h *home) list() string {
	h.t.Helper()
	var b strings.Builder
	for it, err := range h.cat.Items(context.Background(), catalog.Query{WithHidden: true}) {
		if err != nil {
			h.t.Fatal(err)
		}
		it.Import = ""
		line, _ := json.Marshal(it)
		b.Write(append(line, '\n'))
	}
	return b.String()
}

// provenances counts the places that items were found in.
func (h *home) provenances() int {
	n := 0
	for it := range h.cat.Items(context.Background(), catalog.Query{}) {
		sources, err := h.cat.Sources(context.Background(), it.ID)
		if err != nil {
			h.t.Fatal(err)
		}
		n += len(sources)
	}
	return n
}

func (h *home) originals() int {
	n := 0
	h.lib.Originals(func(string, string) error { n++; return nil })
	return n
}

func picture(shade uint8) []byte {
	img := image.NewGray(image.Rect(0, 0, 8, 6))
	img.SetGray(1, 1, color.Gray{shade})
	var b bytes.Buffer
	png.Encode(&b, img)
	return b.Bytes()
}

// put writes files into a new archive folder; values are text, or a shade for pictures.
func put(t *testing.T, files map[string]any) string {
	t.Helper()
	dir := t.TempDir()
	for name, v := range files {
		body, ok := v.([]byte)
		if s, isText := v.(string); isText {
			body = []byte(s)
		} else if shade, isShade := v.(int); isShade {
			body = picture(uint8(shade))
		} else if !ok {
			t.Fatalf("%s: %T", name, v)
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func family(t *testing.T) string {
	return put(t, map[string]any{
		"가족방.note": "2015-07-09 20:34|엄마|밥은 먹었니\n2015-07-09 20:35|나|네, 여기요|식탁.png\n망가진 줄\n2015-07-10 08:00|엄마|잘 자라",
		"식탁.png":   1, "제주/바다.png": 2, "제주/바다 사본.png": 2, "제주/섬.png": 3,
		"빈 파일.png": "", "메모.xyz": "?",
	})
}

func TestReportAddsUpAndNamesEverySkippedFile(t *testing.T) {
	h := newHome(t)
	i := h.ingest(family(t))
	if i.State != catalog.Done || i.Found != 7 || i.Imported != 4 || i.Duplicate != 1 || i.Skipped != 2 {
		t.Errorf("%s: found %d = %d + %d + %d, want done: 7 = 4 + 1 + 2", i.State, i.Found, i.Imported, i.Duplicate, i.Skipped)
	}
	reasons := map[string]bool{}
	for _, w := range i.Warnings {
		reasons[w.Path] = true
	}
	for _, path := range []string{"빈 파일.png", "메모.xyz", "가족방.note"} {
		if !reasons[path] {
			t.Errorf("no warning names %s: %v", path, i.Warnings)
		}
	}
}

func TestTheSameArchiveTwiceAddsNothing(t *testing.T) {
	h, dir := newHome(t), family(t)
	h.ingest(dir)
	before, originals, rows := h.list(), h.originals(), h.provenances()
	again := h.ingest(dir)
	if again.Imported != 0 || again.Items != 0 || again.Duplicate != 5 {
		t.Errorf("again: %d imported, %d items, %d duplicate; want 0, 0, 5", again.Imported, again.Items, again.Duplicate)
	}
	if h.list() != before || h.originals() != originals || h.provenances() != rows {
		t.Error("the second import changed the library")
	}
	if ids, _ := h.lib.RecordIDs(); len(ids) != 1 {
		t.Errorf("records of %d imports, want 1", len(ids))
	}
}

func TestAChangedFileIsReadAgain(t *testing.T) {
	h, dir := newHome(t), family(t)
	h.ingest(dir)
	os.WriteFile(filepath.Join(dir, "제주/섬.png"), picture(77), 0o644)
	if again := h.ingest(dir); again.Imported != 1 {
		t.Errorf("%d imported, want the changed picture", again.Imported)
	}
}

func TestUndoLeavesTheLibraryAsItWas(t *testing.T) {
	h := newHome(t)
	h.ingest(family(t))
	before, originals := h.list(), h.originals()
	second := h.ingest(put(t, map[string]any{
		"가족방.note":   "2015-07-09 20:34|엄마|밥은 먹었니\n2016-01-01 00:00|나|새해",
		"유럽/바다.png":  2,
		"유럽/에펠탑.png": 9,
	}))
	if second.Items != 2 || h.list() == before {
		t.Fatalf("second import brought %d items, want 2", second.Items)
	}
	if err := h.in.Undo(context.Background(), second.ID); err != nil {
		t.Fatal(err)
	}
	if got := h.list(); got != before {
		t.Errorf("after undo:\n%s\nwant:\n%s", got, before)
	}
	if h.originals() != originals {
		t.Errorf("%d originals, want %d", h.originals(), originals)
	}
	if i, _ := h.cat.Import(context.Background(), second.ID); i.State != catalog.Undone {
		t.Errorf("state %q, want undone", i.State)
	}
}

func TestUndoOfTheFirstKeepsWhatTheSecondAlsoBrought(t *testing.T) {
	h := newHome(t)
	first := h.ingest(put(t, map[string]any{"제주/바다.png": 2, "섬.png": 3}))
	h.ingest(put(t, map[string]any{"유럽/바다.png": 2}))
	if err := h.in.Undo(context.Background(), first.ID); err != nil {
		t.Fatal(err)
	}
	list := h.list()
	if strings.Count(list, "\n") != 1 || !strings.Contains(list, "유럽") || strings.Contains(list, "제주") {
		t.Errorf("left: %s", list)
	}
	if h.originals() != 1 {
		t.Errorf("%d originals, want 1", h.originals())
	}
}

func TestRebuildGivesTheSame(t *testing.T) {
	h := newHome(t)
	h.ingest(family(t))
	undone := h.ingest(put(t, map[string]any{"a/x.png": 40}))
	h.ingest(put(t, map[string]any{"b/바다.png": 2}))
	var id string
	for it := range h.cat.Items(context.Background(), catalog.Query{Kinds: []archive.Kind{archive.Photo}}) {
		id = it.ID
		break
	}
	for field, value := range map[string]string{"favorite": "true", "title": `"제주의 밤"`} {
		if err := h.in.Edit(context.Background(), catalog.Edit{Item: id, Field: field, Value: value}); err != nil {
			t.Fatal(err)
		}
	}
	if err := h.in.SetOwner(context.Background(), "notes", "나", true); err != nil {
		t.Fatal(err)
	}
	if err := h.in.Undo(context.Background(), undone.ID); err != nil {
		t.Fatal(err)
	}
	before, imports := h.list(), h.imports()
	if !strings.Contains(before, "제주의 밤") || !strings.Contains(before, `"own":true`) {
		t.Fatalf("edits are not in the list: %s", before)
	}
	h.close()
	os.Remove(filepath.Join(h.dir, "catalog.db"))
	lib, err := library.Open(h.dir, library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := ingest.Rebuild(context.Background(), lib, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	lib.Close()
	h.open()
	if got := h.list(); got != before {
		t.Errorf("rebuilt:\n%s\nwant:\n%s", got, before)
	}
	if got := h.imports(); got != imports {
		t.Errorf("rebuilt imports %s\nwant %s", got, imports)
	}
}

func (h *home) imports() string {
	imports, err := h.cat.Imports(context.Background())
	if err != nil {
		h.t.Fatal(err)
	}
	line, _ := json.Marshal(imports)
	return string(line)
}

func TestACancelledImportGoesOnWhereItWas(t *testing.T) {
	files := map[string]any{}
	for n := range 600 {
		files[fmt.Sprintf("%03d.png", n)] = append(picture(1), []byte(fmt.Sprint(n))...)
	}
	dir := put(t, files)
	whole := newHome(t)
	whole.ingest(dir)

	h := newHome(t)
	ctx, cancel := context.WithCancel(context.Background())
	first, err := h.run(ctx, dir, func(p ingest.Progress) {
		if p.Items == 350 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || first.State != catalog.Interrupted {
		t.Fatalf("cancelled: %v, %s", err, first.State)
	}
	second := h.ingest(dir)
	if second.ID != first.ID || second.Imported != 600 || second.Items != 600 || second.Known != 0 {
		t.Errorf("resumed %s: %d files, %d items, %d known; want %s: 600, 600, 0", second.ID, second.Imported, second.Items, second.Known, first.ID)
	}
	if h.list() != whole.list() {
		t.Error("the resumed library differs from one that was not interrupted")
	}
}

func TestRecoverTakesUpWhatTheRecordsConfirmed(t *testing.T) {
	h := newHome(t)
	i := h.ingest(family(t))
	before := h.list()
	h.close()
	os.Remove(filepath.Join(h.dir, "catalog.db"))
	cat, err := catalog.Open(context.Background(), filepath.Join(h.dir, "catalog.db"), catalog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	i.State = catalog.Running
	if err := cat.PutImport(context.Background(), i); err != nil {
		t.Fatal(err)
	}
	cat.Close()
	h.open()
	if got := h.list(); got != before {
		t.Errorf("recovered:\n%s\nwant:\n%s", got, before)
	}
	if i, _ := h.cat.Import(context.Background(), i.ID); i.State != catalog.Interrupted {
		t.Errorf("state %q, want interrupted", i.State)
	}
}

func TestDryRunKeepsNothing(t *testing.T) {
	h, dir := newHome(t), family(t)
	plan, err := h.in.Preview(context.Background(), []string{dir}, "")
	if err != nil {
		t.Fatal(err)
	}
	defer plan.Close()
	i, err := h.in.Run(context.Background(), plan, ingest.Choices{DryRun: true}, nil)
	if err != nil || i.Found != 7 || i.Imported != 4 || i.Duplicate != 1 || i.Skipped != 2 {
		t.Errorf("dry run: %+v, %v", i, err)
	}
	if h.list() != "" || h.originals() != 0 || h.imports() != "null" && h.imports() != "[]" {
		t.Errorf("the dry run left something: %s", h.imports())
	}
}

func TestTheArchiveIsNotChanged(t *testing.T) {
	h, dir := newHome(t), family(t)
	before := fingerprint(t, dir)
	i := h.ingest(dir)
	h.in.Undo(context.Background(), i.ID)
	if fingerprint(t, dir) != before {
		t.Error("the archive was changed")
	}
}

func fingerprint(t *testing.T, dir string) string {
	var b strings.Builder
	filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, path, info.Size(), info.ModTime(), info.Mode())
		return nil
	})
	return b.String()
}
