package importing

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/theme"
)

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

func report() catalog.Import {
	start := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	return catalog.Import{ID: "i1", Paths: []string{"/home/하늘/싸이월드 백업.zip"}, Started: start, Finished: start.Add(134 * time.Second),
		Found: 3412, Imported: 3208, Duplicate: 203, Skipped: 1, Items: 2900, Bytes: 1_800_000_000, Warnings: []archive.Warning{
			{Path: "MyCyDiary.json", Line: 812, Reason: "No date was found."},
			*archive.Skip("사진첩/2004/cy-000412.jpg", "The file is empty.", ""),
		}}
}

func TestReportAsShown(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	j, _ := started(&fake{})
	j.Step, j.Report, j.First, j.Last, j.Plan.Name = Finished, report(), 2004, 2010, "싸이월드 백업.zip"
	p := New(korean(t), j, Actions{})
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(900, 700))
	test.AssertRendersToMarkup(t, "report.xml", w.Canvas())
}

func TestReportAsText(t *testing.T) {
	var b strings.Builder
	if err := WriteReport(&b, korean(t), report()); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{"3,412", "2분 14초", "/home/하늘/싸이월드 백업.zip", "MyCyDiary.json 812번째 줄", "cy-000412.jpg"} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q:\n%s", want, got)
		}
	}
	if strings.Index(got, "cy-000412.jpg") > strings.Index(got, "MyCyDiary.json") {
		t.Error("skipped files do not come first")
	}
}

func TestThePageFollowsTheJob(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	f := &fake{plan: kakao(), sends: []Progress{{Files: 1, Total: 4, Bytes: 100, TotalBytes: 1000}}}
	j, _ := started(f)
	p := New(korean(t), j, Actions{})
	var shown []Step
	j.Changed = func() {
		p.Refresh()
		if len(shown) == 0 || shown[len(shown)-1] != p.shown {
			shown = append(shown, p.shown)
		}
	}
	j.Look([]string{"가족방.zip"})
	j.Choose(1)
	j.Start()
	j.Undo()
	j.Reset()
	want := []Step{Looking, Choosing, Running, Finished, Undoing, Undone, Idle}
	if len(shown) != len(want) {
		t.Fatalf("showed %v, want %v", shown, want)
	}
	for i := range want {
		if shown[i] != want[i] {
			t.Errorf("showed %v, want %v", shown, want)
		}
	}
}
