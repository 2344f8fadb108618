package kit

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// TextSize returns how large text of a style is, as the reader likes it.
func TextSize(s theme.TextStyle) float32 { return fynetheme.Size(s.Size) }

// LineHeight returns how high a line of a style is.
func LineHeight(s theme.TextStyle) float32 {
	return fyne.MeasureText("가", TextSize(s), fyne.TextStyle{Bold: s.Bold}).Height
}
