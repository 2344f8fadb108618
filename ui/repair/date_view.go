package repair

import (
	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// dateView edits the date, in the way that is chosen.
type dateView struct {
	*block
	date    *Dating
	ways    map[Way]*kit.Chip
	typed   *kit.Entry
	field   fyne.CanvasObject // of typed
	shift   *shiftView
	coarse  *fyne.Container
	units   map[archive.Precision]*kit.Chip
	hint    *kit.Paragraph
	preview *previewView
}

func (s *Sheet) newDate() *dateView {
	v := &dateView{date: &s.form.Date, ways: map[Way]*kit.Chip{}, units: map[archive.Precision]*kit.Chip{},
		typed: kit.NewEntry("2005-10-08 18:42"), hint: kit.NewParagraph(theme.Secondary(), ""), preview: newPreviewView(s.config.Loc)}
	s.wire(v.typed)
	v.typed.Fill(v.date.Typed)
	v.field, v.shift, v.coarse = kit.NewField(v.typed), s.newShift(), kit.NewWrap(6, 6)
	loc := s.config.Loc
	for _, unit := range []struct {
		p    archive.Precision
		name string
	}{{archive.PrecisionDecade, loc.T("Decade only")}, {archive.PrecisionYear, loc.T("Year only")}, {archive.PrecisionMonth, loc.T("To the month")},
		{archive.PrecisionDay, loc.T("To the day")}, {archive.PrecisionMinute, loc.T("To the minute")}} {
		v.units[unit.p] = kit.NewChip(unit.name, func() { v.date.Precision = unit.p; s.changed() })
		v.coarse.Add(v.units[unit.p])
	}
	v.block = s.newBlock("Date", &v.date.Field, v.choice(s), v.field, v.shift.all, v.coarse, v.hint, v.preview.card)
	return v
}

// choice is a chip for each way.
func (v *dateView) choice(s *Sheet) fyne.CanvasObject {
	loc, row := s.config.Loc, kit.NewWrap(6, 6)
	for _, way := range []struct {
		way  Way
		name string
	}{{Exact, loc.T("Set the date")}, {Day, loc.T("Another day, same time")}, {Shift, loc.T("Shift")},
		{Coarse, loc.T("Less exactly")}, {Unknown, loc.T("Unknown")}} {
		chip := kit.NewChip(way.name, func() { v.choose(way.way) })
		v.ways[way.way] = chip
		row.Add(chip)
	}
	return row
}

func (v *dateView) choose(w Way) {
	v.commit()
	v.date.Choose(w)
	v.typed.Fill(v.date.Typed)
	v.sheet.changed()
	switch v.date.Way {
	case Exact, Day:
		v.sheet.focus(v.typed)
	case Shift:
		v.sheet.focus(v.shift.days)
	}
}

func (v *dateView) commit() {
	v.date.Typed = v.typed.Text
	v.shift.commit()
}

func (v *dateView) show() {
	v.block.show()
	for way, chip := range v.ways {
		chip.SetSelected(way == v.date.Way)
	}
	for p, chip := range v.units {
		chip.SetSelected(p == v.date.Precision)
	}
	setHidden(v.field, v.date.Way != Exact && v.date.Way != Day)
	v.shift.show(v.date.Way == Shift)
	v.coarse.Hidden = v.date.Way != Coarse
	v.hint.SetText(v.said())
	v.hint.Hidden = v.said() == ""
	v.preview.show(v.date, v.date.Way == Exact && len(v.date.items) == 1)
	v.controls.Refresh()
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

// said says what is typed, or how to write it.
func (v *dateView) said() string {
	loc := v.sheet.config.Loc
	_, err := v.date.redate()
	m, ok := amend.ReadDate(v.date.Typed)
	switch {
	case v.date.Way == Shift && err != nil:
		return loc.T("Write whole numbers.")
	case v.date.Way == Unknown:
		return loc.T("It goes to what has no date. What the archive says can be given back.")
	case v.date.Way == Day && !ok:
		return loc.T("The time of day stays. Of a month or a year alone the day stays too.")
	case v.date.Way != Exact && v.date.Way != Day:
		return ""
	case v.date.Typed == "" && v.date.was == "":
		return loc.T("A decade or a year is enough; month, day and time may follow: 1980s, 2005, 2005-10, 2005-10-08, 2005-10-08 18:42.")
	case v.date.Typed == "":
		return loc.T("Write a date, or choose “Unknown”.")
	case !ok:
		return loc.T("This is not a date yet. Write it like 2005-10-08 18:42 or 2005년 10월 8일, or only the year or decade.")
	case v.date.Typed == v.date.was:
		return loc.Moment(m) + " · " + loc.Origin(v.date.items[0].Moment.Origin)
	}
	return loc.Moment(m)
}
