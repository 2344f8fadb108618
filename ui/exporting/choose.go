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

// choosing asks what goes where, and how.
func (p *Page) choosing() fyne.CanvasObject {
	p.extent = kit.NewClippedText(theme.Body().In(theme.Soft), "")
	p.options = container.NewStack()
	left := kit.NewStack(0,
		kit.NewText(theme.Title(), p.loc.T("Export")), kit.NewGap(0, 8),
		p.scopeChips(), kit.NewGap(0, 8), p.extent, kit.NewGap(0, 16),
		p.formatCards(), p.options)
	right := kit.NewInset(18, 0, 0, 0, p.destination())
	both := kit.NewAside(asideWidth, leastFormat*kit.TextScale(2), theme.Margin+theme.Step, left, right)
	page := kit.NewColumn(1080, false, kit.NewInset(28, 0, theme.Margin, 10, both))
	p.showOptions()
	p.update()
	return container.NewVScroll(page)
}

func (p *Page) scopeChips() fyne.CanvasObject {
	p.scopes = nil
	row := make([]fyne.CanvasObject, 0, len(p.job.Scopes))
	for i, s := range p.job.Scopes {
		chip := kit.NewChip(s.Title, func() { p.job.SetScope(i) })
		p.scopes = append(p.scopes, chip)
		row = append(row, chip)
	}
	return kit.NewWrap(6, 6, row...)
}

func (p *Page) formatCards() fyne.CanvasObject {
	p.formats = nil
	grid := kit.NewColumns(2, 12)
	for i, f := range p.job.Formats {
		card := p.formatCard(f)
		card.OnTapped = func() {
			p.job.SetFormat(i)
			p.showOptions()
		}
		p.formats = append(p.formats, card)
		grid.Add(card)
	}
	return grid
}

func (p *Page) formatCard(f export.Format) *kit.Card {
	return kit.NewCard(kit.NewStack(4, kit.NewGap(leastFormat*kit.TextScale(2)-32, 0),
		kit.NewClippedText(theme.Body().Strong(), p.loc.T(f.Title)),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T(f.Summary)),
		kit.NewParagraph(theme.Secondary().In(theme.Moss), p.keeps(f))))
}

// keeps says which kinds a format takes: "사진 ✓ 일기 ✓ 대화 ✓".
func (p *Page) keeps(f export.Format) string {
	s := ""
	for _, k := range []archive.Kind{archive.Photo, archive.Video, archive.Diary, archive.Post, archive.Guestbook, archive.Message, archive.Mail} {
		if slices.Contains(f.Kinds, k) {
			s += p.loc.Kind(k) + " ✓  "
		}
	}
	return s
}

func (p *Page) showOptions() {
	p.options.Objects = nil
	if p.job.Format < len(p.job.Formats) {
		if o := p.job.Formats[p.job.Format].Options; len(o) > 0 {
			p.options.Objects = []fyne.CanvasObject{kit.NewInset(20, 0, 0, 0, form.New(p.loc, o, p.job.Values))}
		}
	}
	p.options.Refresh()
}

func (p *Page) destination() fyne.CanvasObject {
	p.space = kit.NewClippedText(theme.Secondary(), "")
	p.start = kit.NewButton(kit.Primary, "", p.job.Start)
	p.folder = kit.NewEntry(p.loc.T("A folder, or a stick"))
	p.folder.SetText(p.job.Folder)
	p.folder.OnSettled = p.job.SetFolder
	choose := kit.NewCard(kit.NewText(theme.Body(), p.loc.T("Choose a folder …")))
	choose.OnTapped = func() {
		p.actions.ChooseFolder(func(path string) {
			p.folder.SetText(path)
			p.job.SetFolder(path)
		})
	}
	return kit.NewStack(10,
		kit.NewText(theme.Secondary(), p.loc.T("Where to")),
		kit.NewField(p.folder), p.space, choose, kit.NewGap(0, 4), p.start,
		kit.NewParagraph(theme.Secondary(), p.loc.T("Everything is read back after writing. Files that are there already are never overwritten.")))
}

// update follows the choices without building the page anew.
func (p *Page) update() {
	for i, c := range p.scopes {
		c.SetSelected(i == p.job.Scope)
	}
	for i, c := range p.formats {
		c.SetSelected(i == p.job.Format)
	}
	p.extent.SetText(p.extentText())
	p.space.SetText(p.spaceText())
	style := theme.Secondary()
	if p.job.TooSmall() {
		style = style.In(theme.LeafText)
	}
	p.space.SetStyle(style)
	p.start.SetText(p.loc.N("Export %s memories", p.job.Items))
	if p.job.Ready() {
		p.start.Enable()
	} else {
		p.start.Disable()
	}
}

func (p *Page) extentText() string {
	switch {
	case !p.job.Counted:
		return p.loc.T("Counting …")
	case p.job.Items == 0:
		return p.loc.T("There is nothing in it to export.")
	}
	return p.loc.N("%s memories", p.job.Items) + " · " + p.loc.Size(p.job.Bytes)
}

func (p *Page) spaceText() string {
	switch {
	case p.job.TooSmall():
		return p.loc.T("Only %s free, %s needed", p.loc.Size(p.job.Free), p.loc.Size(p.job.Bytes))
	case p.job.Free >= 0:
		return p.loc.T("%s free", p.loc.Size(p.job.Free))
	}
	return ""
}
