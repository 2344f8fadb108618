package theme

import "fyne.io/fyne/v2"

// TextStyle is a size, a weight and a colour by name.
type TextStyle struct {
	Size  fyne.ThemeSizeName
	Bold  bool
	Color fyne.ThemeColorName
}

// In returns the style in another colour.
func (s TextStyle) In(c fyne.ThemeColorName) TextStyle {
	s.Color = c
	return s
}

// Strong returns the style in bold.
func (s TextStyle) Strong() TextStyle {
	s.Bold = true
	return s
}

// Year is the 34 bold of a year's heading.
func Year() TextStyle { return TextStyle{SizeYear, true, Ink} }

// Title is the 24 bold of a page's title.
func Title() TextStyle { return TextStyle{SizeTitle, true, Ink} }

// Month is the 16 bold of a month's heading.
func Month() TextStyle { return TextStyle{SizeMonth, true, Ink} }

// Body is the 14 of text.
func Body() TextStyle { return TextStyle{SizeBody, false, Ink} }

// Secondary is the 12 of what explains.
func Secondary() TextStyle { return TextStyle{SizeSecondary, false, Soft} }

// Tiny is the 11 of the rail and of badges.
func Tiny() TextStyle { return TextStyle{SizeTiny, false, Soft} }

// Reading is the 17 of diaries and posts.
func Reading() TextStyle { return TextStyle{SizeReading, false, Ink} }
