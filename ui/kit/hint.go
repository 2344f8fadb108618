package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// hintRest is how long the pointer rests on something before it is explained.
const hintRest = 600 * time.Millisecond

// Hints shows the words of what shows only an icon, while the pointer rests on
// it or it has the keyboard. Stack it over the content of a window or a popup,
// directly in the container that is the content: widgets find it there.
type Hints struct {
	widget.BaseWidget
	words *Text
	card  *Card
	of    fyne.CanvasObject // what is explained, or will be; or nil

	after func(time.Duration, func()) (stop func() bool)
	stop  func() bool
}

// NewHints returns a layer that shows nothing.
func NewHints() *Hints {
	h := &Hints{after: afterOnUI, stop: func() bool { return true }, words: NewText(theme.Secondary().In(theme.Ink), "")}
	h.card = NewCard(h.words).Padded(2 * theme.Step)
	h.card.Hide()
	h.ExtendBaseWidget(h)
	return h
}

// hintsOf returns the layer of the window that an object is in, or nil.
func hintsOf(o fyne.CanvasObject) *Hints {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	content, _ := foremost(c).(*fyne.Container)
	if pop, ok := foremost(c).(*widget.PopUp); ok {
		content, _ = pop.Content.(*fyne.Container)
	}
	if content == nil {
		return nil
	}
	for _, o := range content.Objects {
		if h, ok := o.(*Hints); ok {
			return h
		}
	}
	return nil
}

// hint is what explains an object; the zero value explains nothing.
type hint struct {
	of    fyne.CanvasObject
	words func() string // "" for nothing to explain
}

// show shows the words after the pointer rested on the object, or at once.
func (i hint) show(atOnce bool) {
	if i.of == nil || i.words() == "" {
		return
	}
	if h := hintsOf(i.of); h != nil {
		h.explain(i, atOnce)
	}
}

func (i hint) hide() {
	if i.of == nil {
		return
	}
	if h := hintsOf(i.of); h != nil && h.of == i.of {
		h.hide()
	}
}

func (h *Hints) explain(i hint, atOnce bool) {
	h.hide()
	h.of = i.of
	if atOnce {
		h.show(i.of, i.words())
		return
	}
	h.stop = h.after(hintRest, func() {
		if h.of == i.of && i.of.Visible() {
			h.show(i.of, i.words())
		}
	})
}

func (h *Hints) hide() {
	h.stop()
	h.of = nil
	h.card.Hide()
}

// show puts the words below an object, or above where there is no room below.
func (h *Hints) show(o fyne.CanvasObject, words string) {
	h.words.SetText(words)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(h))
	size := h.card.MinSize()
	y := at.Y + o.Size().Height + theme.Step
	if y+size.Height > h.Size().Height {
		y = at.Y - size.Height - theme.Step
	}
	x := clamp(at.X+(o.Size().Width-size.Width)/2, theme.Step, max(h.Size().Width-size.Width-theme.Step, theme.Step))
	place(h.card, x, y, size.Width, size.Height)
	h.card.Show()
	h.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (h *Hints) CreateRenderer() fyne.WidgetRenderer { return hintsRenderer{h} }

type hintsRenderer struct{ h *Hints }

func (r hintsRenderer) Destroy()                     {}
func (r hintsRenderer) Layout(fyne.Size)             {}
func (r hintsRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r hintsRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.h.card} }

// Refresh asks for the layer to be drawn: what was never shown, such as the
// card at first, is not known to its canvas yet.
func (r hintsRenderer) Refresh() {
	r.h.card.Refresh()
	canvas.Refresh(r.h)
}
