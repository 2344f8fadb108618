package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is where the page leads.
type Actions struct {
	OpenLibrary func()
	Shortcuts   func()
	Help        func() // tells how archives are got
	// Confirm asks before something that cannot be taken lightly.
	Confirm func(title, text, yes string, do func())
	Reports
}

// Page is the settings page.
type Page struct {
	loc     *i18n.Localizer
	log     *Log
	actions Actions
	content fyne.CanvasObject
	imports *fyne.Container

	allImports bool // also the old ones are listed
}

// New returns the page.
func New(loc *i18n.Localizer, choices Choices, at Place, log *Log, actions Actions) *Page {
	p := &Page{loc: loc, log: log, actions: actions, imports: kit.NewStack(8)}
	column := kit.NewStack(0,
		kit.NewText(theme.Title(), loc.T("Settings")), kit.NewGap(0, 20),
		p.section("Language", p.languages(choices)),
		p.section("Light or dark", p.modes(choices)),
		p.section("Size of text", p.scales(choices)),
		p.section("Contrast", p.contrasts(choices)),
		p.section("Motion", p.motions(choices)),
		p.section("Your library", p.library(at)),
		p.section("Keyboard", container.NewHBox(kit.NewButton(kit.Secondary, loc.T("Show the shortcuts"), actions.Shortcuts))),
		p.section("Help", container.NewHBox(kit.NewButton(kit.Secondary, loc.T("How do I get my archive?"), actions.Help))),
		p.section("Imports", p.imports))
	p.content = container.NewVScroll(kit.NewColumn(720, false, kit.NewInset(28, 0, theme.Margin, 0, column)))
	log.Changed = func() { p.list(at.ReadOnly) }
	log.Load()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Close does nothing: the work belongs to the runner of the log.
func (p *Page) Close() {}

func (p *Page) section(title string, content fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewInset(0, 0, 26, 0, kit.NewStack(8, kit.NewText(theme.Month(), p.loc.T(title)), content))
}
