package main

import "image"

// repair corrects a memory beside the grid, takes that back, and looks at the
// imports.
func (w *shownWindow) repair() {
	w.step("albums-before", func() { w.keys("ctrl+2") })
	w.step("to-repair", func() { w.keys("ctrl+1") })
	before := w.step("repair-cursor", func() { w.keys("Right", "Right") })
	sheet := w.step("repair", func() { w.keys("e") })
	side := image.Rect(w.display.size.X-360, 100, w.display.size.X, w.display.size.Y-100)
	if different(sub(before, side), sub(sheet, side)) < side.Dx()*side.Dy()/4 {
		w.t.Error("no sheet lies beside the grid")
	}
	w.step("repair-typed", func() { w.text("Spring") })
	w.step("repaired", func() { w.keys("ctrl+s") })
	w.step("repair-undone", func() { w.keys("ctrl+z") })
	w.step("repair-again", func() { w.keys("e") })
	back := w.step("repair-left", func() { w.keys("Escape") })
	grid := image.Rect(240, 100, w.display.size.X-100, w.display.size.Y-120)
	if n := different(sub(before, grid), sub(back, grid)); n > grid.Dx()*grid.Dy()/20 {
		w.t.Errorf("what was taken back still shows: %d pixels differ", n)
	}
}
