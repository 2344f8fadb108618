package help

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// guide is the page of one guide.
func (p *Page) guide(g Guide) fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		container.NewHBox(kit.NewLink(theme.Secondary(), "‹ "+p.loc.T("All help"), func() { p.config.Open("") })), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Title(), p.title(g)).Spaced(1.3), kit.NewGap(0, 6),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.say(g.Lead)), kit.NewGap(0, 16)}
	for _, w := range g.Ways {
		parts = append(parts, p.way(w), kit.NewGap(0, 10))
	}
	parts = append(parts, p.drop(g), kit.NewGap(0, 18))
	parts = p.lines(parts, p.loc.T("What is in it"), g.Holds)
	parts = p.lines(parts, p.loc.T("What is not in it"), p.lacks(g))
	parts = p.lines(parts, p.loc.T("Good to know"), g.Notes)
	parts = append(parts, kit.NewParagraph(theme.Secondary(), p.loc.T("As of November 2026. Services change their menus; look for the words if one is not where this page says.")))
	return kit.NewStack(0, parts...)
}

func (p *Page) title(g Guide) string {
	if s := p.say(g.State); s != "" {
		return p.say(g.Title) + " · " + s
	}
	return p.say(g.Title)
}

func (p *Page) way(w Way) fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.NewParagraph(theme.Month(), p.say(w.Title))}
	for i, step := range w.Steps {
		lines = append(lines, Step(p.loc.Number(i+1), p.say(step)))
	}
	return kit.NewCard(kit.NewStack(8, lines...))
}

// Step is a line with its number, or with another sign, before it.
func Step(sign, text string) fyne.CanvasObject {
	mark := kit.NewText(theme.Body().In(theme.LeafText).Strong(), sign)
	return kit.NewFrame(nil, nil, kit.NewFixedWidth(stepWidth, container.NewVBox(kit.NewInset(2, 0, 0, 0, mark))), nil, kit.NewParagraph(theme.Body(), text))
}

const stepWidth = 20

// drop says what to drop on the window, with the buttons that do the same.
func (p *Page) drop(g Guide) fyne.CanvasObject {
	words := kit.NewStack(8, kit.NewText(theme.Month(), p.loc.T("Drop this here")), kit.NewParagraph(theme.Body(), p.say(g.Drop)))
	if p.config.ChooseFile != nil {
		words.Add(container.NewHBox(kit.NewRow(10,
			kit.NewButton(kit.Primary, p.loc.T("Choose a file"), p.config.ChooseFile),
			kit.NewButton(kit.Secondary, p.loc.T("Choose a folder"), p.config.ChooseFolder))))
	}
	return kit.NewTile(words)
}

// lacks joins what the guide says and what its readers say.
func (p *Page) lacks(g Guide) []Text {
	all := slices.Clone(g.Lacks)
	for _, s := range g.Services {
		for _, sentence := range p.config.Lacks(s) {
			said := p.loc.T(sentence)
			all = append(all, Text{said, said})
		}
	}
	return all
}

// lines appends a heading and its lines, if there are any.
func (p *Page) lines(parts []fyne.CanvasObject, heading string, list []Text) []fyne.CanvasObject {
	if len(list) == 0 {
		return parts
	}
	parts = append(parts, kit.NewText(theme.Month(), heading), kit.NewGap(0, 6))
	for _, t := range list {
		parts = append(parts, Step("•", p.say(t)), kit.NewGap(0, 4))
	}
	return append(parts, kit.NewGap(0, 14))
}
