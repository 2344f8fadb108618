package merging

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/ingest/reconcile"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// fake merges nothing.
type fake struct {
	merge  ingest.Merge
	err    error
	taken  []reconcile.Conflict
	undone string
}

func (f *fake) Foresee(context.Context, string) (ingest.Merge, error) { return f.merge, f.err }

func (f *fake) Merge(_ context.Context, _ string, progress func(ingest.Progress)) (ingest.Merge, error) {
	progress(ingest.Progress{Phase: ingest.Reading, Items: 3, Bytes: 10, BytesTotal: 40})
	return f.merge, f.err
}

func (f *fake) TakeTheirs(_ context.Context, _ string, all []reconcile.Conflict) error {
	f.taken = append(f.taken, all...)
	return f.err
}

func (f *fake) Unmerge(_ context.Context, id string) error {
	f.undone = id
	return f.err
}

func (f *fake) Merges(context.Context) ([]ingest.Merge, error) { return []ingest.Merge{f.merge}, nil }

func (f *fake) Name(_ context.Context, item string) string { return "바다 " + item }

func conflict(item, field, ours, theirs string) reconcile.Conflict {
	return reconcile.Conflict{Item: item, Field: field, Ours: ours, Theirs: theirs, Take: []catalog.Edit{{Item: item, Field: field, Value: theirs}}}
}

func mothers() ingest.Merge {
	return ingest.Merge{ID: "m1", From: "/media/usb/엄마 추억", At: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC), State: catalog.Done,
		Imports: 2, Items: 1402, Known: 31, Originals: 900, Bytes: 1_800_000_000, Edits: 12,
		Conflicts: []reconcile.Conflict{conflict("a", "title", `"우리 집"`, `"아파트"`), conflict("b", "tags", "", `["가족","여름"]`)},
		Warnings:  []archive.Warning{{Path: "originals/0d/0d07", Reason: "The original is missing in the other library.", Detail: "섬.jpg"}}}
}

func korean(t *testing.T) *i18n.Localizer {
	t.Helper()
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	loc, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// page shows a job that has done everything when its methods return.
func page(t *testing.T, f *fake) (*Job, *Page, func() string) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	j := NewJob(f, task.Inline(), time.Now)
	p := New(korean(t), j, Actions{Confirm: func(_, _, _ string, do func()) { do() }})
	j.Changed = p.Refresh
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(900, 900))
	return j, p, func() string { return test.RenderToMarkup(w.Canvas()) }
}

func TestAMergeFromTheFolderToTheReport(t *testing.T) {
	f := &fake{merge: mothers()}
	j, p, shown := page(t, f)
	var steps []Step
	j.Changed = func() {
		p.Refresh()
		if len(steps) == 0 || steps[len(steps)-1] != j.Step {
			steps = append(steps, j.Step)
		}
	}
	j.Look("/media/usb/엄마 추억")
	if text := shown(); !strings.Contains(text, "1,402") || !strings.Contains(text, "합치기") {
		t.Errorf("what would come is not shown: %s", text)
	}
	j.Start()
	for _, want := range []string{"엄마 추억을 합쳤습니다", "1,402", "바다 a · 제목", "우리 집", "아파트", "가족, 여름", "originals/0d/0d07"} {
		if !strings.Contains(shown(), want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	j.Take(f.merge.Conflicts[1])
	if len(f.taken) != 1 || len(j.Report.Conflicts) != 1 || strings.Contains(shown(), "가족, 여름") {
		t.Errorf("taken %v, left %v", f.taken, j.Report.Conflicts)
	}
	p.undo(j.Report)
	if f.undone != "m1" || !slices.Equal(steps, []Step{Looking, Choosing, Running, Finished, Undoing, Undone}) {
		t.Errorf("undone %q, steps %v", f.undone, steps)
	}
}

func TestMergesOfBeforeAreTakenBack(t *testing.T) {
	f := &fake{merge: mothers()}
	j, _, shown := page(t, f)
	if len(j.Before) != 1 || !strings.Contains(shown(), "엄마 추억") {
		t.Fatalf("before: %v\n%s", j.Before, shown())
	}
	f.merge.State = catalog.Undone
	j.Load()
	if text := shown(); !strings.Contains(text, "되돌림") {
		t.Errorf("it is not told that it was taken back: %s", text)
	}
}

func TestAFailedMergeSaysWhy(t *testing.T) {
	f := &fake{err: ingest.ErrSameLibrary}
	j, _, shown := page(t, f)
	j.Look("/home/추억")
	if j.Step != Failed || !errors.Is(j.Err, ingest.ErrSameLibrary) || !strings.Contains(shown(), "바로 이 보관함입니다") {
		t.Errorf("step %v, %v\n%s", j.Step, j.Err, shown())
	}
}

func TestValuesAreWrittenForPeople(t *testing.T) {
	p := &Page{loc: korean(t)}
	for _, tt := range []struct{ field, value, want string }{
		{"title", `"바다"`, "바다"}, {"favorite", "true", "예"}, {"tags", `["가","나"]`, "가, 나"}, {"title", "", "아카이브에 적힌 대로"},
		{"moment", `{"wall":"2004-05-01T00:00:00","offset":"","precision":"month","origin":"user"}`, "2004년 5월"},
		{"person", `{"title":"엄마","aliases":[{"service":"line","name":"Mom"}]}`, "엄마: Mom"},
		{"place", `{"latitude":37.5,"longitude":127}`, "37.50000, 127.00000"}, {"place", "null", "–"},
	} {
		if got := p.say(tt.field, tt.value); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.field, tt.value, got, tt.want)
		}
	}
}
