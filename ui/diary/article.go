package diary

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/ui/kit"
	"dotori/ui/prose"
	"dotori/ui/theme"
)

func (p *Page) entry() fyne.CanvasObject {
	it := p.reader.Item
	parts := []fyne.CanvasObject{kit.NewParagraph(theme.Body().In(theme.Soft), p.kicker(it))}
	if who := p.words.visibility(visibility(it)); who != "" {
		parts = append(parts, kit.NewGap(0, 4), kit.NewRow(5, newLock(), kit.NewText(theme.Secondary(), who)))
	}
	if title := heading(it.Kind, it.Title, p.words.author(it)); title != "" {
		parts = append(parts, kit.NewGap(0, 6), kit.NewParagraph(theme.TextStyle{Size: theme.SizeTitle, Bold: true, Color: theme.Ink}, title).Spaced(1.35))
	}
	if len(p.reader.Blocks) == 0 {
		parts = append(parts, kit.NewGap(0, 22), kit.NewParagraph(theme.Body().In(theme.Soft), p.words.loc.T("Nothing is written here.")))
	}
	parts = append(parts, p.view(it, p.look.style(), 1.9, 22).Draw(p.reader.Blocks)...)
	parts = append(parts, p.facts(it)...)
	if p.actions.Edit != nil {
		edit := kit.NewLink(theme.Secondary(), p.words.loc.T("Edit"), func() { p.actions.Edit(it) })
		parts = append(parts, kit.NewGap(0, 16), kit.NewRow(0, edit))
	}
	parts = append(parts, p.comments()...)
	return kit.NewStack(0, append(parts, kit.NewGap(0, 30), p.onward())...)
}

// kicker is the line above the title: when, what, and where it is from.
func (p *Page) kicker(it archive.Item) string {
	loc := p.words.loc
	parts := []string{loc.Moment(it.Moment), p.actions.Service(it.Service) + " " + loc.Kind(it.Kind)}
	if len(it.Collections) > 0 && it.Collections[0].Title != "" && it.Collections[0].Title != loc.Kind(it.Kind) {
		parts = append(parts, it.Collections[0].Title)
	}
	if it.Author != "" && !it.Own && it.Kind != archive.Guestbook {
		parts = append(parts, it.Author)
	}
	return strings.Join(parts, " · ")
}

// view draws the body of an item that is on the page.
func (p *Page) view(it archive.Item, style theme.TextStyle, pitch, gap float32) prose.View {
	return prose.View{Loc: p.words.loc, Album: p.album, Style: style, Pitch: pitch, Gap: gap,
		Picture: func(m archive.Media) { p.actions.Picture(it, m) }, File: p.actions.File, Link: p.actions.Link}
}

// facts are the further details, each on its small line, and the tags.
func (p *Page) facts(it archive.Item) (parts []fyne.CanvasObject) {
	lines := kit.NewStack(3)
	for _, d := range it.Details {
		if d.Name != visible {
			name, value := p.words.loc.Fact(d)
			lines.Add(kit.NewParagraph(theme.Secondary(), name+": "+value))
		}
	}
	if len(lines.Objects) > 0 {
		parts = append(parts, kit.NewGap(0, 22), lines)
	}
	if len(it.Tags) == 0 {
		return parts
	}
	chips := kit.NewWrap(6, 6)
	for _, t := range it.Tags {
		chips.Add(kit.NewChip(t, nil))
	}
	return append(parts, kit.NewGap(0, 22), chips)
}

func (p *Page) comments() []fyne.CanvasObject {
	if len(p.reader.Comments) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewGap(0, 24), kit.NewHairline(), kit.NewGap(0, 14),
		kit.NewText(theme.Body().Strong(), p.words.loc.N("%s comments", len(p.reader.Comments)))}
	for _, c := range p.reader.Comments {
		parts = append(parts, kit.NewGap(0, 10), kit.NewInset(0, 0, 0, float32(c.Depth)*22, p.comment(c)))
	}
	return parts
}

func (p *Page) comment(c Comment) fyne.CanvasObject {
	head := kit.NewWrap(6, 2, kit.NewLimited(260, kit.NewClippedText(theme.Body().Strong(), p.words.author(c.Item))),
		kit.NewText(theme.Secondary(), p.words.minute(c.Moment)))
	if p.words.visibility(visibility(c.Item)) != "" {
		head.Add(newLock())
	}
	parts := []fyne.CanvasObject{head}
	parts = append(parts, p.view(c.Item, theme.Body(), 1.5, 0).Draw(prose.Blocks(c.Item))...)
	return kit.NewStack(1, parts...)
}

// onward leads to the entries before and after.
func (p *Page) onward() fyne.CanvasObject {
	p.before = kit.NewButton(kit.Secondary, "‹  "+p.words.loc.T("Before"), p.reader.Previous)
	p.after = kit.NewButton(kit.Secondary, p.words.loc.T("After")+"  ›", p.reader.Next)
	p.showOnward()
	return container.NewHBox(p.before, layout.NewSpacer(), p.after)
}

// showOnward hides what leads nowhere; the neighbours may come after the entry.
func (p *Page) showOnward() {
	at, ok := p.reader.At()
	setVisible(p.before, ok && at > 0)
	setVisible(p.after, ok && at < p.reader.Lines.Len()-1)
}
