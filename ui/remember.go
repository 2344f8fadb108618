package ui

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"dotori/ui/kept"
	"dotori/ui/kit"
	"dotori/ui/photos"
	"dotori/ui/theme"
	"dotori/ui/today"
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
	m := today.Month{Year: s.Query.Year, Month: time.Month(s.Query.Month)}
	switch {
	case m.Month == 0:
		return nil
	case s.Query.Day != 0:
		return w.dayTurners(today.Day{Month: m.Month, Day: s.Query.Day})
	case m.Year == 0:
		return today.NewTurners(w.monthHints(), w.turnMonth(m, -1), w.turnMonth(m, 1))
	}
	return today.NewTurners(w.monthHints(), w.turnMonth(m, -1), w.turnMonth(m, 1), w.allYears(m))
}

func (w *Window) monthHints() [2]string {
	return [2]string{w.loc.T("The month before"), w.loc.T("The month after")}
}

func (w *Window) dayTurners(d today.Day) fyne.CanvasObject {
	buttons := []fyne.CanvasObject{w.allYears(today.Month{Month: d.Month})}
	if d != today.DayOf(w.now()) {
		buttons = append(buttons, kit.NewButton(kit.Secondary, w.loc.T("Today"), func() { w.turn(Route{Page: Today}) }))
	}
	hints := [2]string{w.loc.T("The day before"), w.loc.T("The day after")}
	return today.NewTurners(hints, w.turnDay(d, -1), w.turnDay(d, 1), buttons...)
}

// allYears leads to a month of all years.
func (w *Window) allYears(m today.Month) fyne.CanvasObject {
	m.Year = 0
	return kit.NewButton(kit.Secondary, w.loc.T("%s of all years", w.loc.Month(int(m.Month))),
		func() { w.Go(Route{InMonth, m.String()}) })
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
	case s.Query.Undated && w.on.Do != nil:
		return kit.NewParagraph(theme.Body(), w.loc.T(
			"Choose pictures, then “Edit”, and give them a date: a year is enough. They move to that year, and it can be undone."))
	case w.history.Current().Page == All && found.Count > 0:
		return today.NewCard(w.loc, found, w.now().Year(), w.album(), func() { w.Go(Route{Page: Today}) })
	}
	return w.keptNotice(s)
}

// emptyScope says why there is nothing, and what one can do.
func (w *Window) emptyScope(s photos.Scope) fyne.CanvasObject {
	title, text, ok := kept.Empty(w.loc, s.Query)
	if !ok {
		title, text = w.loc.T("There is nothing here yet"), w.loc.T("What you import or choose appears here.")
	}
	switch {
	case ok:
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
	var actions []fyne.CanvasObject
	if turners := w.turners(s); turners != nil {
		actions = append(actions, turners)
	} else if w.overview.Empty() {
		actions = w.ways()
	}
	return kit.NewEmptyState(nil, title, text, actions...)
}
