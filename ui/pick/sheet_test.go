package pick

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dotori/assets"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

func dialogs(t *testing.T, start string) *Dialogs {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(1000, 700))
	d := New(w, korean)
	d.last, d.newRunner = start, task.Inline
	d.OnError = func(err error) { t.Error(err) }
	return d
}

// tap taps the button of the sheet that says something.
func (d *Dialogs) tap(t *testing.T, words string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
		if b, ok := o.(*kit.Button); ok && b.Text() == words {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", words)
}

func TestPickAFileByKeyboard(t *testing.T) {
	dir, picked := home(t), ""
	d := dialogs(t, dir)
	d.File(func(path string) { picked = path })
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn} {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	if picked != filepath.Join(dir, "archive.zip") || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %q", picked)
	}
}

func TestPickAFolder(t *testing.T) {
	dir, picked := home(t), ""
	d := dialogs(t, dir)
	d.Folder(func(path string) { picked = path })
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.tap(t, "이 폴더 고르기"); picked != filepath.Join(dir, "사진") {
		t.Errorf("picked %q", picked)
	}
}

func TestSaveSaysWhatItReplaces(t *testing.T) {
	dir := home(t)
	d := dialogs(t, dir)
	d.Save("대화.txt", func(w io.Writer) error { _, err := io.WriteString(w, "새 글"); return err })
	said := false
	for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
		if text, ok := o.(*kit.Text); ok && text.Text() == d.loc.T("There is a file of this name. It will be replaced.") {
			said = true
		}
	}
	if d.tap(t, "저장"); !said {
		t.Error("it replaces a file without a word")
	}
	if got, err := os.ReadFile(filepath.Join(dir, "대화.txt")); err != nil || string(got) != "새 글" {
		t.Errorf("the file holds %q (%v)", got, err)
	}
}

func TestNothingIsPickedWithoutTheUser(t *testing.T) {
	d := dialogs(t, home(t))
	d.File(func(path string) { t.Errorf("picked %q", path) })
	d.tap(t, "고르기")
	d.tap(t, "취소")
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("the sheet stays")
	}
}
