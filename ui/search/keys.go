package search

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

// Enter gives the keyboard to the first hit, now or as soon as it is there.
func (p *Page) Enter() {
	p.entering = true
	if !p.config.Results.Loading {
		p.enterIfWanted()
	}
}

func (p *Page) enterIfWanted() {
	if !p.entering || p.config.Results.Loading || len(p.stops) == 0 {
		return
	}
	p.entering = false
	p.focus(p.stops[0])
}

// Key moves the keyboard among the hits; up from the first it goes to the
// field.
func (p *Page) Key(key fyne.KeyName) bool {
	at := p.stop()
	switch key {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
	default:
		return false
	}
	if at < 0 {
		p.Enter()
		return true
	}
	to := walk(p.boxes(), at, key)
	if to < 0 {
		p.config.Field()
		return true
	}
	p.focus(p.stops[to])
	return true
}

// Dismiss closes what is open, or leads from the hits to the field; it reports
// whether there was anything to do.
func (p *Page) Dismiss() bool {
	if p.bar.Close() {
		return true
	}
	if p.stop() < 0 {
		return false
	}
	p.config.Field()
	return true
}

// stop returns which hit has the keyboard, or -1.
func (p *Page) stop() int {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	if c == nil {
		return -1
	}
	for i, s := range p.stops {
		if c.Focused() == fyne.Focusable(s) {
			return i
		}
	}
	return -1
}

func (p *Page) focus(card *kit.Card) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.content); c != nil {
		c.Focus(card)
		p.reveal(card)
	}
}

// reveal scrolls just so far that a hit is in view.
func (p *Page) reveal(card *kit.Card) {
	const air = 12
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(card).Y - driver.AbsolutePositionForObject(p.scroll.Content).Y - air
	bottom, view := top+card.Size().Height+2*air, p.scroll.Size().Height
	switch y := p.scroll.Offset.Y; {
	case view == 0:
	case top < y || card == p.stops[0]:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
	case bottom > y+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// boxes returns where the hits stand.
func (p *Page) boxes() []box {
	driver := fyne.CurrentApp().Driver()
	boxes := make([]box, len(p.stops))
	for i, s := range p.stops {
		at := driver.AbsolutePositionForObject(s)
		boxes[i] = box{fyne.NewSize(at.X, at.Y), s.Size()}
	}
	return boxes
}
