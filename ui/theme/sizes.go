package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The text sizes of the look; they grow with the reader's text scale.
const (
	SizeYear      fyne.ThemeSizeName = "year"      // 34
	SizeTitle     fyne.ThemeSizeName = "title"     // 24
	SizeReading   fyne.ThemeSizeName = "reading"   // 17, diaries
	SizeSmaller   fyne.ThemeSizeName = "smaller"   // 15, diaries of who likes them smaller
	SizeLarger    fyne.ThemeSizeName = "larger"    // 20, and larger
	SizeLargest   fyne.ThemeSizeName = "largest"   // 24
	SizeMonth     fyne.ThemeSizeName = "month"     // 16
	SizeBody      fyne.ThemeSizeName = "body"      // 14
	SizeSecondary fyne.ThemeSizeName = "secondary" // 12
	SizeTiny      fyne.ThemeSizeName = "tiny"      // 11, the rail and badges
)

// Space in device-independent pixels; it does not grow with the text.
const (
	Step         = 4
	Margin       = 24
	PhotoGap     = 6
	SidebarWidth = 236
	ReadingWidth = 600

	RadiusPhoto  = 8
	RadiusButton = 10
	RadiusCard   = 12
	RadiusBubble = 16
)

var textSizes = map[fyne.ThemeSizeName]float32{
	SizeYear: 34, SizeTitle: 24, SizeReading: 17, SizeSmaller: 15, SizeLarger: 20, SizeLargest: 24, SizeMonth: 16, SizeBody: 14, SizeSecondary: 12, SizeTiny: 11,

	theme.SizeNameText: 14, theme.SizeNameCaptionText: 12,
	theme.SizeNameHeadingText: 24, theme.SizeNameSubHeadingText: 16, theme.SizeNameInlineIcon: 20,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding: Step, theme.SizeNameInnerPadding: 2 * Step, theme.SizeNameLineSpacing: 5,
	theme.SizeNameInputRadius: RadiusButton, theme.SizeNameSelectionRadius: RadiusPhoto,
	theme.SizeNameButtonRadius: RadiusButton, theme.SizeNameCardRadius: RadiusCard,
	theme.SizeNameDialogRadius: RadiusCard, theme.SizeNamePopupRadius: RadiusCard, theme.SizeNameMenuRadius: RadiusButton,
	theme.SizeNameScrollBar: 10, theme.SizeNameScrollBarSmall: 4, theme.SizeNameScrollBarRadius: 3,
	theme.SizeNameInputBorder: 1, theme.SizeNameSeparatorThickness: 1,
}
