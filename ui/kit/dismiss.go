package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
)

// NewDismissable returns content with a cross at its upper right corner, which
// hint explains.
func NewDismissable(content fyne.CanvasObject, hint string, dismiss func()) fyne.CanvasObject {
	cross := NewIconButton(fynetheme.CancelIcon(), dismiss).Hint(hint)
	return container.NewStack(content, container.NewVBox(container.NewHBox(layout.NewSpacer(), cross)))
}
