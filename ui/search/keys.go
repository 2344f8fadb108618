package search

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Enter gives the keyboard to the first hit, now or as soon as it is there.
func (p *Page) Enter() {
	p.entering = true
	if !p.config.Results.Loading {
		p.enterIfWanted()
	}
}

func (p *Page) enterIfWanted() {
	all := p.stops()
	if !p.entering || p.config.Results.Loading || len(all) == 0 {
		return
	}
	p.entering = false
	p.focus(all, 0)
}

// Key moves the keyboard among the hits; up from the first it goes to the
// field.
func (p *Page) Key(key fyne.KeyName) bool {
	all, at := p.stops(), p.stop()
	switch key {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
	default:
		return false
	}
	if at < 0 {
		p.Enter()
		return true
	}
	if to := walk(boxes(all), at, key); to >= 0 {
		p.focus(all, to)
	} else {
		p.config.Field()
	}
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

// stop returns which stop has the keyboard, or -1.
func (p *Page) stop() int {
	focused := p.config.Canvas.Focused()
	return slices.IndexFunc(p.stops(), func(s stop) bool { return focused == fyne.Focusable(s) })
}

func (p *Page) focus(all []stop, i int) {
	p.config.Canvas.Focus(all[i])
	p.reveal(all[i], i == 0)
}

// reveal scrolls just so far that a stop is in view, and the heading over it.
func (p *Page) reveal(s stop, first bool) {
	const air, heading = 12, 44
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(s).Y - driver.AbsolutePositionForObject(p.scroll.Content).Y
	bottom, view := top+s.Size().Height+air, p.scroll.Size().Height
	switch y := p.scroll.Offset.Y; {
	case view == 0:
	case first:
		p.scroll.ScrollToTop()
	case top-heading < y:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(top-heading, 0)))
	case bottom > y+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// boxes returns where stops stand.
func boxes(all []stop) []box {
	driver := fyne.CurrentApp().Driver()
	boxes := make([]box, len(all))
	for i, s := range all {
		at := driver.AbsolutePositionForObject(s)
		boxes[i] = box{fyne.NewSize(at.X, at.Y), s.Size()}
	}
	return boxes
}
