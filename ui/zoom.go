package ui

import "fyne.io/fyne/v2"

// zoomBindings are the keys that make what a page shows larger or smaller, as
// keyboards of all kinds have them. The list of shortcuts has a line for all.
func (w *Window) zoomBindings() []binding {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	larger, smaller := func() { w.zoom(1) }, func() { w.zoom(-1) }
	return []binding{
		{fyne.KeyEqual, ctrl, "", larger},
		{fyne.KeyEqual, ctrl | shift, "", larger},
		{fyne.KeyPlus, ctrl, "", larger},
		{fyne.KeyMinus, ctrl, "", smaller},
		{fyne.Key0, ctrl, "", func() { w.zoom(0) }},
		{fyne.KeyG, ctrl | shift, "", w.square},
	}
}

// zoom makes what the page shows so many steps larger or smaller, where it
// can; 0 is the usual size.
func (w *Window) zoom(steps int) {
	if p, ok := w.page.(interface{ Zoom(steps int) }); ok {
		p.Zoom(steps)
	}
}

// square turns a page of pictures from whole ones to squares, or back.
func (w *Window) square() {
	if p, ok := w.page.(interface{ Square() }); ok {
		p.Square()
	}
}
