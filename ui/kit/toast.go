package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/theme"
)

const toastTime = 5 * time.Second

// Toaster shows short news at the bottom of the window, one at a time, gone
// by itself. Stack its Layer over the window's content.
type Toaster struct {
	// Layer lets everything through but the toast itself.
	Layer *fyne.Container

	after func(time.Duration, func()) (stop func() bool)
	stop  func() bool
}

// NewToaster returns a toaster that shows nothing.
func NewToaster() *Toaster {
	t := &Toaster{after: afterOnUI, stop: func() bool { return true }}
	t.Layer = container.NewVBox()
	return t
}

// Show replaces what is shown. With an action the toast carries a button.
func (t *Toaster) Show(text, action string, do func()) { t.show(text, action, do) }

func (t *Toaster) show(text, action string, do func()) *Text {
	words := NewText(theme.Body(), text)
	row := container.New(layout.NewCustomPaddedHBoxLayout(12), words)
	if do != nil {
		row.Add(NewButton(Quiet, action, func() { t.Hide(); do() }))
	}
	t.set(container.NewCenter(NewCard(row).Padded(3*theme.Step)), NewGap(0, theme.Margin))
	t.stop()
	t.stop = t.after(toastTime, t.Hide)
	return words
}

// Stay is Show of what is going on: it stays until something else is shown or
// Hide is called. tell changes its words, so that its button stays the same.
func (t *Toaster) Stay(text, action string, do func()) (tell func(text string)) {
	words := t.show(text, action, do)
	t.stop()
	return words.SetText
}

// Hide takes the toast away.
func (t *Toaster) Hide() { t.set() }

func (t *Toaster) set(objects ...fyne.CanvasObject) {
	if len(objects) > 0 {
		objects = append([]fyne.CanvasObject{layout.NewSpacer()}, objects...)
	}
	t.Layer.Objects = objects
	t.Layer.Refresh()
}
