package search

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// landing is the page before anything is asked: what was looked for lately,
// and what one can type.
func (p *Page) landing() fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewText(theme.Title(), p.loc.T("What are you looking for?")), kit.NewGap(0, 18)}
	if recent := p.config.Recent(); len(recent) > 0 {
		forget := kit.NewLink(theme.Secondary(), p.loc.T("Forget them"), func() { p.config.SetRecent(nil); p.show() })
		parts = append(parts, kit.NewRow(10, kit.NewText(theme.Month(), p.loc.T("Lately")), forget), kit.NewGap(0, 10),
			p.texts(recent), kit.NewGap(0, 24))
	}
	parts = append(parts, kit.NewText(theme.Month(), p.loc.T("What one can type")), kit.NewGap(0, 10))
	for _, line := range []string{
		"A word from a chat, a name, a title, a tag, the name of a file or of an album.",
		"One syllable is enough, and so are initial consonants: ㅈㅇㅅ finds 졸업식.",
		"Several words must all be there, in any order: 엄마 졸업.",
		"The name of a town leads to what was near it, too.",
		"The chips above narrow it to a year, a person, what has a picture … They work without a word, too.",
		"↓ leads into what was found, Enter opens it, Esc leads back.",
	} {
		parts = append(parts, kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T(line)), kit.NewGap(0, 6))
	}
	return container.NewVScroll(kit.NewColumn(columnWidth, false, kit.NewInset(10, 0, theme.Margin, 0, kit.NewStack(0, parts...))))
}

// texts offers texts to search for.
func (p *Page) texts(list []string) fyne.CanvasObject {
	chips := kit.NewWrap(6, 6)
	for _, text := range list {
		chips.Add(kit.NewChip(text, func() { p.config.Type(text) }))
	}
	return chips
}

// nothing says that there is nothing, and what to try instead.
func (p *Page) nothing() fyne.CanvasObject {
	r := p.config.Results
	title, text := p.loc.T("Nothing was found"), p.loc.T("Try fewer letters, or only their initial consonants.")
	if r.Text != "" {
		title = p.loc.T("Nothing was found of “%s”", r.Text)
	}
	var ways []fyne.CanvasObject
	if meant := mistyped(r.Text); meant != "" {
		ways = append(ways, kit.NewButton(kit.Primary, p.loc.T("Search for “%s”", meant), func() { p.config.Type(meant) }))
	}
	if !r.Filter.None() {
		text = p.loc.T("The search is narrowed by the chips above.")
		ways = append(ways, kit.NewButton(kit.Secondary, p.loc.T("Search everywhere"), func() { p.narrow(Filter{}) }))
	}
	if words := strings.Fields(r.Text); len(words) > 1 && len(words) < 5 {
		text = p.loc.T("No memory has all of these words. Try them one by one.")
		for _, w := range words {
			ways = append(ways, kit.NewChip(w, func() { p.config.Type(w) }).Large())
		}
	}
	if len(ways) == 0 {
		ways = append(ways, kit.NewButton(kit.Secondary, p.loc.T("How do I get my archive?"), p.config.Help))
		text += " " + p.loc.T("Perhaps it is in an archive that is not here yet.")
	}
	return kit.NewEmptyState(nil, title, text, ways...)
}
