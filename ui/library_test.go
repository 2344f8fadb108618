package ui

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"dotori/ui/importing"
	"dotori/ui/theme"
)

// stick is services from which a library with one diary can be opened.
func stick(given *[]string) Services {
	const dir = "/media/하늘/막대"
	home, away := memories().services(), (&fake{items: memories().items[:1]}).services()
	home.Close = func() { *given = append(*given, "home") }
	away.Library = Library{Dir: dir, ReadOnly: true, Elsewhere: true}
	away.Close = func() { *given = append(*given, "stick") }
	open := func(_ context.Context, path string) (Services, error) {
		switch path {
		case dir:
			return away, nil
		case home.Library.Dir:
			return home, nil
		}
		return Services{}, fmt.Errorf("open %s: %w", path, fs.ErrNotExist)
	}
	home.Open, away.Open = open, open
	return home
}

func TestAnotherLibraryAndBack(t *testing.T) {
	var given []string
	w := open(t, stick(&given))
	usual := w.on.Library.Dir
	w.Go(Route{Year, "2005"})
	w.openLibrary("/media/하늘/막대")
	<-w.given
	if w.at() != "all" || w.overview.Total != 1 || w.win.Title() != "막대 · 도토리" || w.side.house.Hidden {
		t.Fatalf("at %s with %d memories, titled %s", w.at(), w.overview.Total, w.win.Title())
	}
	if !slices.Equal(w.shelf().Others, []string{usual}) || !w.shelf().ReadOnly {
		t.Errorf("the settings offer %+v", w.shelf())
	}
	w.openLibrary(usual)
	<-w.given
	if w.at() != "year/2005" || !w.side.house.Hidden || w.win.Title() != "도토리" {
		t.Errorf("back at %s, titled %s", w.at(), w.win.Title())
	}
	if !slices.Equal(given, []string{"home", "stick"}) {
		t.Errorf("given back: %v", given)
	}
}

func TestALibraryThatIsGoneLeavesTheOneThatIsOpen(t *testing.T) {
	var given []string
	w := open(t, stick(&given))
	w.Go(Route{Year, "2005"})
	w.openLibrary("/media/하늘/빠진 것")
	if w.at() != "year/2005" || w.answered == nil || len(given) != 0 {
		t.Errorf("at %s, told %v, given back %v", w.at(), w.answered != nil, given)
	}
}

func TestNoOtherLibraryWhileWorkIsUnderWay(t *testing.T) {
	var given []string
	w := open(t, stick(&given))
	w.imports.Step = importing.Running
	w.openLibrary("/media/하늘/막대")
	if w.on.Library.Elsewhere {
		t.Error("the library went away under an import")
	}
}

func TestTheLookIsRemembered(t *testing.T) {
	app := test.NewTempApp(t)
	w := openWith(t, app, memories().services())
	w.prefs.SetContrast(true)
	w.prefs.SetCalm(true)
	w.redress()
	w = openWith(t, app, memories().services())
	if !w.prefs.Contrast() || !w.prefs.Calm() || theme.Moves(app.Settings()) {
		t.Error("the look is forgotten")
	}
}
