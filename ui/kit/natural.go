package kit

import "fyne.io/fyne/v2"

// NaturalWidth returns the width that the whole text needs, also of a clipped one.
func (t *Text) NaturalWidth() float32 {
	return fyne.MeasureText(t.text, sizeOf(t, t.style.Size), fyne.TextStyle{Bold: t.style.Bold}).Width
}
