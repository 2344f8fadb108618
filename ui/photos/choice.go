package photos

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Action is something to do with the selected items.
type Action struct {
	Text string // translated
	Do   func(ids []string)
}

// choice is the bar at the bottom while something is selected.
type choice struct {
	layer *fyne.Container
	loc   *i18n.Localizer
	count *kit.Text
}

func newChoice(loc *i18n.Localizer, actions []Action, ids func() []string, end func()) *choice {
	c := &choice{loc: loc, count: kit.NewText(theme.Body().Strong(), "")}
	row := kit.NewRow(10, c.count, kit.NewGap(6, 0))
	for _, a := range actions {
		row.Add(kit.NewButton(kit.Secondary, a.Text, func() { a.Do(ids()) }))
	}
	row.Add(kit.NewButton(kit.Quiet, loc.T("Done choosing"), end))
	card := kit.NewCard(row).Padded(3 * theme.Step)
	c.layer = container.NewVBox(layout.NewSpacer(), container.NewCenter(card), kit.NewGap(0, theme.Margin))
	c.layer.Hide()
	return c
}

func (c *choice) set(n int) {
	c.count.SetText(c.loc.N("%s chosen", n))
	if n == 0 {
		c.layer.Hide()
		return
	}
	c.layer.Show()
	c.layer.Refresh()
}
