package thumbnail

import (
	"image/color"

	"dotori/archive/similar"
)

// Class is one of the sizes that are kept.
type Class int

// The classes. Their numbers stand in the database.
const (
	Grid    Class = 1 // for the grid and the cards
	Preview Class = 2 // for a first look at the whole picture
	Sharp   Class = 3 // for the grid on dense screens; made only of what is looked at there
)

// Edge returns the longest edge of pictures of the class, in pixels.
func (c Class) Edge() int {
	switch c {
	case Preview:
		return 1440
	case Sharp:
		return 720
	}
	return 360
}

// quality is that of the JPEG: small pictures by the thousand may be plainer
// than the one that fills the window.
func (c Class) quality() int {
	if c == Preview {
		return 85
	}
	return 80
}

// Picture is a thumbnail, or the reason why there is none. One of a picture
// that is cut off has both.
type Picture struct {
	JPEG          []byte // nil when there is only a Reason
	Width, Height int
	Reason        Reason
	// Tint is the mean colour of a picture that was just made. [Store.Get] leaves
	// it out: see [Store.Tint].
	Tint color.RGBA
	// Print is the fingerprint of a grid picture that was just made; see [Store.Prints].
	Print *similar.Print
}
