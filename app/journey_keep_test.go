package main

import "image"

// keepApart throws a picture away and takes it back, looks at the people, and
// makes one of two pictures that are the same.
func (w *shownWindow) keepApart() {
	grid := image.Rect(256, 70, 1200, 560)
	whole := w.step("whole", func() { w.keys("ctrl+1") })
	w.step("chosen", func() { w.keys("Right", "space") })
	gone := w.step("thrown-away", func() { w.keys("Delete") })
	if different(sub(whole, grid), sub(gone, grid)) <= blink {
		w.t.Error("what is thrown away is still there")
	}
	back := w.step("taken-back", func() { w.keys("ctrl+z") })
	w.step("keyboard-away", func() { w.keys("ctrl+2") })
	whole = w.step("whole-again", func() { w.keys("ctrl+1") })
	if n := different(sub(whole, grid), sub(back, grid)); n > 20*blink {
		w.t.Errorf("what was taken back looks otherwise: %d pixels differ", n)
	}
	w.step("people", func() { w.keys("ctrl+6") })
	w.step("person", func() { w.keys("Return") })
	asked := w.step("same", func() { w.keys("ctrl+8") })
	if found := w.step("same-found", func() { w.keys("Return") }); different(sub(asked, grid), sub(found, grid)) <= blink {
		w.t.Error("nothing is found that is the same")
	}
	w.step("same-blink", func() { w.keys("Right") })
	w.step("same-one", func() { w.keys("Return") })
	w.step("same-taken-back", func() { w.keys("ctrl+z") })
	w.step("albums-again", func() { w.keys("ctrl+2") })
}
