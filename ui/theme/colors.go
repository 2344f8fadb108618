package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of the look, for [fyne.Theme] and [theme.ColorForWidget].
const (
	Paper       fyne.ThemeColorName = "paper"       // the page
	Panel       fyne.ThemeColorName = "panel"       // sidebar, tiles, placeholders
	Card        fyne.ThemeColorName = "card"        // cards, fields, bubbles of others
	Ink         fyne.ThemeColorName = "ink"         // text
	Soft        fyne.ThemeColorName = "soft"        // secondary text, AA on paper, panel, card and select
	Line        fyne.ThemeColorName = "line"        // hairlines
	Acorn       fyne.ThemeColorName = "acorn"       // primary button, brand
	OnAcorn     fyne.ThemeColorName = "onAcorn"     // text on acorn
	Leaf        fyne.ThemeColorName = "leaf"        // focus, current year, histogram; 3:1 on paper, panel, card and select
	LeafText    fyne.ThemeColorName = "leafText"    // leaf as text, AA on paper and card
	Bar         fyne.ThemeColorName = "bar"         // the quiet histogram under a year
	Moss        fyne.ThemeColorName = "moss"        // good news, AA on paper, panel and card
	Select      fyne.ThemeColorName = "select"      // selection, own bubbles
	Mark        fyne.ThemeColorName = "mark"        // behind words that a search found
	Surround    fyne.ThemeColorName = "surround"    // around a photo in the viewer, dark always
	OnSurround  fyne.ThemeColorName = "onSurround"  // text on it
	SoftOnDark  fyne.ThemeColorName = "softOnDark"  // secondary text on it
	Scrim       fyne.ThemeColorName = "scrim"       // behind badges on photos
	OnScrim     fyne.ThemeColorName = "onScrim"     // text of those badges
	HoverShade  fyne.ThemeColorName = "hoverShade"  // laid over what the pointer is on
	Transparent fyne.ThemeColorName = "transparent" // nothing
)

type pair struct{ light, dark color.NRGBA }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

func same(c color.NRGBA) pair { return pair{c, c} }

var palette = map[fyne.ThemeColorName]pair{
	Paper:       {rgb(0xFBF8F2), rgb(0x1E1B18)},
	Panel:       {rgb(0xF3EDE2), rgb(0x262220)},
	Card:        {rgb(0xFFFFFF), rgb(0x2D2926)},
	Ink:         {rgb(0x2E2A25), rgb(0xEFE7DA)},
	Soft:        {rgb(0x675E52), rgb(0xAFA393)},
	Line:        {rgb(0xE4DBCB), rgb(0x3A342F)},
	Acorn:       {rgb(0x8A5A2B), rgb(0xD9A066)},
	OnAcorn:     {rgb(0xFFFFFF), rgb(0x1E1B18)},
	Leaf:        {rgb(0xC45F27), rgb(0xE5834A)},
	LeafText:    {rgb(0xA24916), rgb(0xEC925C)},
	Bar:         {rgb(0xE0A27C), rgb(0x8E5234)},
	Moss:        {rgb(0x5B7045), rgb(0x9DB382)},
	Select:      {rgb(0xEADBC3), rgb(0x43382C)},
	Mark:        {rgb(0xFFD978), rgb(0x6E4F12)},
	Surround:    same(rgb(0x14110D)),
	OnSurround:  same(rgb(0xEFE7DA)),
	SoftOnDark:  same(rgb(0xA69A8A)),
	Scrim:       same(rgba(0x14110D, 0xB0)),
	OnScrim:     same(rgb(0xFFFFFF)),
	HoverShade:  {rgba(0xA8641F, 0x16), rgba(0xE0A264, 0x1C)}, // warm: a veil of ink would be a cold grey on paper
	Transparent: same(rgba(0, 0)),

	theme.ColorNameDisabled:       {rgb(0xA79E91), rgb(0x6F665B)},
	theme.ColorNameError:          {rgb(0xA83A1E), rgb(0xF0937A)},
	theme.ColorNameFocus:          {rgba(0xC45F27, 0x40), rgba(0xE5834A, 0x50)},
	theme.ColorNamePressed:        {rgba(0xA8641F, 0x2C), rgba(0xE0A264, 0x34)},
	theme.ColorNameScrollBar:      {rgba(0x7A7063, 0x80), rgba(0xA69A8A, 0x80)},
	theme.ColorNameShadow:         {rgba(0x2E2A25, 0x20), rgba(0x000000, 0x50)},
	theme.ColorNameDisabledButton: {rgb(0xF3EDE2), rgb(0x262220)},
}

// alias maps Fyne's names onto ours.
var alias = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:                Paper,
	theme.ColorNameForeground:                Ink,
	theme.ColorNameButton:                    Card,
	theme.ColorNamePrimary:                   Acorn,
	theme.ColorNameHyperlink:                 Acorn,
	theme.ColorNameForegroundOnPrimary:       OnAcorn,
	theme.ColorNameForegroundOnError:         Paper,
	theme.ColorNameForegroundOnSuccess:       Paper,
	theme.ColorNameForegroundOnWarning:       Paper,
	theme.ColorNameSuccess:                   Moss,
	theme.ColorNameWarning:                   Leaf,
	theme.ColorNameHover:                     HoverShade,
	theme.ColorNameSelection:                 Select,
	theme.ColorNamePlaceHolder:               Soft,
	theme.ColorNameSeparator:                 Line,
	theme.ColorNameInputBorder:               Line,
	theme.ColorNameInputBackground:           Card,
	theme.ColorNameMenuBackground:            Card,
	theme.ColorNameOverlayBackground:         Card,
	theme.ColorNameHeaderBackground:          Panel,
	theme.ColorNameInnerWindowBorder:         Line,
	theme.ColorNameInnerWindowBorderInactive: Line,
	theme.ColorNameScrollBarBackground:       Transparent,
}
