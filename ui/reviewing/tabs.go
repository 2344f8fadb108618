package reviewing

import (
	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// The tabs besides that of pictures, by the arguments of their routes.
const (
	Rooms  = "rooms"
	People = "people"
	Texts  = "texts"
)

// Tabs leads from one kind of what may be the same to another.
type Tabs struct {
	Current string // "" for pictures
	// Count returns how many are to be decided of a tab.
	Count func(name string) int
	Open  func(name string)
}

// head is the title of the page with its tabs, and what stands at its right.
func (t Tabs) head(loc *i18n.Localizer, right fyne.CanvasObject) fyne.CanvasObject {
	left := kit.NewWrap(8, 8, kit.NewText(theme.Title(), loc.T("Same memories")), kit.NewGap(2*theme.Step, 0))
	for _, tab := range []struct{ name, title string }{{"", loc.T("Pictures")}, {Rooms, loc.T("Chats")}, {People, loc.T("People")}, {Texts, loc.T("Posts and mails")}} {
		title := tab.title
		if n := t.Count(tab.name); n > 0 {
			title += "  " + loc.Number(n)
		}
		chip := kit.NewChip(title, func() { t.Open(tab.name) })
		chip.SetSelected(tab.name == t.Current)
		left.Add(chip)
	}
	return kit.NewInset(28, theme.Margin, 3*theme.Step, theme.Margin, kit.NewEnds(4*theme.Step, left, right))
}
