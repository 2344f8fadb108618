package diary

import (
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
	if title := heading(it.Kind, it.Title, it.Author); title != "" {
		parts = append(parts, kit.NewGap(0, 6), kit.NewParagraph(theme.TextStyle{Size: theme.SizeTitle, Bold: true, Color: theme.Ink}, title).Spaced(1.35))
	}
	parts = append(parts, p.view(it, theme.Reading(), 1.9, 22).Draw(p.reader.Blocks)...)
	if len(it.Details) > 0 {
		parts = append(parts, kit.NewGap(0, 22), p.details(it.Details))
	}
	if len(it.Tags) > 0 {
		parts = append(parts, kit.NewGap(0, 22), p.tags(it.Tags))
	}
	parts = append(parts, p.comments()...)
	return kit.NewStack(0, append(parts, kit.NewGap(0, 30), p.onward())...)
}

// kicker is the line above the title: when, what, and where it is from.
func (p *Page) kicker(it archive.Item) string {
	s := p.loc.Moment(it.Moment) + " · " + p.actions.Service(it.Service) + " " + p.loc.Kind(it.Kind)
	if len(it.Collections) > 0 && it.Collections[0].Title != "" && it.Collections[0].Title != p.loc.Kind(it.Kind) {
		s += " · " + it.Collections[0].Title
	}
	if it.Author != "" && it.Author != heading(it.Kind, it.Title, it.Author) {
		s += " · " + it.Author
	}
	return s
}

// heading is the title of an entry, or who wrote it in a guestbook, which has
// no titles.
func heading(k archive.Kind, title, author string) string {
	if title == "" && k == archive.Guestbook {
		return author
	}
	return title
}

// view draws the body of an item that is on the page.
func (p *Page) view(it archive.Item, style theme.TextStyle, pitch, gap float32) prose.View {
	return prose.View{Loc: p.loc, Album: p.album, Style: style, Pitch: pitch, Gap: gap,
		Picture: func(m archive.Media) { p.actions.Picture(it, m) }, File: p.actions.File, Link: p.actions.Link}
}

func (p *Page) tags(tags []string) fyne.CanvasObject {
	chips := make([]fyne.CanvasObject, len(tags))
	for i, t := range tags {
		chips[i] = kit.NewChip(t, nil)
	}
	return kit.NewWrap(6, 6, chips...)
}

// details are the further facts, each on its line.
func (p *Page) details(facts []archive.Detail) fyne.CanvasObject {
	lines := make([]fyne.CanvasObject, len(facts))
	for i, d := range facts {
		lines[i] = kit.NewParagraph(theme.Secondary(), p.loc.T(d.Name)+": "+d.Value)
	}
	return kit.NewStack(3, lines...)
}

func (p *Page) comments() []fyne.CanvasObject {
	if len(p.reader.Comments) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewGap(0, 24), kit.NewHairline(), kit.NewGap(0, 14),
		kit.NewText(theme.Body().Strong(), p.loc.N("%s comments", len(p.reader.Comments)))}
	for _, c := range p.reader.Comments {
		parts = append(parts, kit.NewGap(0, 10), kit.NewInset(0, 0, 0, float32(c.Depth)*22, p.comment(c)))
	}
	return parts
}

func (p *Page) comment(c Comment) fyne.CanvasObject {
	name := c.Author
	if c.Own {
		name = p.loc.T("Me")
	}
	when := ""
	if c.Moment.Known() {
		when = p.loc.ShortDay(c.Moment.Wall)
		if c.Moment.Precision == archive.PrecisionMinute || c.Moment.Precision == archive.PrecisionSecond {
			when += c.Moment.Wall.Format(" 15:04")
		}
	}
	head := kit.NewRow(6, kit.NewText(theme.Body().Strong(), name), kit.NewText(theme.Secondary(), when))
	parts := []fyne.CanvasObject{container.NewHBox(head)}
	parts = append(parts, p.view(c.Item, theme.Body(), 1.5, 0).Draw(prose.Blocks(c.Item))...)
	return kit.NewStack(1, parts...)
}

// onward leads to the entries before and after.
func (p *Page) onward() fyne.CanvasObject {
	row := container.NewHBox()
	if p.reader.At > 0 {
		row.Add(kit.NewButton(kit.Secondary, "‹  "+p.loc.T("Before"), p.reader.Previous))
	}
	row.Add(layout.NewSpacer())
	if p.reader.At >= 0 && p.reader.At < len(p.reader.Entries)-1 {
		row.Add(kit.NewButton(kit.Secondary, p.loc.T("After")+"  ›", p.reader.Next))
	}
	return row
}
