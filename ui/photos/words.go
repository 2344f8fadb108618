package photos

import (
	"image/color"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
)

// words says in the reader's language what a state holds.
type words struct {
	loc     *i18n.Localizer
	service func(archive.Service) string // its name, translated
	tint    func(string) color.Color     // of a picture; or nil
}

// title heads the page: "2005년".
func (w words) title(s Scope) string {
	switch {
	case s.Title != "":
		return s.Title
	case s.Query.Undated:
		return w.loc.T("Date unknown")
	case s.Query.Decade != 0:
		return w.decade(s.Query.Decade)
	case s.Query.Year != 0:
		return w.loc.YearMonth(s.Query.Year, s.Query.Month)
	}
	return w.loc.T("All memories")
}

// line says what there is and where it is from:
// "사진 1,402 · 일기 96 — 싸이월드, 카카오톡".
func (w words) line(s *State) string {
	line := w.counts(s.Counts)
	if len(s.Services) == 0 {
		return line
	}
	names := make([]string, len(s.Services))
	for i, service := range s.Services {
		names[i] = w.service(service)
	}
	return line + "  —  " + strings.Join(names, ", ")
}

func (w words) counts(c Counts) string {
	var parts []string
	for _, kind := range archive.Kinds() {
		if n := c[kind]; n > 0 {
			parts = append(parts, w.loc.Count(kind, n))
		}
	}
	return strings.Join(parts, " · ")
}

// section heads a month: "10월" within a year, else "2005년 10월", and on a day
// or month of all years "2005년"; in a month a day: "10월 8일 토".
func (w words) section(s Scope, m Month) kit.Section {
	title, note := w.month(m.Year, m.Month), w.counts(m.Counts)
	switch {
	case m.Decade != 0:
		title = w.decade(m.Decade)
	case m.Year == 0:
		title = w.loc.T("Date unknown")
	case m.Day == wholeMonth:
		title = w.loc.T("All through the month")
	case m.Day != 0:
		title = w.loc.DayInYear(time.Date(m.Year, time.Month(m.Month), m.Day, 0, 0, 0, 0, time.UTC))
	case s.month():
		title = w.loc.T("Some time in %s", title)
	case m.Month != 0 && s.year() != 0:
		title = w.loc.Month(m.Month)
	case s.Since != 0:
		title, note = w.loc.Year(m.Year), w.loc.YearsAgo(s.Since-m.Year)+" · "+note
	}
	return kit.Section{Title: title, Note: note, Count: m.End - m.First}
}

// month names a month of a year; month is 0 where only the year is known.
func (w words) month(year, month int) string {
	if month == 0 {
		return w.loc.T("Some time in %s", w.loc.Year(year))
	}
	return w.loc.YearMonth(year, month)
}

// decade names what knows no more than that.
func (w words) decade(from int) string { return w.loc.T("Some time in the %s", w.loc.Decade(from)) }

// cell says what the grid shows of a cell, on a page whose pictures are from
// usual for the most part.
func (w words) cell(c catalog.Cell, usual archive.Service) kit.Cell {
	if isCard(c) {
		return w.card(c)
	}
	k := kit.Cell{Key: c.SHA256, Favorite: c.Favorite, Badge: w.badge(c), Stack: max(c.Count, c.Stack)}
	if c.Service != usual {
		k.Source = w.service(c.Service)
	}
	if c.Missing || c.SHA256 == "" {
		k.Key, k.Missing = "", w.loc.T("Not in this archive")
	}
	if w.tint != nil {
		k.Tint = w.tint(k.Key)
	}
	return k
}

func (w words) badge(c catalog.Cell) string {
	switch {
	case c.Kind == archive.Video && c.Duration > 0:
		return "▶ " + w.loc.Clock(c.Duration)
	case c.Kind == archive.Video:
		return "▶"
	case c.Pair:
		return w.loc.T("LIVE")
	}
	return ""
}

func (w words) card(c catalog.Cell) kit.Cell {
	k := kit.Cell{Title: c.Title, Text: c.Snippet, Favorite: c.Favorite}
	if c.Kind == archive.Message {
		k.Bubble = true
		k.Kicker = w.kicker(c, w.loc.Count(c.Kind, c.Count))
		if k.Text == "" {
			k.Text = w.loc.T("Photo or file")
		}
		if c.Author != "" {
			k.Text = c.Author + ": " + k.Text
		}
		return k
	}
	k.Kicker = w.kicker(c, w.day(c))
	if k.Title == "" && c.Kind == archive.Guestbook {
		k.Title = c.Author // a guestbook has no titles
	}
	return k
}

// kicker is the small line of a card: "싸이월드 일기 · 10월 3일 월".
func (w words) kicker(c catalog.Cell, what string) string {
	line := w.service(c.Service)
	if c.Kind != archive.Message {
		line += " " + w.loc.Kind(c.Kind)
	}
	if what == "" {
		return line
	}
	return line + " · " + what
}

func (w words) day(c catalog.Cell) string {
	switch {
	case c.Decade != 0:
		return w.loc.Decade(c.Decade)
	case c.Year == 0:
		return ""
	case c.Vague:
		return w.loc.YearMonth(c.Year, c.Month)
	}
	return w.loc.DayInYear(c.Wall)
}

// isCard reports whether a cell is text, even when it has a picture: a diary
// is told by its words.
func isCard(c catalog.Cell) bool {
	switch c.Kind {
	case archive.Photo, archive.Video:
		return false
	case archive.Message, archive.Comment:
		return c.SHA256 == ""
	}
	return true
}
