package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// Opening opens a library that takes a while, because its catalog has to be
// made again: progress hears how many lines of how many are read.
type Opening func(ctx context.Context, progress func(done, total int)) (Services, error)

// RunOpening says in a small window how far the opening is, and then shows the
// main window in its place, which first is called with, or why there is none. It
// returns when that is closed. Closing the small one cancels the opening.
func RunOpening(app fyne.App, open Opening, first func(Services, *Window)) error {
	win, loc, err := plainWindow(app)
	if err != nil {
		return err
	}
	o := &opening{win: win, run: task.NewRunner(fyne.Do)}
	show := o.build(loc)
	task.Run(o.run, func(ctx context.Context) (Services, error) { return open(ctx, show) },
		func(s Services, err error) { o.turn(app, s, err, first) })
	o.win.ShowAndRun()
	if o.main != nil {
		o.main.giveBack()
	}
	return o.err
}

// opening is the small window.
type opening struct {
	win  fyne.Window
	run  *task.Runner
	main *Window // once it is shown
	err  error   // why there is none
}

// build fills the window and returns what shows how far the work is.
func (o *opening) build(loc *i18n.Localizer) (show func(done, total int)) {
	line := kit.NewProgressLine(loc.T("Cancel"), o.win.Close)
	line.Set(loc.T("Opening the library …"), -1, "")
	words := kit.NewParagraph(theme.Secondary(), loc.T("The list of all memories is being made again from the library itself. Nothing is lost, and it has to be done only once."))
	o.win.SetContent(container.NewStack(kit.NewFill(theme.Paper), container.New(layout.NewCustomPaddedLayout(
		theme.Margin, theme.Margin, theme.Margin, theme.Margin), container.NewVBox(line, kit.NewGap(0, theme.Step), words))))
	o.win.Resize(fyne.NewSize(520, 150))
	o.win.SetOnClosed(o.run.Close)
	pace := task.Throttle(o.run, effortPace, time.Now, func(p [2]int) {
		line.Set(loc.T("Opening the library …"), float64(p[0])/float64(max(p[1], 1)), loc.T("%s of %s", loc.Number(p[0]), loc.Number(p[1])))
	})
	return func(done, total int) { pace([2]int{done, total}) }
}

// turn shows the main window in place of the small one.
func (o *opening) turn(app fyne.App, s Services, err error, first func(Services, *Window)) {
	if err == nil {
		o.main, err = New(app, s)
	}
	if o.err = err; err == nil {
		first(s, o.main)
		o.main.begin()
		o.main.win.SetFullScreen(o.main.prefs.FullScreen())
		o.main.win.Show()
	} else if w, broken := refusal(app, err); broken == nil {
		w.Show()
	}
	o.win.Close()
}
