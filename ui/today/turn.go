package today

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// NewTurners returns the buttons that leaf through days or months, with others
// that lead elsewhere.
func NewTurners(earlier, later func(), others ...fyne.CanvasObject) fyne.CanvasObject {
	row := kit.NewRow(theme.Step, others...)
	row.Add(kit.NewIconButton(fynetheme.NavigateBackIcon(), earlier))
	row.Add(kit.NewIconButton(fynetheme.NavigateNextIcon(), later))
	return row
}
