package ui

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/today"
	"dotori/ui/photos"
	"dotori/ui/theme"
)

// timeRoute is the page of a month, or of a year where month is 0.
func timeRoute(year, month int) Route {
	if month == 0 {
		return Route{Year, strconv.Itoa(year)}
	}
	return Route{InMonth, fmt.Sprintf("%04d-%02d", year, month)}
}

// day is the day of the year that a route names: today, if none.
func (w *Window) day(r Route) today.Day {
	return today.ParseDay(r.Arg, today.DayOf(w.now()))
}

// dayScope is a day of all years.
func (w *Window) dayScope(d today.Day) photos.Scope {
	title := w.loc.MonthDay(d.Date())
	if d == today.DayOf(w.now()) {
		title = w.loc.T("Today, %s", title)
	}
	return photos.Scope{Query: d.Query(), Title: title, Since: w.now().Year()}
}

// monthScope is a month of one year or of all.
func (w *Window) monthScope(m today.Month) photos.Scope {
	if m.Year != 0 {
		return photos.InMonth(m.Year, int(m.Month))
	}
	return photos.Scope{Query: m.Query(), Title: w.loc.T("%s of all years", w.loc.Month(int(m.Month))), Since: w.now().Year()}
}

// turners leaf through the days or months of a page that shows one.
func (w *Window) turners(s photos.Scope) fyne.CanvasObject {
	switch q := s.Query; {
	case q.Day != 0:
		d := today.Day{Month: time.Month(q.Month), Day: q.Day}
		text := ""
		if d != today.DayOf(w.now()) {
			text = w.loc.T("Today")
		}
		return today.NewTurners(w.turnDay(d, -1), w.turnDay(d, 1), text, func() { w.turn(Route{Page: Today}) })
	case q.Month != 0:
		m := today.Month{Year: q.Year, Month: time.Month(q.Month)}
		text := ""
		if m.Year != 0 {
			text = w.loc.T("%s of all years", w.loc.Month(q.Month))
		}
		return today.NewTurners(w.turnMonth(m, -1), w.turnMonth(m, 1), text,
			func() { w.Go(Route{InMonth, m.Everywhere().String()}) })
	}
	return nil
}

func (w *Window) turnDay(d today.Day, days int) func() {
	return func() { w.turn(Route{Today, d.Turn(days).String()}) }
}

func (w *Window) turnMonth(m today.Month, months int) func() {
	return func() { w.turn(Route{InMonth, m.Turn(months).String()}) }
}

// turn replaces the page by the one beside it, so that Back leads out of the
// leafing at once.
func (w *Window) turn(r Route) {
	w.history.Replace(r)
	w.show()
}

// notice is what a page says of itself under its title.
func (w *Window) notice(s photos.Scope) fyne.CanvasObject {
	found := w.overview.Remember
	switch {
	case s.Query.Undated && w.on.Edit != nil:
		return kit.NewParagraph(theme.Body(), w.loc.T(
			"Choose pictures, then “Set the date”: a year is enough. They move to that year, and it can be undone."))
	case w.history.Current().Page == All && found.Count > 0:
		return today.NewCard(w.loc, found, w.now().Year(), w.album(), func() { w.Go(Route{Page: Today}) })
	}
	return nil
}

// emptyScope says why there is nothing, and what one can do.
func (w *Window) emptyScope(s photos.Scope) fyne.CanvasObject {
	title, text := w.loc.T("There is nothing here yet"), w.loc.T("What you import or choose appears here.")
	switch {
	case s.Query.Undated:
		title, text = w.loc.T("Everything has its date"), w.loc.T("What comes without a date waits here until you give it one.")
	case s.Query.Day != 0:
		title, text = s.Title, w.loc.T("Nothing is known of this day, in any year. What knows only its month or year is not counted.")
	case s.Query.Month != 0:
		title, text = s.Title, w.loc.T("Nothing is known of this month.")
		if title == "" {
			title = w.loc.YearMonth(s.Query.Year, s.Query.Month)
		}
	}
	if turners := w.turners(s); turners != nil {
		return kit.NewEmptyState(nil, title, text, turners)
	}
	return kit.NewEmptyState(nil, title, text)
}
