package photos

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// Action is something to do with the selected items.
type Action struct {
	Text string // translated
	Do   func(ids []string)
	// Cards makes the card of a chat count with all its messages of the month;
	// other actions leave cards out.
	Cards bool
	// Several is for actions that one item is too few for.
	Several bool
}

// choice is the bar at the bottom while something is selected.
type choice struct {
	layer   *fyne.Container
	count   *kit.Text
	note    *kit.Text
	actions []Action
	buttons []*kit.Button // of actions
}

func newChoice(loc *i18n.Localizer, actions []Action, act func(Action), end func()) *choice {
	c := &choice{count: kit.NewText(theme.Body().Strong(), ""), actions: actions,
		note: kit.NewText(theme.Secondary(), loc.T("Chats and mail folders: all of the month. Favourites and editing leave them out."))}
	row := kit.NewWrap(choiceGap, choiceGap, c.count)
	for _, a := range actions {
		button := kit.NewButton(kit.Secondary, a.Text, func() { act(a) })
		c.buttons = append(c.buttons, button)
		row.Add(button)
	}
	row.Add(kit.NewButton(kit.Quiet, loc.T("Done choosing"), end))
	card := kit.NewCard(kit.NewStack(2*theme.Step, row, c.note)).Padded(choicePad)
	c.layer = container.New(low{func() float32 { return lineOf(row.Objects) }, theme.Margin, theme.Margin}, card)
	c.layer.Hide()
	return c
}

const (
	choiceGap = 10 // between what stands in the bar
	choicePad = 3 * theme.Step
)

// lineOf returns how wide the bar is with all its objects in one line.
func lineOf(objects []fyne.CanvasObject) float32 {
	width := float32(2 * choicePad)
	for _, o := range objects {
		width += o.MinSize().Width + choiceGap
	}
	return width
}

// set says what is chosen.
func (c *choice) set(w words, cells []catalog.Cell) {
	n, cards := 0, 0
	for _, cell := range cells {
		n += max(cell.Count, 1)
		if gathers(cell) {
			cards++
		}
	}
	c.count.SetText(w.loc.N("%s chosen", n))
	c.note.Hidden = cards == 0
	for i, a := range c.actions {
		if !a.Cards && cards == len(cells) || a.Several && len(cells)-cards < 2 {
			c.buttons[i].Disable()
		} else {
			c.buttons[i].Enable()
		}
	}
	c.layer.Hidden = len(cells) == 0
	c.layer.Refresh()
}

// gathers reports whether a cell is the card of a chat or mail folder, which
// stands for all of it in one month.
func gathers(c catalog.Cell) bool { return c.ID == "" }

// selected returns the selected cells in order.
func (p *Page) selected() []catalog.Cell {
	var cells []catalog.Cell
	for _, i := range p.grid.Selected() {
		cells = append(cells, p.state.Cells[i])
	}
	return cells
}

// Unchoose ends the choosing.
func (p *Page) Unchoose() { p.grid.ClearSelection() }

// Chosen hands over the ids of what is selected, or else of the cell that the
// keyboard is at. Cards of chats are left out.
func (p *Page) Chosen(do func(ids []string)) {
	switch at := p.grid.Current(); {
	case p.state == nil:
	case len(p.grid.Selected()) > 0:
		p.act(Action{Do: do})
	case at >= 0 && at < len(p.state.Cells) && !gathers(p.state.Cells[at]):
		do([]string{p.state.Cells[at].ID})
	}
}

// Picked hands over the ids of what is selected, with all that cards of chats
// stand for, and reports whether anything is.
func (p *Page) Picked(do func(ids []string)) bool {
	if p.state == nil || len(p.grid.Selected()) == 0 {
		return false
	}
	p.act(Action{Do: do, Cards: true})
	return true
}

// ChosenWithCards hands over the ids of what is selected, with all that cards
// of chats stand for, or else of the cell that the keyboard is at.
func (p *Page) ChosenWithCards(do func(ids []string)) {
	if !p.Picked(do) {
		p.Chosen(do)
	}
}

// act does something with what is selected.
func (p *Page) act(a Action) {
	cells, q := p.selected(), p.state.Scope.query()
	if !a.Cards {
		cells = slices.DeleteFunc(cells, gathers)
	}
	task.Replace(p.config.Runner, &p.acting, func(ctx context.Context) ([]string, error) {
		return p.config.Source.Behind(ctx, q, cells)
	}, func(ids []string, err error) {
		switch {
		case err != nil && p.config.Failed != nil:
			p.config.Failed(err)
		case len(ids) > 0:
			a.Do(ids)
		}
	})
}
