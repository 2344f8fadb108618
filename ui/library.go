package ui

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/settings"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// keptLibraries is how many libraries the window remembers.
const keptLibraries = 6

// libraryName is what a library is called: its folder's name.
func libraryName(dir string) string { return filepath.Base(dir) }

// openLibrary turns to the library in a folder. The one before is given back.
func (w *Window) openLibrary(dir string) {
	switch {
	case w.busy():
		w.say(w.loc.T("An import or export is under way: it comes first."), "", nil)
		return
	case filepath.Clean(dir) == filepath.Clean(w.on.Library.Dir):
		w.Go(Route{Page: All})
		return
	}
	w.save()
	w.root.Objects = []fyne.CanvasObject{kit.NewFill(theme.Paper), kit.NewEmptyState(nil, w.loc.T("Opening the library …"), dir)}
	w.root.Refresh()
	open, before := w.home.Open, w.given
	task.Run(w.life, func(ctx context.Context) (Services, error) {
		if before != nil {
			<-before // it may be the library that is wanted again
		}
		return open(ctx, dir)
	}, func(s Services, err error) {
		if err != nil {
			w.show()
			w.fail(err)
			return
		}
		w.settle(s)
	})
}

// settle shows another library than before.
func (w *Window) settle(s Services) {
	w.prefs.SetLibraries(remembered(w.prefs.Libraries(), w.home.Library.Dir, s.Library.Dir))
	before := []Services{w.on, w.home}
	if !w.on.Library.Sample || w.home.Library.Sample {
		before = before[1:]
		w.prefs.SetRoute(w.home.Library, w.history.Current())
	}
	w.pageWork.Close()
	w.home = s
	w.work(s)
	w.build()
	w.begin()
	w.give(before)
}

// give gives libraries back, which may take a while.
func (w *Window) give(libraries []Services) {
	given := make(chan struct{})
	w.given = given
	go func() {
		defer close(given)
		for _, s := range libraries {
			if s.Close != nil {
				s.Close()
			}
		}
	}()
}

// remembered puts folders in front of a list, each once, the last foremost.
func remembered(list []string, dirs ...string) []string {
	for _, dir := range dirs {
		list = slices.DeleteFunc(list, func(d string) bool { return d == dir })
		list = slices.Insert(list, 0, dir)
	}
	return list[:min(len(list), keptLibraries)]
}

// shelf is what the settings say of the library and of others.
func (w *Window) shelf() settings.Place {
	at := settings.Place{Dir: w.on.Library.Dir, ReadOnly: w.on.Library.ReadOnly || w.imports.Busy() || w.merges.Busy()}
	if w.on.Merger != nil {
		at.Merge = func() { w.Go(Route{Page: Merging}) }
	}
	if w.home.Open == nil {
		return at
	}
	at.Others = slices.DeleteFunc(w.prefs.Libraries(), func(d string) bool { return d == at.Dir })
	at.Open, at.Choose = w.openLibrary, func() { w.dialogs.Folder(w.openLibrary) }
	return at
}

// tellLibrary says in the sidebar which library is open, where that is not
// the usual one or cannot be written to: then it offers no import either.
func (w *Window) tellLibrary() {
	name, note := libraryName(w.on.Library.Dir), ""
	if w.on.Library.ReadOnly {
		note = w.loc.T("read only")
	}
	if w.on.Library.Sample || !w.on.Library.Elsewhere && !w.on.Library.ReadOnly {
		name = ""
	}
	w.side.library(name, note)
	w.top.importer.Hidden = w.on.Library.ReadOnly && !w.on.Library.Sample
	w.top.content.Refresh()
}
