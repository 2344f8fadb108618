package reviewing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/review"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// bulk accepts at once what is sure enough; a slider says how sure.
type bulk struct {
	loc     *i18n.Localizer
	content *fyne.Container
	slider  *widget.Slider
	from    *kit.Text
	button  *kit.Button
	count   func(least int) int
}

const sliderWidth = 120

// newBulk returns it at the least confidence of a page. count counts what is
// so sure.
func newBulk(c Config, least *int, count func(least int) int, accept func()) *bulk {
	b := &bulk{loc: c.Loc, slider: widget.NewSlider(review.Lowest, 100), count: count, from: kit.NewText(theme.Secondary(), ""),
		button: kit.NewButton(kit.Secondary, "", accept)}
	b.slider.Step = 1
	b.slider.Value = float64(*least)
	b.slider.OnChanged = func(v float64) { *least = int(v); b.tell() }
	b.slider.OnChangeEnded = func(v float64) { c.SetLeast(int(v)) }
	b.content = kit.NewWrap(8, 8, kit.NewRow(8, kit.NewFixedWidth(sliderWidth, b.slider), b.from), b.button)
	b.content.Hidden = c.Do == nil
	return b
}

// tell says how many there are.
func (b *bulk) tell() {
	least := int(b.slider.Value)
	n := b.count(least)
	b.from.SetText(b.loc.T("%d %% sure or more", least))
	b.button.SetText(b.loc.N("Make all %s that are sure one", n))
	able(b.button, n > 0)
	b.content.Refresh()
}
