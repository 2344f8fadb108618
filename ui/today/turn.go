package today

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// NewTurners returns the buttons that leaf through days or months, and one more
// that leads elsewhere when it has a text.
func NewTurners(earlier, later func(), text string, elsewhere func()) fyne.CanvasObject {
	row := kit.NewRow(theme.Step,
		kit.NewIconButton(fynetheme.NavigateBackIcon(), earlier),
		kit.NewIconButton(fynetheme.NavigateNextIcon(), later))
	if text != "" {
		row.Add(kit.NewButton(kit.Secondary, text, elsewhere))
	}
	return row
}
