package repair

import (
	"fyne.io/fyne/v2"

	"dotori/archive/amend"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// shiftView asks how far to move dates, and which way.
type shiftView struct {
	sheet                *Sheet
	date                 *Dating
	later, earlier       *kit.Chip
	days, hours, minutes *kit.Entry
	truth                *kit.Entry // of the first item
	all                  *fyne.Container
}

func (s *Sheet) newShift() *shiftView {
	v := &shiftView{sheet: s, date: &s.form.Date, days: kit.NewEntry("0"), hours: kit.NewEntry("0"), minutes: kit.NewEntry("0")}
	loc := s.config.Loc
	v.later = kit.NewChip(loc.T("Later"), func() { v.date.Earlier = false; s.changed() })
	v.earlier = kit.NewChip(loc.T("Earlier"), func() { v.date.Earlier = true; s.changed() })
	for _, e := range []*kit.Entry{v.days, v.hours, v.minutes} {
		s.wire(e)
	}
	v.all = kit.NewStack(2*theme.Step, kit.NewRow(6, v.later, v.earlier),
		kit.NewColumns(3, 2*theme.Step, under(loc.T("Days"), v.days), under(loc.T("Hours"), v.hours), under(loc.T("Minutes"), v.minutes)))
	if first, ok := v.date.Timed(); ok {
		v.truth = kit.NewEntry(amend.WriteDate(first.Moment.Truncate("minute")))
		s.wire(v.truth)
		v.truth.OnSettled = v.align
		v.all.Add(under(loc.T("Or the true time of the first one"), v.truth))
	}
	return v
}

// under is an entry under its name.
func under(name string, e *kit.Entry) fyne.CanvasObject {
	return kit.NewStack(2, kit.NewText(theme.Secondary(), name), kit.NewField(e))
}

// align moves as far as makes the first one right.
func (v *shiftView) align(typed string) {
	if v.date.Align(typed) == nil {
		v.days.Fill(v.date.Days)
		v.hours.Fill(v.date.Hours)
		v.minutes.Fill(v.date.Minutes)
	}
	v.sheet.changed()
}

func (v *shiftView) commit() {
	v.date.Days, v.date.Hours, v.date.Minutes = v.days.Text, v.hours.Text, v.minutes.Text
}

func (v *shiftView) show(on bool) {
	v.all.Hidden = !on
	v.later.SetSelected(!v.date.Earlier)
	v.earlier.SetSelected(v.date.Earlier)
}
