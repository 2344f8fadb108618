package theme

import "fyne.io/fyne/v2"

// TextStyle is a size, a weight and a colour by name.
type TextStyle struct {
	Size  fyne.ThemeSizeName
	Bold  bool
	Color fyne.ThemeColorName
	Serif bool // for paragraphs to read: in Nanum Myeongjo, where that has the letters; bold stays Pretendard
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
func Year() TextStyle { return TextStyle{Size: SizeYear, Bold: true, Color: Ink} }

// Title is the 24 bold of a page's title.
func Title() TextStyle { return TextStyle{Size: SizeTitle, Bold: true, Color: Ink} }

// Month is the 16 bold of a month's heading.
func Month() TextStyle { return TextStyle{Size: SizeMonth, Bold: true, Color: Ink} }

// Body is the 14 of text.
func Body() TextStyle { return TextStyle{Size: SizeBody, Color: Ink} }

// Secondary is the 12 of what explains.
func Secondary() TextStyle { return TextStyle{Size: SizeSecondary, Color: Soft} }

// Tiny is the 11 of the rail and of badges.
func Tiny() TextStyle { return TextStyle{Size: SizeTiny, Color: Soft} }

// Reading is the 17 of diaries and posts.
func Reading() TextStyle { return TextStyle{Size: SizeReading, Color: Ink} }
