package reviewing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/review"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// bulk accepts at once what is sure enough; a slider says how sure.
type bulk struct {
	p       *Page
	content *fyne.Container
	slider  *widget.Slider
	from    *kit.Text
	button  *kit.Button
}

const sliderWidth = 120

func newBulk(p *Page) *bulk {
	b := &bulk{p: p, slider: widget.NewSlider(review.Lowest, 100), from: kit.NewText(theme.Secondary(), ""),
		button: kit.NewButton(kit.Secondary, "", p.acceptSure)}
	b.slider.Step = 1
	b.slider.Value = float64(p.least)
	b.slider.OnChanged = func(v float64) { p.least = int(v); b.tell() }
	b.slider.OnChangeEnded = func(v float64) { p.config.SetLeast(int(v)) }
	b.content = kit.NewWrap(8, 8, kit.NewRow(8, kit.NewFixedWidth(sliderWidth, b.slider), b.from), b.button)
	b.content.Hidden = p.config.Do == nil
	return b
}

// tell says how many there are.
func (b *bulk) tell() {
	n := len(Sure(b.p.search.Open, b.p.least))
	b.from.SetText(b.p.config.Loc.T("%d %% sure or more", b.p.least))
	b.button.SetText(b.p.config.Loc.N("Make all %s that are sure one", n))
	able(b.button, n > 0)
	b.content.Refresh()
}
