package welcome

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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

func TestWelcome(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	tapped := ""
	note := func(what string) func() { return func() { tapped = what } }
	p := New(korean(t), "/media/dotori/문서/내 추억", Actions{ChooseFile: note("file"), ChooseFolder: note("folder"), Sample: note("sample"),
		Settings: note("settings"), OpenLibrary: note("library"), Help: func(id string) { tapped = "help " + id }})
	w := test.NewTempWindow(t, p.Content())
	w.Resize(fyne.NewSize(900, 700))
	test.AssertRendersToMarkup(t, "welcome.xml", w.Canvas())
	test.TapCanvas(w.Canvas(), fyne.NewPos(450, 330))
	if tapped != "folder" {
		t.Errorf("the middle button leads to %q", tapped)
	}
}
