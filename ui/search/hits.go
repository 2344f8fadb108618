package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// section is a group on the screen.
type section struct {
	count *kit.Text
	hits  *fyne.Container
	cards []*kit.Card // of the hits
	more  *kit.Button
}

// stop is what the keyboard walks over: hits, and what fetches more of them.
type stop interface {
	fyne.CanvasObject
	fyne.Focusable
}

// stops returns all that there are, in order.
func (p *Page) stops() (all []stop) {
	for _, s := range p.sections {
		for _, c := range s.cards {
			all = append(all, c)
		}
		if s.more.Visible() {
			all = append(all, s.more)
		}
	}
	return all
}

const thumbWidth, thumbHeight = 164, 120

func pictured(k archive.Kind) bool { return k == archive.Photo || k == archive.Video }

func (p *Page) section(i int) fyne.CanvasObject {
	g := p.config.Results.Groups[i]
	s := &section{count: kit.NewText(theme.Secondary(), p.counted(g)), hits: kit.NewStack(8)}
	if pictured(g.Kind) {
		s.hits = kit.NewWrap(10, 14)
	}
	s.more = kit.NewButton(kit.Secondary, p.loc.T("Show more"), func() { p.config.Results.More(i) })
	s.more.Hidden = !g.More()
	p.sections = append(p.sections, s)
	p.fill(s, g.Hits, g.Kind)
	return kit.NewInset(18, 0, 0, 0, kit.NewStack(10,
		kit.NewRow(8, kit.NewText(theme.Month(), p.loc.Kind(g.Kind)), s.count),
		s.hits, kit.NewRow(0, s.more)))
}

// counted is how much there is of a group, as far as that is known.
func (p *Page) counted(g Group) string {
	switch {
	case p.config.Results.Counted && g.Count >= catalog.SearchCap && p.config.Results.Text != "":
		return p.loc.Number(g.Count) + "+"
	case p.config.Results.Counted, !g.More():
		return p.loc.Number(g.Count)
	}
	return "…"
}

func (p *Page) fill(s *section, hits []catalog.Hit, k archive.Kind) {
	for _, h := range hits {
		card := p.row(h)
		if pictured(k) {
			card = p.picture(h)
		}
		card.OnTapped = func() { p.open(h) }
		s.hits.Add(wide(card, pictured(k)))
		s.cards = append(s.cards, card)
	}
}

// wide gives pictures the width that they all have.
func wide(card *kit.Card, picture bool) fyne.CanvasObject {
	if picture {
		return kit.NewFixedWidth(thumbWidth, card)
	}
	return card
}

func (p *Page) picture(h catalog.Hit) *kit.Card {
	key := ""
	if len(h.Item.Media) > 0 {
		key = h.Item.Media[0].SHA256
	}
	picture := kit.NewPicture(p.config.Album, key, 0, thumbHeight).Filling()
	picture.OnTapped = func() { p.open(h) }
	name, why := caption(p.loc, h)
	lines := []fyne.CanvasObject{
		container.NewGridWrap(fyne.NewSize(thumbWidth-2*thumbPad, thumbHeight), picture),
		kit.NewMarked(theme.Body(), found(theme.Body()), name.text, name.marks).Clipped(1),
		kit.NewClippedText(theme.Secondary(), p.loc.Date(h.Item.Moment))}
	if why.text != "" {
		lines = append(lines, kit.NewMarked(theme.Secondary(), found(theme.Secondary()), why.text, why.marks).Clipped(1))
	}
	return kit.NewCard(kit.NewStack(3, lines...)).Padded(thumbPad)
}

const thumbPad = 6

// found is the style of words that were found.
func found(s theme.TextStyle) theme.TextStyle { return s.Strong().In(theme.LeafText) }

func (p *Page) row(h catalog.Hit) *kit.Card {
	w := wordsOf(p.loc, p.config.Service(h.Item.Service), h)
	lines := []fyne.CanvasObject{p.line(theme.Secondary(), w.kicker, 1)}
	if w.title.text != "" {
		lines = append(lines, p.line(theme.Body().Strong(), w.title, 1))
	}
	if w.body.text != "" {
		lines = append(lines, p.line(theme.Body(), w.body, 3))
	}
	for _, why := range w.why {
		lines = append(lines, p.line(theme.Secondary(), why, 1))
	}
	return kit.NewCard(kit.NewStack(3, lines...)).Padded(12)
}

func (p *Page) line(style theme.TextStyle, m marked, lines int) fyne.CanvasObject {
	return kit.NewMarked(style, found(style), m.text, m.marks).Clipped(lines)
}
