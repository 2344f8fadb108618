package kit

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// NewPair returns a text at the left, clipped where it must be, and what
// belongs to it at the right, or below where it would clip the text.
func NewPair(left *Text, right fyne.CanvasObject) fyne.CanvasObject {
	return NewEnds(4*theme.Step, left, right)
}
