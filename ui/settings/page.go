package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Choices is what is chosen now and how to choose otherwise.
type Choices struct {
	Language  i18n.Language
	Mode      theme.Mode
	TextScale float32

	SetLanguage  func(i18n.Language)
	SetMode      func(theme.Mode)
	SetTextScale func(float32)
}

// Actions is where the page leads.
type Actions struct {
	OpenLibrary func()
	Shortcuts   func()
	// Confirm asks before something that cannot be taken lightly.
	Confirm func(title, text, yes string, do func())
}

// Page is the settings page.
type Page struct {
	loc     *i18n.Localizer
	log     *Log
	actions Actions
	content fyne.CanvasObject
	imports *fyne.Container
}

// New returns the page. dir is the library's folder; readOnly takes away what
// would write to it.
func New(loc *i18n.Localizer, choices Choices, dir string, log *Log, readOnly bool, actions Actions) *Page {
	p := &Page{loc: loc, log: log, actions: actions, imports: kit.NewStack(8)}
	column := kit.NewStack(0,
		kit.NewText(theme.Title(), loc.T("Settings")), kit.NewGap(0, 20),
		p.section("Language", p.languages(choices)),
		p.section("Light or dark", p.modes(choices)),
		p.section("Size of text", p.scales(choices)),
		p.section("Your library", p.library(dir)),
		p.section("Keyboard", container.NewHBox(kit.NewButton(kit.Secondary, loc.T("Show the shortcuts"), actions.Shortcuts))),
		p.section("Imports", p.imports))
	p.content = container.NewVScroll(kit.NewColumn(720, false, kit.NewInset(28, 0, theme.Margin, 0, column)))
	log.Changed = func() { p.list(readOnly) }
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

// choice is a row of chips of which one is chosen.
func choice[T comparable](values []T, chosen T, title func(T) string, set func(T)) fyne.CanvasObject {
	chips := make([]fyne.CanvasObject, len(values))
	for i, v := range values {
		chip := kit.NewChip(title(v), func() { set(v) })
		chip.SetSelected(v == chosen)
		chips[i] = chip
	}
	return kit.NewWrap(6, 6, chips...)
}

func (p *Page) languages(c Choices) fyne.CanvasObject {
	return choice(i18n.Languages(), c.Language, i18n.Language.Title, c.SetLanguage)
}

func (p *Page) modes(c Choices) fyne.CanvasObject {
	return choice([]theme.Mode{theme.System, theme.Light, theme.Dark}, c.Mode, func(m theme.Mode) string {
		switch m {
		case theme.Light:
			return p.loc.T("Light")
		case theme.Dark:
			return p.loc.T("Dark")
		}
		return p.loc.T("As the system")
	}, c.SetMode)
}

func (p *Page) scales(c Choices) fyne.CanvasObject {
	titles := []string{"Small", "Normal", "Large", "Larger", "Largest"}
	scales := []float32{0.9, 1, 1.15, 1.3, 1.6}
	return choice(scales, c.TextScale, func(s float32) string {
		return p.loc.T(titles[slices.Index(scales, s)])
	}, c.SetTextScale)
}

func (p *Page) library(dir string) fyne.CanvasObject {
	path := widget.NewLabel(dir)
	path.Selectable = true
	path.Wrapping = fyne.TextWrapBreak
	return kit.NewStack(6, path,
		kit.NewParagraph(theme.Secondary(), p.loc.T("Everything is in this folder. Copy it to a stick or another computer, and it opens there.")),
		container.NewHBox(kit.NewButton(kit.Secondary, p.loc.T("Open the folder"), p.actions.OpenLibrary)))
}

func (p *Page) list(readOnly bool) {
	switch {
	case p.log.Err != nil:
		p.imports.Objects = []fyne.CanvasObject{kit.NewParagraph(theme.Body(), fault.Describe(p.loc, p.log.Err).Title)}
	case len(p.log.All) == 0 && !p.log.Loading:
		p.imports.Objects = []fyne.CanvasObject{kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T("Nothing was imported yet."))}
	default:
		p.imports.Objects = nil
		for _, i := range p.log.All {
			p.imports.Add(p.entry(i, readOnly))
		}
	}
	p.imports.Refresh()
	p.content.Refresh()
}

func (p *Page) entry(i catalog.Import, readOnly bool) fyne.CanvasObject {
	name := ""
	if len(i.Paths) > 0 {
		name = i.Paths[0]
	}
	counts := p.loc.ShortDay(i.Started.Local()) + " · " + p.loc.N("%s new memories", i.Items) + " · " + p.state(i)
	words := kit.NewStack(2, kit.NewClippedText(theme.Body().Strong(), baseName(name)), kit.NewClippedText(theme.Secondary(), counts))
	if !CanUndo(i) || readOnly {
		return kit.NewCard(words).Padded(12)
	}
	undo := kit.NewButton(kit.Secondary, p.loc.T("Undo"), func() {
		p.actions.Confirm(p.loc.T("Take this import back?"),
			p.loc.T("What only this import brought disappears from the library. The archive itself is untouched, and can be imported again."),
			p.loc.T("Undo the import"), func() { p.log.Undo(i.ID) })
	})
	if p.log.Undoing != "" {
		undo.Disable()
	}
	side := container.NewVBox(layout.NewSpacer(), undo, layout.NewSpacer())
	return kit.NewCard(container.NewBorder(nil, nil, nil, side, words)).Padded(12)
}

func (p *Page) state(i catalog.Import) string {
	switch i.State {
	case catalog.Running:
		return p.loc.T("under way")
	case catalog.Interrupted:
		return p.loc.T("stopped half-way")
	case catalog.Failed:
		return p.loc.T("failed")
	case catalog.Undone:
		return p.loc.T("taken back")
	}
	return p.loc.N("%s skipped", i.Skipped)
}
