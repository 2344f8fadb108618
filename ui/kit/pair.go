package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewPair returns a text at the left, clipped where it must be, and what
// belongs to it at the right.
func NewPair(left *Text, right fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, right, left)
}
