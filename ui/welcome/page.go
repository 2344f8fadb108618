package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/assets"
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
	OpenLibrary  func() // shows the library's folder in the system
}

// Page is the welcome page.
type Page struct {
	loc     *i18n.Localizer
	actions Actions
	content fyne.CanvasObject
	chips   []*kit.Chip
	help    *fyne.Container
	shown   int // index of the guide that is open, or -1
}

const width = 720

// New returns the page. library is the name of the library's folder.
func New(loc *i18n.Localizer, library string, actions Actions) *Page {
	p := &Page{loc: loc, actions: actions, shown: -1, help: container.NewStack()}
	p.help.Hide()
	column := kit.NewStack(0,
		p.title(), kit.NewGap(0, 18),
		p.drop(), kit.NewGap(0, 20),
		kit.NewText(theme.Body().In(theme.Soft), loc.T("How do I get my archive?")), kit.NewGap(0, 8),
		p.guides(), p.help, kit.NewGap(0, 26),
		p.promise(library))
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
		container.NewCenter(p.buttons()))
	return container.NewStack(newFrame(), kit.NewCentred(width, words))
}

func (p *Page) buttons() fyne.CanvasObject {
	row := kit.NewRow(10,
		kit.NewButton(kit.Primary, p.loc.T("Choose a file"), p.actions.ChooseFile),
		kit.NewButton(kit.Secondary, p.loc.T("Choose a folder"), p.actions.ChooseFolder))
	if p.actions.Sample != nil {
		row.Add(kit.NewButton(kit.Secondary, p.loc.T("Look around with a sample"), p.actions.Sample))
	}
	return row
}

func (p *Page) guides() fyne.CanvasObject {
	row := container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 8))
	for i, g := range Guides() {
		chip := kit.NewChip(p.loc.T(g.Service), func() { p.Show(i) })
		p.chips = append(p.chips, chip)
		row.Add(chip)
	}
	return row
}

// Show opens the i-th guide, or closes it when it is open.
func (p *Page) Show(i int) {
	if p.shown == i {
		i = -1
	}
	p.shown = i
	for n, chip := range p.chips {
		chip.SetSelected(n == i)
	}
	p.help.Objects = nil
	if p.help.Hidden = i < 0; !p.help.Hidden {
		p.help.Objects = []fyne.CanvasObject{kit.NewInset(10, 0, 0, 0, p.card(Guides()[i]))}
	}
	p.help.Refresh()
	p.content.Refresh()
}

func (p *Page) card(g Help) fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.NewParagraph(theme.Body().Strong(), p.loc.T(g.Lead))}
	for i, step := range g.Steps {
		number := kit.NewText(theme.Body().In(theme.LeafText).Strong(), p.loc.Number(i+1))
		lines = append(lines, container.NewBorder(nil, nil,
			container.NewVBox(container.NewGridWrap(fyne.NewSize(18, 22), number)), nil,
			kit.NewParagraph(theme.Body(), p.loc.T(step))))
	}
	return kit.NewCard(kit.NewStack(8, lines...))
}

func (p *Page) promise(library string) fyne.CanvasObject {
	return kit.NewStack(2,
		kit.NewParagraph(theme.Secondary(), p.loc.T("Dotori never connects to the internet. Your originals are not changed; they are copied as they are, into one folder on this computer only.")),
		container.NewBorder(nil, nil, kit.NewRow(6,
			kit.NewText(theme.Secondary(), p.loc.T("Your memories are in the folder")),
			kit.NewLink(theme.Secondary(), library, p.actions.OpenLibrary)),
			kit.NewLink(theme.Secondary(), p.loc.T("Settings"), p.actions.Settings)))
}
