package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/theme"
)

// Action is something that can be done with what is chosen in a list.
type Action struct {
	Text string // translated
	Do   func()
}

// ChosenBar is the bar below a list while something in it is chosen: how
// much, and what can be done with it.
type ChosenBar struct {
	Content fyne.CanvasObject
	count   *Text
	row     *fyne.Container
	done    *Button
}

// NewChosenBar returns a hidden bar; done, with its text, ends the choosing.
func NewChosenBar(text string, done func()) *ChosenBar {
	b := &ChosenBar{count: NewText(theme.Body().Strong(), ""), done: NewButton(Quiet, text, done)}
	b.row = NewWrap(2*theme.Step, 2*theme.Step)
	b.Content = container.NewStack(NewFill(theme.Panel), NewFrame(NewHairline(), nil, nil, nil, NewInset(6, 12, 6, 22, b.row)))
	b.Content.Hide()
	return b
}

// Show says what is chosen and offers actions with it. It reports whether the
// bar was hidden: then what is around it must be laid out anew.
func (b *ChosenBar) Show(count string, actions []Action) (came bool) {
	b.count.SetText(count)
	b.row.Objects = []fyne.CanvasObject{NewInset(6, 8, 6, 0, b.count)}
	for _, a := range actions {
		b.row.Add(NewButton(Secondary, a.Text, a.Do))
	}
	b.row.Add(b.done)
	came = !b.Content.Visible()
	b.Content.Show()
	return came
}

// Hide takes the bar away and reports whether it was there.
func (b *ChosenBar) Hide() (went bool) {
	went = b.Content.Visible()
	b.Content.Hide()
	return went
}
