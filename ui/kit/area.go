package kit

import "fyne.io/fyne/v2"

// NewArea returns a field of several lines, of which so many are in view.
func NewArea(placeholder string, rows int) *Entry {
	e := NewEntry(placeholder)
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// AcceptsTab is part of fyne.Tabbable. Tab leaves a field, also one of several
// lines.
func (e *Entry) AcceptsTab() bool { return false }
