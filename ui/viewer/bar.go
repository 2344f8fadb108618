package viewer

import (
	"fmt"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// topBar is the line above the picture: the way back, where in the reel one
// is, and what can be done.
type topBar struct {
	p       *Page
	back    *kit.Button
	count   *kit.Text
	heart   *kit.Button
	size    *kit.Button
	full    *kit.Button
	show    *kit.Button
	open    *kit.Button
	export  *kit.Button
	more    *kit.Button
	content fyne.CanvasObject
	when    string
	width   float32 // that it has
}

func newTopBar(p *Page) *topBar {
	b := &topBar{p: p, back: kit.NewButton(kit.Quiet, "", p.back), count: kit.NewText(theme.Body().In(theme.SoftOnDark), "")}
	loc := p.config.Loc
	b.heart = kit.NewIconButton(kit.Sign("heart-outline"), p.favorite).Hint(loc.T("Favourite"))
	b.size = kit.NewIconButton(kit.Sign("actual"), p.stage.toggle).Hint(loc.T("Its own size, or whole"))
	b.show = kit.NewIconButton(fynetheme.MediaPlayIcon(), p.startShow).Hint(loc.T("Slide show"))
	b.export = kit.NewIconButton(fynetheme.DownloadIcon(), func() { p.config.Export(p.Current().ID) }).
		Hint(loc.T("Export"))
	b.more = kit.NewIconButton(fynetheme.MoreVerticalIcon(), p.more).Hint(loc.T("What else can be done"))
	b.more.Hidden = p.config.More == nil
	b.heart.Hidden, b.export.Hidden = p.config.Favorite == nil, p.config.Export == nil
	b.full = kit.NewIconButton(fynetheme.ViewFullScreenIcon(), func() { p.setQuiet(true) }).Hint(loc.T("Full screen"))
	b.open = kit.NewIconButton(kit.Sign("open"), p.open).Hint(loc.T("Open in another program"))
	right := kit.NewRow(2, b.heart,
		kit.NewIconButton(kit.Sign("rotate"), p.rotate).Hint(loc.T("Turn")), b.size,
		b.full, b.show, b.open, b.export,
		kit.NewIconButton(fynetheme.InfoIcon(), p.toggleInfo).Hint(loc.T("Details")), b.more)
	b.content = kit.NewInset(8, 12, 8, 8, newEnds(kit.NewRow(2, b.back, b.count), right))
	return b
}

// more offers what else can be done, below its button.
func (p *Page) more() {
	if p.config.More == nil || p.empty() {
		return
	}
	b := p.bar.more
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	p.config.More(p.Current().ID, at.AddXY(0, b.Size().Height))
}

// set shows the state of now.
func (b *topBar) set() {
	cell, loc := b.p.Current(), b.p.config.Loc
	when := loc.T("Date unknown")
	switch {
	case cell.Decade != 0:
		when = loc.Decade(cell.Decade)
	case cell.Year != 0:
		when = loc.YearMonth(cell.Year, cell.Month)
	}
	b.when = when
	b.count.SetText(b.p.where())
	b.heart.SetIcon(kit.Sign(pick(cell.Favorite, "heart", "heart-outline")))
	b.size.SetIcon(kit.Sign("actual"))
	if !b.p.stage.lens.fits() {
		b.size.SetIcon(fynetheme.ZoomFitIcon())
	}
	b.fit(b.width)
}

// where says where in the reel one is: "37 / 142", and of an item with many
// pictures which of them: "37 / 142  ·  3 / 10".
func (p *Page) where() string {
	if p.empty() {
		return ""
	}
	loc, s := p.config.Loc, ""
	if p.reel.count > 1 {
		s = fmt.Sprintf("%s / %s", loc.Number(p.reel.place()+1), loc.Number(p.reel.count))
	}
	if n, of := p.reel.part(); of > 0 {
		if s != "" {
			s += "  ·  "
		}
		s += fmt.Sprintf("%s / %s", loc.Number(n), loc.Number(of))
	}
	return s
}

// fit gives the most wanted buttons their words where there is room, and
// leaves out the number, the month, and what has a key as well, where there is
// little.
func (b *topBar) fit(width float32) {
	loc := b.p.config.Loc
	b.width = width
	b.count.Show()
	b.full.Show()
	b.open.Show()
	b.export.Hidden = b.p.config.Export == nil
	name(b.back, "‹  "+b.when)
	for _, words := range [][2]string{{loc.T("Slide show"), loc.T("Export")}, {loc.T("Slide show"), ""}, {}} {
		name(b.show, words[0])
		name(b.export, words[1])
		if b.content.MinSize().Width <= width {
			return
		}
	}
	b.shrink(width)
}

// shrink leaves out one after the other until the rest has room.
func (b *topBar) shrink(width float32) {
	b.count.Hide()
	if b.content.MinSize().Width > width {
		name(b.back, "‹")
	}
	for _, o := range []fyne.CanvasObject{b.export, b.open, b.full} {
		if b.content.MinSize().Width > width {
			o.Hide()
		}
	}
}

func name(b *kit.Button, word string) {
	if b.Text() != word {
		b.SetText(word)
	}
}

func pick(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}
