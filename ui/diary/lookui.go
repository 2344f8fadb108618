package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// lookUI is the small "Aa" at the top of an article, which unfolds what can be
// chosen of its look, with other small buttons before it.
type lookUI struct {
	loc     *i18n.Localizer
	change  func(Look)
	look    Look
	chips   [3][]*kit.Chip // of font, size and width
	card    *kit.Card
	tools   fyne.CanvasObject // the row of buttons
	content fyne.CanvasObject
}

func newLookUI(loc *i18n.Localizer, look Look, change func(Look), others ...fyne.CanvasObject) *lookUI {
	u := &lookUI{loc: loc, change: change}
	u.card = kit.NewCard(kit.NewStack(12,
		u.row(0, "Font", "Sans serif", "Serif"),
		u.row(1, "Size of text", "Small", "Medium", "Large", "Very large"),
		u.row(2, "Width", "Narrow", "Medium", "Wide")))
	u.card.Hide()
	button := kit.NewButton(kit.Quiet, "Aa", nil)
	u.tools = kit.NewRow(theme.Step, append(others, button)...)
	u.content = container.New(corner{}, u.tools, u.card)
	button.OnTapped = func() {
		setVisible(u.card, !u.card.Visible())
		u.content.Refresh()
	}
	u.set(look)
	return u
}

// fold hides the choice, and reports whether it was to be seen.
func (u *lookUI) fold() bool {
	open := u.card.Visible()
	u.card.Hide()
	return open
}

// set shows what is chosen.
func (u *lookUI) set(look Look) {
	u.look = look
	for row, chosen := range look.choices() {
		for i, chip := range u.chips[row] {
			chip.SetSelected(i == chosen)
		}
	}
}

// row is one thing to choose.
func (u *lookUI) row(n int, name string, values ...string) fyne.CanvasObject {
	chips := kit.NewRow(6)
	for i, v := range values {
		chip := kit.NewChip(u.loc.T(v), func() { u.change(u.look.with(n, i)) })
		u.chips[n] = append(u.chips[n], chip)
		chips.Add(chip)
	}
	return kit.NewStack(6, kit.NewText(theme.Secondary(), u.loc.T(name)), chips)
}

// corner lays out a button in the upper right corner and a card below it.
type corner struct{}

const cornerTop, cornerEdge = 3 * theme.Step, 4 * theme.Step // air around it

func (corner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(cornerTop)
	for _, o := range objects {
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(max(size.Width-m.Width-cornerEdge, 0), y))
		y += m.Height + theme.Step
	}
}
