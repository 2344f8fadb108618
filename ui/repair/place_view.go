package repair

import (
	"errors"
	"strings"

	"dotori/archive/amend"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// placeView edits where it was.
type placeView struct {
	*block
	spot  *Spot
	entry *kit.Entry
	hint  *kit.Paragraph
	clear *kit.Chip
}

func (s *Sheet) newPlace() *placeView {
	spot := &s.form.Place
	placeholder := "37.5665, 126.9780"
	if spot.Mixed {
		placeholder = s.various(true)
	}
	v := &placeView{spot: spot, entry: kit.NewEntry(placeholder), hint: kit.NewParagraph(theme.Secondary(), "")}
	s.wire(v.entry)
	v.entry.Fill(spot.Typed)
	v.clear = kit.NewChip(s.config.Loc.T("No place"), func() { spot.Clear = !spot.Clear; s.changed() })
	v.block = s.newBlock("Place", &spot.Field, kit.NewField(v.entry), v.hint, kit.NewRow(6, v.clear))
	return v
}

func (v *placeView) commit() { v.spot.Typed = v.entry.Text }

func (v *placeView) show() {
	v.block.show()
	v.clear.Hidden = !v.spot.Known()
	v.clear.SetSelected(v.spot.Clear)
	if v.spot.Clear {
		v.entry.Disable()
	} else {
		v.entry.Enable()
	}
	v.hint.SetText(v.said())
}

// said says what place is typed, or how to write one.
func (v *placeView) said() string {
	loc := v.sheet.config.Loc
	p, err := v.spot.Read()
	switch {
	case v.spot.Clear:
		return loc.T("The place is taken away.")
	case strings.TrimSpace(v.spot.Typed) == "":
		return loc.T("Latitude and longitude, or the address of a map's page.")
	case errors.Is(err, amend.ErrSwapped):
		return loc.T("Latitude comes first and runs from -90 to 90. Are the two swapped?")
	case err != nil:
		return loc.T("This is not a place yet. Write it like 37.5665, 126.9780.")
	}
	return loc.Degrees(p.Latitude, p.Longitude)
}
