package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/ui/importing"
)

func TestEnterImportsWhatWasLookedAt(t *testing.T) {
	w := open(t, (&fake{coming: []archive.Item{written("d9", archive.Diary, "2006-01-01")}}).services())
	w.take([]string{"/tmp/백업.zip"})
	w.importChanged()
	focused := w.win.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the keyboard")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.imports.Step != importing.Finished {
		t.Errorf("Enter leads to step %v", w.imports.Step)
	}
	w.importChanged()
	if next := w.win.Canvas().Focused(); next == nil || next == focused {
		t.Fatal("nothing of the report has the keyboard")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.at() != "year/2006" {
		t.Errorf("Enter leads from the report to %s", w.at())
	}
}
