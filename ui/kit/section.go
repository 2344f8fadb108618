package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/theme"
)

// NewSectionHeader returns the small heading of a group in the sidebar or in
// a panel, with the air above it.
func NewSectionHeader(text string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(14, 6, sidebarInset+sidebarPad, sidebarInset), NewClippedText(theme.Secondary(), text))
}

// NewHairline returns a line of one pixel, in the direction that the layout gives it.
func NewHairline() fyne.CanvasObject { return newFill(theme.Line, fyne.NewSize(1, 1)) }

// NewFill returns a surface in a colour of the theme, to lie behind others.
func NewFill(name fyne.ThemeColorName) fyne.CanvasObject { return newFill(name, fyne.Size{}) }

// NewGap returns empty room.
func NewGap(width, height float32) fyne.CanvasObject {
	return newFill(theme.Transparent, fyne.NewSize(width, height))
}
