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
	show    *kit.Button
	content fyne.CanvasObject
}

func newTopBar(p *Page) *topBar {
	b := &topBar{p: p, back: kit.NewButton(kit.Quiet, "", p.back), count: kit.NewText(theme.Body().In(theme.SoftOnDark), "")}
	b.heart = kit.NewIconButton(kit.Sign("heart-outline"), p.favorite)
	b.size = kit.NewIconButton(kit.Sign("actual"), p.stage.toggle)
	b.show = kit.NewIconButton(fynetheme.MediaPlayIcon(), p.toggleShow)
	b.heart.Hidden = p.config.Favorite == nil
	left := kit.NewRow(2, b.back, b.count)
	right := kit.NewRow(2, b.heart, kit.NewIconButton(kit.Sign("rotate"), p.rotate), b.size, b.show,
		kit.NewIconButton(kit.Sign("open"), p.open))
	if p.config.Bar != nil {
		for _, o := range p.config.Bar(p.Current) {
			right.Add(o)
		}
	}
	right.Add(kit.NewIconButton(fynetheme.InfoIcon(), p.toggleInfo))
	b.content = kit.NewInset(8, 12, 8, 8, newEnds(left, right))
	return b
}

// set shows the state of now.
func (b *topBar) set() {
	cell, loc := b.p.reel.cell(), b.p.config.Loc
	when := loc.T("Date unknown")
	if cell.Year != 0 {
		when = loc.YearMonth(cell.Year, cell.Month)
	}
	b.back.SetText("‹  " + when)
	b.count.SetText(fmt.Sprintf("%s / %s", loc.Number(b.p.reel.at+1), loc.Number(len(b.p.reel.cells))))
	b.heart.SetIcon(kit.Sign(pick(cell.Favorite, "heart", "heart-outline")))
	b.size.SetIcon(kit.Sign("actual"))
	if !b.p.stage.lens.fits() {
		b.size.SetIcon(fynetheme.ZoomFitIcon())
	}
	b.show.SetIcon(fynetheme.MediaPlayIcon())
	if b.p.show.running {
		b.show.SetIcon(fynetheme.MediaPauseIcon())
	}
}

func pick(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}
