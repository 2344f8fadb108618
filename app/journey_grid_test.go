package main

// setGrid sets the pictures smaller and in squares, chooses a month of them,
// asks about one, and sets everything back.
func (w *shownWindow) setGrid() {
	w.t.Helper()
	before := w.last
	w.step("smaller", func() { w.keys("ctrl+minus", "ctrl+minus", "ctrl+minus") })
	w.step("squares", func() { w.keys("ctrl+shift+g") })
	w.step("month-chosen", func() { w.keys("ctrl+shift+a") })
	w.step("told-about", func() { w.keys("Escape", "i") })
	after := w.step("as-before", func() { w.keys("Escape", "ctrl+shift+g", "ctrl+0") })
	if n := different(before, after); n > len(before.Pix)/4/20 {
		w.t.Errorf("the grid is not as it was: %d pixels differ", n)
	}
}
