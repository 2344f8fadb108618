package repair

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive/amend"
	"dotori/assets/world"
	"dotori/ui/atlas"
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

	atlas   atlas.Atlas
	offered *fyne.Container // towns that are typed
}

func (s *Sheet) newPlace() *placeView {
	spot := &s.form.Place
	placeholder := "37.5665, 126.9780"
	if spot.Mixed {
		placeholder = s.various(true)
	}
	v := &placeView{spot: spot, entry: kit.NewEntry(placeholder), hint: kit.NewParagraph(theme.Secondary(), ""),
		atlas: atlas.New(s.config.Loc), offered: kit.NewWrap(6, 6)}
	s.wire(v.entry)
	v.entry.OnEnter = v.take
	v.entry.Fill(spot.Typed)
	v.clear = kit.NewChip(s.config.Loc.T("No place"), func() { spot.Clear = !spot.Clear; s.changed() })
	v.block = s.newBlock("Place", &spot.Field, kit.NewField(v.entry), v.offered, v.hint, kit.NewRow(6, v.clear))
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
	v.offer()
	v.hint.SetText(v.said())
}

// offer shows the towns that what is typed may mean.
func (v *placeView) offer() {
	v.offered.Objects = nil
	for _, t := range v.towns() {
		v.offered.Add(kit.NewChip(v.atlas.Name(t), func() { v.fill(t) }))
	}
	v.offered.Hidden = len(v.offered.Objects) == 0
}

func (v *placeView) towns() []world.Town {
	if _, err := v.spot.Read(); err == nil || v.spot.Clear {
		return nil
	}
	all := v.atlas.Named(v.spot.Typed)
	return all[:min(len(all), offers)]
}

// take goes by the first town that is offered.
func (v *placeView) take(string) {
	v.commit()
	if all := v.towns(); len(all) > 0 {
		v.fill(all[0])
	}
}

// fill writes the middle of a town.
func (v *placeView) fill(t world.Town) {
	v.entry.Fill(amend.Place{Known: true, Latitude: t.Latitude, Longitude: t.Longitude}.String())
	v.sheet.changed()
}

// said says what place is typed, or how to write one.
func (v *placeView) said() string {
	loc := v.sheet.config.Loc
	p, err := v.spot.Read()
	switch {
	case v.spot.Clear:
		return loc.T("The place is taken away.")
	case strings.TrimSpace(v.spot.Typed) == "":
		return loc.T("The name of a town, latitude and longitude, or the address of a map's page.")
	case errors.Is(err, amend.ErrSwapped):
		return loc.T("Latitude comes first and runs from -90 to 90. Are the two swapped?")
	case err != nil:
		return loc.T("This is not a place yet. Choose a town, or write it like 37.5665, 126.9780.")
	}
	return strings.TrimPrefix(v.atlas.Near(p.Latitude, p.Longitude)+" · "+loc.Degrees(p.Latitude, p.Longitude), " · ")
}
