package today

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// NewTurners returns the buttons that leaf through days or months, with others
// that lead elsewhere; hints are words for the two.
func NewTurners(hints [2]string, earlier, later func(), others ...fyne.CanvasObject) fyne.CanvasObject {
	row := kit.NewRow(theme.Step, others...)
	row.Add(kit.NewIconButton(fynetheme.NavigateBackIcon(), earlier).Hint(hints[0]))
	row.Add(kit.NewIconButton(fynetheme.NavigateNextIcon(), later).Hint(hints[1]))
	return row
}
