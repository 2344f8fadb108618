package today

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// NewCard says quietly that something happened on this day, and leads there.
func NewCard(loc *i18n.Localizer, f Found, thisYear int, album kit.Album, open func()) fyne.CanvasObject {
	const width, height = 84, 56
	words := kit.NewStack(2,
		kit.NewText(theme.Body().Strong(), loc.N("%s years ago today", thisYear-f.Years[0])),
		kit.NewText(theme.Secondary(), loc.N("%s memories", f.Count)+" · "+listed(f.Years)))
	row := kit.NewRow(3*theme.Step, words)
	if f.Picture != "" {
		picture := kit.NewFixedWidth(width, kit.NewPicture(album, f.Picture, width/float32(height), height).Filling())
		row = kit.NewRow(3*theme.Step, kit.NewFixedHeight(height, picture), words)
	}
	card := kit.NewCard(row).Padded(2 * theme.Step)
	card.OnTapped = open
	return kit.NewRow(0, card)
}

// listed writes the first of some years.
func listed(years []int) string {
	const most = 4
	var parts []string
	for _, y := range years[:min(most, len(years))] {
		parts = append(parts, strconv.Itoa(y))
	}
	if len(years) > most {
		parts = append(parts, "…")
	}
	return strings.Join(parts, ", ")
}
