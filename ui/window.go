package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/assets"
	"dotori/ui/exporting"
	"dotori/ui/i18n"
	"dotori/ui/importing"
	"dotori/ui/kit"
	"dotori/ui/merging"
	"dotori/ui/people"
	"dotori/ui/pick"
	"dotori/ui/repair"
	"dotori/ui/search"
	"dotori/ui/task"
	"dotori/ui/theme"
	"dotori/ui/viewer"
)

// Window is the main window. It is used on the UI goroutine only.
type Window struct {
	app   fyne.App
	win   fyne.Window
	prefs Preferences
	loc   *i18n.Localizer

	home     Services // the user's own library
	on       Services // the library that is shown: home, or the sample
	overview Overview
	counted  bool                  // overview is there
	early    *task.Early[Overview] // of home, while the window is made; or nil

	history   History
	page      page
	pageWork  *task.Runner  // of the page
	life      *task.Runner  // of the library that is shown
	given     chan struct{} // closed when the libraries before are given back; or nil
	results   *search.Results
	imports   *importing.Job
	merges    *merging.Job
	merging   bool // the last time that one told of a change
	exports   *exporting.Job
	review    reviews
	searching bool                  // for what is the same, at the last change
	deeds     []deed                // the first of them is being done
	effort    func(done, total int) // says how far that is; or nil
	person    people.Record         // whose page is shown

	importing, exporting bool            // was so at the last change
	offered              fyne.Focusable  // by the import, for Enter
	first                Route           // where to begin, if not where the user was last
	looking              *viewer.Session // what viewers remember together
	filled               bool            // the window filled the screen before a viewer did

	labour  labour
	closing bool // as soon as the work under way has come to its end

	sheet  *repair.Sheet   // what is edited beside the page, or nil
	margin *fyne.Container // where it lies

	answered func() // takes away what is asked over the window; or nil

	root    *fyne.Container
	main    *fyne.Container // the page beside the sidebar
	frame   fyne.CanvasObject
	side    *sidebar
	top     *topbar
	toaster *kit.Toaster
	say     func(news, action string, do func()) // in a toast
	dialogs *pick.Dialogs

	newRunner func() *task.Runner
	now       func() time.Time
}

// page is a screen of the window.
type page interface {
	Content() fyne.CanvasObject
}

// New builds the main window of the program on an open library. Show it with
// [Window.ShowAndRun].
func New(app fyne.App, s Services) (*Window, error) {
	early := task.Ahead(func(ctx context.Context) (Overview, error) { return count(ctx, s, time.Now()) })
	w, err := newWindow(app, s, func() *task.Runner { return task.NewRunner(fyne.Do) })
	if err != nil {
		return nil, err
	}
	w.early = early
	w.watchDay(func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) })
	return w, nil
}

func newWindow(app fyne.App, s Services, newRunner func() *task.Runner) (*Window, error) {
	w := &Window{app: app, prefs: Preferences{app.Preferences()}, home: s,
		root: container.NewStack(), margin: container.NewStack(), main: container.NewStack(), toaster: kit.NewToaster(),
		newRunner: newRunner, now: time.Now}
	w.say = w.toaster.Show
	w.win = app.NewWindow("Dotori")
	w.win.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	w.win.SetPadded(false)
	w.win.SetMaster()
	w.win.SetOnDropped(w.dropped)
	w.win.SetCloseIntercept(w.close)
	w.margin.Hide()
	w.win.SetContent(container.NewStack(kit.NewBeside(w.root, w.margin), w.toaster.Layer, kit.NewHints()))
	w.win.Resize(w.prefs.Size())
	if err := w.dress(); err != nil {
		return nil, err
	}
	w.bindKeys()
	w.watchFocus()
	w.work(s)
	return w, nil
}

// ShowAndRun shows the window and returns when it is closed and the libraries
// are given back.
func (w *Window) ShowAndRun() {
	w.begin()
	w.win.SetFullScreen(w.prefs.FullScreen())
	w.win.ShowAndRun()
	w.giveBack()
}

// giveBack waits until the libraries are given back.
func (w *Window) giveBack() {
	if w.given != nil {
		<-w.given
	}
	if w.home.Close != nil {
		w.home.Close()
	}
}

// Begin makes the window open with a place instead of where the user was last.
func (w *Window) Begin(r Route) { w.first = r }

// Import begins to look at paths, as when they are dropped on the window, and
// makes the window open with that.
func (w *Window) Import(paths []string) {
	w.take(paths)
	w.Begin(w.history.Current())
}

// dress puts on the look and the language of the preferences.
func (w *Window) dress() error {
	files, err := assets.Translations()
	if err != nil {
		return err
	}
	if w.loc, err = i18n.New(w.prefs.Language(), files); err != nil {
		return err
	}
	if err := i18n.TeachFyne(w.prefs.Language(), files); err != nil {
		return err
	}
	w.app.Settings().SetTheme(theme.New(w.prefs.Mode(), w.prefs.TextScale()).
		WithContrast(w.prefs.Contrast()).WithMotion(!w.prefs.Calm()))
	w.dialogs = pick.New(w.win, w.loc)
	w.dialogs.OnError = w.fail
	w.build()
	return nil
}

// build makes the frame around the pages.
func (w *Window) build() {
	w.side = newSidebar(w.loc, w.service, w.prefs, w.Go, w.Back)
	w.side.review = w.on.Finder != nil
	w.top = newTopbar(w.loc, topbarActions{
		search: w.typed, enter: w.rememberSearch, leave: w.leaveField, down: w.enterResults, tap: w.openField,
		export: w.exportHere, receive: func() { w.Go(Route{Page: Importing}) }})
	w.frame = container.New(shell{}, w.main, w.side.content, w.top.content)
}

// redress changes the look or the language of what is on the screen.
func (w *Window) redress() {
	if err := w.dress(); err != nil {
		w.fail(err)
		return
	}
	if w.on.Library.Sample && !w.home.Library.Sample {
		w.offerLeaving() // the bar is new
	}
	w.dropSheet() // it speaks the language of before
	w.save()
	w.entitle()
	w.side.show(w.overview)
	w.tellLibrary()
	w.show()
}

// work turns to a library.
func (w *Window) work(s Services) {
	w.dropSheet()
	if w.life != nil {
		w.life.Close()
	}
	w.on, w.life = s, w.newRunner()
	w.results = search.NewResults(s.Search, w.life)
	w.imports = importing.NewJob(s.Importer, s.Counter, w.life, time.Now)
	w.imports.Changed = w.importChanged
	w.merges = merging.NewJob(s.Merger, w.life, time.Now)
	w.merges.Changed = w.mergeChanged
	w.exports = exporting.NewJob(s.Exporter, w.life, time.Now)
	w.exports.Changed = w.exportChanged
	w.newReview(s)
	w.overview, w.counted, w.deeds, w.effort = Overview{}, false, nil, nil
	w.hearEffort(s)
	w.history = History{}
	w.entitle()
}
