package ui

import (
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// editDate returns how the user corrects dates, or nil where nothing can change.
func (w *Window) editDate() func(archive.Item) {
	if w.on.Do == nil {
		return nil
	}
	return w.askDate
}

// askDate asks for the date of an item.
func (w *Window) askDate(it archive.Item) {
	known := ""
	if it.Moment.Known() {
		known = writeMoment(it.Moment)
	}
	w.askMoment(known, func(m archive.Moment) {
		m.Offset = it.Moment.Offset
		w.do("Set the date", "", setting("moment", m, it.ID)...)
	})
}

// askDates asks for one date for many items, and offers the way back.
func (w *Window) askDates(ids []string) {
	w.askMoment("", func(m archive.Moment) { w.setDates(m, ids) })
}

// setDates gives items a date as one action.
func (w *Window) setDates(m archive.Moment, ids []string) {
	w.do("Set the date", w.loc.N("%s dated", len(ids)), setting("moment", m, ids...)...)
}

// askMoment asks for a date, as precise as the user knows it.
func (w *Window) askMoment(known string, keep func(archive.Moment)) {
	field := kit.NewEntry("2005-10-08 18:42")
	field.SetText(known)
	note := kit.NewParagraph(theme.Secondary(), w.loc.T("A year is enough; month, day and time may follow: 2005, 2005-10, 2005-10-08, 2005-10-08 18:42."))
	var done func()
	button := kit.NewButton(kit.Primary, w.loc.T("Keep this date"), func() {
		m, ok := readMoment(field.Text)
		if !ok {
			note.SetText(w.loc.T("This is not a date. Write it like 2005-10-08 18:42, or only the year."))
			return
		}
		done()
		keep(m)
	})
	field.OnEnter = func(string) { button.OnTapped() }
	done = w.ask(w.loc.T("When was it?"), kit.NewStack(10, kit.NewField(field), note, button))
	field.OnEscape = done
	w.win.Canvas().Focus(field)
}

type momentLayout struct {
	layout    string
	precision archive.Precision
}

func momentLayouts() []momentLayout {
	return []momentLayout{
		{"2006-01-02 15:04:05", archive.PrecisionSecond}, {"2006-01-02 15:04", archive.PrecisionMinute},
		{"2006-01-02", archive.PrecisionDay}, {"2006-01", archive.PrecisionMonth}, {"2006", archive.PrecisionYear},
	}
}

// readMoment reads a date as the user writes it: with "-", "." or "/", or in
// Korean words.
func readMoment(s string) (archive.Moment, bool) {
	if m, ok := text.ParseDate(s); ok {
		m.Origin, m.Offset = archive.OriginUser, archive.Offset{}
		return m, true
	}
	s = strings.NewReplacer(". ", "-", ".", "-", "/", "-", "T", " ").Replace(strings.TrimSpace(s))
	s = strings.TrimRight(s, "-")
	for _, l := range momentLayouts() {
		if t, err := time.Parse(l.layout, s); err == nil && t.Year() > 1 {
			return archive.At(t, l.precision, archive.OriginUser), true
		}
	}
	return archive.Moment{}, false
}

func writeMoment(m archive.Moment) string {
	for _, l := range momentLayouts() {
		if l.precision == m.Precision {
			return m.Wall.Format(l.layout)
		}
	}
	return ""
}
