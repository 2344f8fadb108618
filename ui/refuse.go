package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/assets"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Refuse says in a window why no library could be opened, and returns when it
// is closed: who starts the program by its icon sees no terminal.
func Refuse(app fyne.App, cause error) error {
	w, err := refusal(app, cause)
	if err == nil {
		w.ShowAndRun()
	}
	return err
}

// plainWindow returns a window for what is said where no library is open.
func plainWindow(app fyne.App) (fyne.Window, *i18n.Localizer, error) {
	prefs := Preferences{app.Preferences()}
	files, err := assets.Translations()
	if err != nil {
		return nil, nil, err
	}
	loc, err := i18n.New(prefs.Language(), files)
	if err != nil {
		return nil, nil, err
	}
	app.Settings().SetTheme(theme.New(prefs.Mode(), prefs.TextScale()).WithContrast(prefs.Contrast()).WithMotion(!prefs.Calm()))
	w := app.NewWindow("Dotori")
	w.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
	w.SetPadded(false)
	return w, loc, nil
}

func refusal(app fyne.App, cause error) (fyne.Window, error) {
	w, loc, err := plainWindow(app)
	if err != nil {
		return nil, err
	}
	leave := kit.NewButton(kit.Primary, loc.T("Close"), w.Close)
	w.SetContent(container.NewStack(kit.NewFill(theme.Paper), fault.View(loc, cause, leave)))
	w.Resize(fyne.NewSize(720, 420))
	w.Canvas().Focus(leave)
	return w, nil
}
