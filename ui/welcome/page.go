package welcome

import (
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dotori/assets"
	"dotori/ui/help"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is what the page lets the user do.
type Actions struct {
	ChooseFile   func()
	ChooseFolder func()
	Sample       func() // looks around with the sample library; nil where there is none
	Settings     func()
	OpenLibrary  func()          // shows the library's folder in the system
	Help         func(id string) // tells how an archive is got; of all services for ""
}

// Page is the welcome page.
type Page struct {
	loc     *i18n.Localizer
	actions Actions
	content fyne.CanvasObject
}

const width = 720

// New returns the page. library is the library's folder.
func New(loc *i18n.Localizer, library string, actions Actions) *Page {
	p := &Page{loc: loc, actions: actions}
	home, _ := os.UserHomeDir() // without it the place is only longer
	column := kit.NewStack(0,
		p.title(), kit.NewGap(0, 18),
		p.drop(), kit.NewGap(0, 20),
		kit.NewText(theme.Body().In(theme.Soft), loc.T("How do I get my archive?")), kit.NewGap(0, 8),
		p.guides(), kit.NewGap(0, 26),
		p.promise(place(library, home)))
	p.content = kit.NewMiddle(width, column)
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Close does nothing: the page has no work under way.
func (p *Page) Close() {}

func (p *Page) title() fyne.CanvasObject {
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("acorn.svg", assets.Mark()))
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(40))
	text := kit.NewText(theme.TextStyle{Size: theme.SizeTitle, Bold: true, Color: theme.Acorn}, p.loc.T("Keep your memories here"))
	return container.NewCenter(kit.NewRow(12, mark, text))
}

func (p *Page) drop() fyne.CanvasObject {
	words := kit.NewStack(6,
		kit.NewText(theme.Month(), p.loc.T("Drop an archive that you saved")).Align(fyne.TextAlignCenter),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T("A zip file, a folder, an exported chat: Dotori finds out what it is")).Align(fyne.TextAlignCenter),
		kit.NewGap(0, 6),
		p.buttons())
	return container.NewStack(newFrame(), kit.NewCentred(width, words))
}

func (p *Page) buttons() fyne.CanvasObject {
	row := kit.NewCentredWrap(10, 8,
		kit.NewButton(kit.Primary, p.loc.T("Choose a file"), p.actions.ChooseFile),
		kit.NewButton(kit.Secondary, p.loc.T("Choose a folder"), p.actions.ChooseFolder))
	if p.actions.Sample != nil {
		row.Add(kit.NewButton(kit.Secondary, p.loc.T("Look around with a sample"), p.actions.Sample))
	}
	return row
}

// guides leads to the help that most people look for, and to all of it.
func (p *Page) guides() fyne.CanvasObject {
	row := kit.NewWrap(6, 8)
	guides, err := help.Guides()
	for _, id := range help.First() {
		if i := slices.IndexFunc(guides, func(g help.Guide) bool { return g.ID == id }); i >= 0 && err == nil {
			row.Add(kit.NewChip(guides[i].Title.In(p.loc.Language()), func() { p.actions.Help(id) }).Large())
		}
	}
	row.Add(kit.NewChip(p.loc.T("Other services …"), func() { p.actions.Help("") }).Large())
	return row
}

// promise says what Dotori never does, and where the memories are.
func (p *Page) promise(folder string) fyne.CanvasObject {
	before, after, _ := strings.Cut(p.loc.T("Dotori does not connect to the internet by itself. Your originals are not changed; they are copied as they are, and kept in the folder %s of this computer only."), "%s")
	words := kit.NewWrap(3, 5)
	add := func(text string) {
		for _, w := range strings.Fields(text) {
			words.Add(kit.NewText(theme.Secondary(), w))
		}
	}
	add(before)
	words.Add(kit.NewLink(theme.Secondary(), folder, p.actions.OpenLibrary))
	add(after)
	return kit.NewStack(8, words, container.NewHBox(kit.NewLink(theme.Secondary(), p.loc.T("Settings"), p.actions.Settings)))
}
