package settings

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
	"dotori/ui/kit"
	"dotori/ui/task"
)

// texts are all that an object shows, and its buttons.
func texts(o fyne.CanvasObject) (all string, buttons map[string]*kit.Button) {
	buttons = map[string]*kit.Button{}
	for _, o := range test.LaidOutObjects(o) {
		switch o := o.(type) {
		case *kit.Text:
			all += o.Text() + "\n"
		case *kit.Button:
			buttons[o.Text()] = o
		}
	}
	return all, buttons
}

func TestTheListOfImports(t *testing.T) {
	test.NewTempApp(t)
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := i18n.New(i18n.Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	src := &imports{all: []catalog.Import{{ID: "a", Service: "cyworld", Paths: []string{`C:\내려받기\싸이월드 백업.zip`, "b.zip"}, State: catalog.Done,
		Started: time.Date(2026, 11, 22, 8, 0, 0, 0, time.Local), Finished: time.Date(2026, 11, 22, 8, 2, 14, 0, time.Local),
		Found: 12, Imported: 10, Skipped: 2, Items: 1402, Known: 3, Options: archive.Options{"timezone": "Asia/Seoul"},
		Warnings: []archive.Warning{{Path: "a.jpg", Reason: "This file is empty.", Skipped: true}, {Path: "b.jpg", Reason: "This file is empty.", Skipped: true}}}}}
	var asked string
	var yes func()
	log := NewLog(src, task.Inline())
	p := New(korean, Choices{TextScale: 1}, Place{}, log, Actions{
		Confirm: func(_, text, _ string, do func()) { asked, yes = text, do },
		Reports: Reports{Service: func(archive.Service) string { return "싸이월드" },
			Options: func(archive.Service) []archive.Option {
				return []archive.Option{{ID: "timezone", Title: "Time zone"}}
			}}})
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(800, 2000))
	words, buttons := texts(p.imports)
	for _, want := range []string{"싸이월드 백업.zip 외 1개", "2026.11.22 오전 8:00 · 싸이월드", "새 추억 1,402개 · 이미 있던 것 3 · 건너뜀 2"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in\n%s", want, words)
		}
	}
	buttons["보고서"].OnTapped()
	if words, buttons = texts(p.imports); !strings.Contains(words, "건너뜀 2") || buttons["접기"] == nil || buttons["보고서 저장"] == nil {
		t.Errorf("the report says\n%s", words)
	}
	buttons["되돌리기"].OnTapped()
	for _, want := range []string{"추억 3개가", "2개는 그대로", "1개는 내가"} {
		if !strings.Contains(asked, want) {
			t.Errorf("%q is not in %q", want, asked)
		}
	}
	yes()
	if words, buttons = texts(p.imports); !strings.Contains(words, "되돌림") || buttons["되돌리기"] != nil {
		t.Errorf("taken back, and it says\n%s", words)
	}
}
