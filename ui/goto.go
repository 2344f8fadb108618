package ui

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/amend"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// askWhere asks for a year, month or day in a small card over the page, and
// goes there.
func (w *Window) askWhere() {
	field := kit.NewEntry("2005-10-08")
	note := kit.NewParagraph(theme.Secondary(), w.loc.T("Write a year, a month or a day: 2005, 2005-10, 2005-10-08."))
	var done func()
	leave := func() {
		m, ok := amend.ReadDate(field.Text)
		if !ok {
			note.SetText(w.loc.T("This is not a date. Write it like 2005-10-08 18:42, or only the year."))
			return
		}
		done()
		w.goTo(m)
	}
	field.OnSettled = func(text string) {
		if m, ok := amend.ReadDate(text); ok {
			note.SetText(w.loc.Date(m))
		}
	}
	field.OnEnter = func(string) { leave() }
	done = w.ask(w.loc.T("Go to a date"), kit.NewStack(10, kit.NewField(field), note, kit.NewButton(kit.Primary, w.loc.T("Go there"), leave)))
	field.OnEscape = done
	w.win.Canvas().Focus(field)
}

// goTo leads to a date on the page, if it is of a kind that goes through time,
// else on the page of that year.
func (w *Window) goTo(m archive.Moment) {
	if p, ok := w.page.(interface{ GoTo(archive.Moment) bool }); ok && p.GoTo(m) {
		return
	}
	year, ok := w.overview.Nearest(m.FirstYear())
	if !ok {
		return
	}
	w.goWith(Route{Year, strconv.Itoa(year)}, m)
	if year != m.FirstYear() {
		w.say(w.loc.T("Nothing is left from %s. What came before it is shown.", w.loc.Year(m.FirstYear())), "", nil)
	}
}

// Nearest returns the year that holds something at or before the given one,
// else the oldest; ok is false when there is none.
func (o Overview) Nearest(year int) (nearest int, ok bool) {
	for _, y := range o.Years {
		if nearest, ok = y.Year, true; nearest <= year {
			break
		}
	}
	return nearest, ok
}
