package exporting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/ui/form"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// How wide the destination is, and what a format at least.
const asideWidth, leastFormat = 300, 260

// choosing is what changes while the user chooses.
type choosing struct {
	extent, kinds *kit.Paragraph
	scopes        *fyne.Container
	formats       map[int]*kit.Card // by index
	grid, options *fyne.Container
	past          *fyne.Container
	aside         aside

	drawnScopes []Scope
	drawnPast   []Past
	drawnFormat int  // whose options are shown; -1 for none
	unfolded    bool // the options of every format
}

// choices asks what goes where, and how.
func (p *Page) choices() fyne.CanvasObject {
	c := &p.choosing
	*c = choosing{scopes: kit.NewWrap(6, 6), grid: kit.NewColumns(2, 12), options: kit.NewStack(0), past: kit.NewStack(8), drawnFormat: -1,
		extent: kit.NewParagraph(theme.Body().In(theme.Soft), ""), kinds: kit.NewParagraph(theme.Secondary(), "")}
	p.fillFormats()
	left := kit.NewStack(0,
		kit.NewText(theme.Title(), p.loc.T("Export")), kit.NewGap(0, 8),
		c.scopes, kit.NewGap(0, 8), c.extent, c.kinds, kit.NewGap(0, 14), c.grid, c.past)
	right := kit.NewInset(18, 0, 0, 0, p.destination())
	both := kit.NewAside(asideWidth, leastFormat*kit.TextScale(2), theme.Margin+theme.Step, left, right)
	page := kit.NewColumn(1080, false, kit.NewInset(28, 0, theme.Margin, 10, both))
	p.update()
	return container.NewVScroll(page)
}

// update follows the choices without building the page anew.
func (p *Page) update() {
	c := &p.choosing
	p.fillScopes()
	for i, chip := range c.scopes.Objects {
		chip.(*kit.Chip).SetSelected(i == p.job.Scope)
	}
	f, formatted := p.job.Chosen()
	for i, card := range c.formats {
		card.SetSelected(formatted && i == p.job.Format)
	}
	c.extent.SetText(p.extentText())
	c.kinds.SetText(p.kindsText(p.job.Extent.Kinds))
	drawn := -1
	if formatted {
		drawn = p.job.Format
	}
	if c.drawnFormat != drawn {
		c.drawnFormat = drawn
		c.options.Objects = nil
		if len(f.Options) > 0 {
			c.options.Add(kit.NewInset(0, 0, 8, 0, p.optionsOf(f)))
		}
		c.options.Refresh()
	}
	p.fillPast()
	p.updateAside()
}

// fewOptions is how many options leave the button that starts in sight.
const fewOptions = 2

// optionsOf returns the form of a format's options; a long one waits until it is
// asked for.
func (p *Page) optionsOf(f export.Format) fyne.CanvasObject {
	if len(f.Options) <= fewOptions || p.choosing.unfolded {
		return form.New(p.loc, f.Options, p.job.Values, p.job.Vary)
	}
	return kit.NewLink(theme.Body(), p.loc.N("%s settings …", len(f.Options)), func() {
		p.choosing.unfolded, p.choosing.drawnFormat = true, -1
		p.update()
	})
}

func (p *Page) fillScopes() {
	c := &p.choosing
	if slices.EqualFunc(c.drawnScopes, p.job.Scopes, func(a, b Scope) bool { return a.Title == b.Title }) {
		return
	}
	c.drawnScopes, c.scopes.Objects = slices.Clone(p.job.Scopes), nil
	for i, s := range p.job.Scopes {
		c.scopes.Add(kit.NewChip(p.scopeTitle(s.Title), func() { p.job.SetScope(i) }))
	}
	c.scopes.Refresh()
}

// scopeTitle says what is exported.
func (p *Page) scopeTitle(title string) string {
	if title == "" {
		return p.loc.T("Everything")
	}
	return title
}

func (p *Page) extentText() string {
	switch {
	case !p.job.Counted:
		return p.loc.T("Counting …")
	case p.job.Extent.Items() == 0:
		return p.loc.T("There is nothing in it to export.")
	}
	return p.loc.N("%s memories", p.job.Extent.Items()) + " · " + p.loc.Size(p.job.Extent.Bytes)
}

// kindsText counts kinds: "사진 12장 · 일기 3편".
func (p *Page) kindsText(kinds map[archive.Kind]int) string {
	s := ""
	for _, k := range archive.Kinds() {
		if n := kinds[k]; n > 0 && k != archive.Comment {
			if s != "" {
				s += " · "
			}
			s += p.loc.Count(k, n)
		}
	}
	return s
}
