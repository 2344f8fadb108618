package kit

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// TextScale returns how much larger text is than designed, at most as much as
// given: what is mostly text widens with it.
func TextScale(most float32) float32 {
	const designed = 14
	return min(fyne.CurrentApp().Settings().Theme().Size(theme.SizeBody)/designed, most)
}
