package exporting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// firstFormats are shown before the others: one for each thing that one may want.
const firstFormats = 6

func first() []string { return []string{"folder", "gallery", "bagit", "pdf", "takeout", "wxr"} }

// order returns the indexes of the formats: the first ones, then the others in
// their own order.
func (p *Page) order() []int {
	var front, rest []int
	for i := range p.job.Formats {
		rest = append(rest, i)
	}
	for _, id := range first() {
		if i := slices.IndexFunc(p.job.Formats, func(f export.Format) bool { return f.ID == id }); i >= 0 {
			front = append(front, i)
		}
	}
	rest = slices.DeleteFunc(rest, func(i int) bool { return slices.Contains(front, i) })
	return append(front, rest...)
}

func (p *Page) fillFormats() {
	c, all := &p.choosing, p.order()
	if slices.Index(all, p.job.Format) >= firstFormats {
		p.more = true
	}
	hidden := len(all) - firstFormats
	if !p.more && hidden > 1 {
		all = all[:firstFormats]
	}
	c.formats, c.grid.Objects = map[int]*kit.Card{}, nil
	for _, i := range all {
		card := p.formatCard(p.job.Formats[i])
		card.OnTapped = func() { p.job.SetFormat(i) }
		c.formats[i] = card
		c.grid.Add(card)
	}
	if !p.more && hidden > 1 {
		c.grid.Add(p.moreCard(hidden))
	}
	c.grid.Refresh()
}

func (p *Page) moreCard(n int) fyne.CanvasObject {
	card := kit.NewCard(kit.NewText(theme.Body(), p.loc.N("%s more formats …", n)))
	card.OnTapped = func() {
		p.more = true
		p.fillFormats()
		p.update()
	}
	return card
}

func (p *Page) formatCard(f export.Format) *kit.Card {
	words := kit.NewStack(4, kit.NewGap((leastFormat-sketchWidth-14)*kit.TextScale(2)-32, 0),
		kit.NewClippedText(theme.Body().Strong(), p.loc.T(f.Title)),
		kit.NewParagraph(theme.Secondary(), p.loc.T(f.Summary)),
		kit.NewParagraph(theme.Secondary().In(theme.Moss), p.takes(f)))
	if lost := p.loses(f); lost != "" {
		words.Add(kit.NewParagraph(theme.Secondary(), p.loc.T("Without: %s", lost)))
	}
	return kit.NewCard(kit.NewFrame(nil, nil, kit.NewInset(2, 14, 0, 0, kit.NewStack(0, sketch(f.ID))), nil, words)).Padded(14)
}

// takes says which kinds a format takes: "사진 ✓ 일기 ✓ 대화 ✓".
func (p *Page) takes(f export.Format) string {
	if len(f.Kinds) == len(archive.Kinds()) {
		return p.loc.T("All kinds") + " ✓"
	}
	var all []string
	for _, k := range archive.Kinds() {
		if slices.Contains(f.Kinds, k) {
			all = append(all, p.loc.Kind(k)+"\u00a0✓")
		}
	}
	return strings.Join(all, "  ")
}

// loses says in plain words what a format does not keep of an item, as far as
// people miss it.
func (p *Page) loses(f export.Format) string {
	if len(f.Fields) == 0 {
		return "" // it is for looking at, and nothing reads it back
	}
	var lost []string
	for _, w := range []struct {
		key, word string
	}{
		{"moment", "how exactly a date is known"}, {"html", "the look of texts"}, {"latitude", "places"}, {"people", "people"},
		{"collections", "albums and rooms"}, {"tags", "tags"}, {"favorite", "favourites"}, {"parent", "what a comment answers"},
	} {
		if !slices.Contains(f.Fields, w.key) {
			lost = append(lost, p.loc.T(w.word))
		}
	}
	return strings.Join(lost, ", ")
}
