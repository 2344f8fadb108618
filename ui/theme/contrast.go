package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// contrasting holds the colours that differ for who wants high contrast: text
// is AAA (7:1) on every ground, lines and focus are 3:1 and more.
var contrasting = map[fyne.ThemeColorName]pair{
	Paper:      {rgb(0xFFFFFF), rgb(0x0B0908)},
	Panel:      {rgb(0xF7F1E6), rgb(0x14100D)},
	Card:       {rgb(0xFFFFFF), rgb(0x14100D)},
	Ink:        {rgb(0x14100C), rgb(0xFFFBF4)},
	Soft:       {rgb(0x3F382F), rgb(0xDDD2C3)},
	Line:       {rgb(0x7A6D5C), rgb(0x9A8C7B)},
	Acorn:      {rgb(0x5E3A16), rgb(0xF0BC85)},
	OnAcorn:    {rgb(0xFFFFFF), rgb(0x0B0908)},
	Leaf:       {rgb(0x9A3F0B), rgb(0xFF9D63)},
	LeafText:   {rgb(0x7A3108), rgb(0xFFB080)},
	Bar:        {rgb(0xA6602F), rgb(0xC67B52)},
	Moss:       {rgb(0x38492A), rgb(0xBBD09F)},
	Select:     {rgb(0xEADBC3), rgb(0x3A2F22)},
	Mark:       {rgb(0xFFD978), rgb(0x5A400C)},
	Surround:   same(rgb(0x000000)),
	OnSurround: same(rgb(0xFFFFFF)),
	SoftOnDark: same(rgb(0xDDD2C3)),
	Scrim:      same(rgba(0x000000, 0xE0)),
	HoverShade: {rgba(0xA8641F, 0x2E), rgba(0xE0A264, 0x3C)},

	theme.ColorNameDisabled:  {rgb(0x6B6155), rgb(0xA3978A)},
	theme.ColorNameError:     {rgb(0x8A2409), rgb(0xFFB3A0)},
	theme.ColorNameFocus:     {rgba(0x9A3F0B, 0x60), rgba(0xFF9D63, 0x70)},
	theme.ColorNameScrollBar: {rgb(0x6B6155), rgb(0xA3978A)},
}
