package search

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

// open shows the panel of a facet, or takes it away when it is open. The
// keyboard follows, if it was on the facet.
func (b *bar) open(f *facet) {
	b.entering = b.canvas.Focused() == fyne.Focusable(f.chip)
	if b.opened == f {
		f = nil
	}
	b.opened, b.name = f, ""
	b.refresh()
}

// Close takes the panel away and reports whether there was one.
func (b *bar) Close() bool {
	open := b.opened != nil
	b.leave()
	b.refresh()
	return open
}

// take narrows to a value that was chosen in a panel.
func (b *bar) take(f Filter) {
	b.leave()
	b.narrow(f)
}

// leave closes the panel. A keyboard that was in it goes back to the facet.
func (b *bar) leave() {
	if b.opened != nil && b.holdsKeyboard() {
		b.canvas.Focus(b.opened.chip)
	}
	b.opened = nil
}

func (b *bar) holdsKeyboard() bool {
	o, ok := b.canvas.Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	top, y := driver.AbsolutePositionForObject(b.panel).Y, driver.AbsolutePositionForObject(o).Y
	return y >= top && y < top+b.panel.Size().Height
}

func (b *bar) refresh() {
	b.offer()
	b.panel.Objects, b.door = nil, nil
	if b.opened != nil {
		b.panel.Add(kit.NewInset(10, 0, 2, 0, kit.NewTile(b.opened.panel()).Padded(12)))
	}
	b.panel.Refresh()
	b.content.Refresh()
	if height := b.content.MinSize().Height; height != b.height {
		b.height = height
		b.resized()
	}
	if b.entering && b.door != nil {
		b.entering = false
		b.canvas.Focus(b.door)
	}
}
