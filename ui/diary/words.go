package diary

import (
	"strconv"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/i18n"
)

// words says texts in the reader's language.
type words struct{ loc *i18n.Localizer }

// shelf names a shelf.
func (w words) shelf(s Shelf) string {
	switch {
	case s.Title != "":
		return s.Title
	case s.ID != 0:
		return w.loc.T("Without a name")
	case s.Kind != "":
		return w.loc.Kind(s.Kind)
	}
	return w.loc.T("All texts")
}

// group names a group of shelves; "" for the first.
func (w words) group(g Group) string {
	switch {
	case g.Shop:
		return w.loc.T("Shop")
	case g.Binding == archive.DiaryFolder:
		return w.loc.T("Diary folders")
	case g.Binding == archive.Blog:
		return w.loc.T("Blogs")
	case g.Binding == archive.Board:
		return w.loc.T("Boards")
	case g.Binding == archive.GuestbookWall:
		return w.loc.T("Guestbooks")
	}
	return ""
}

// heading is the title of an entry, or who wrote it in a guestbook, which has
// no titles.
func heading(k archive.Kind, title, author string) string {
	if title == "" && k == archive.Guestbook {
		return author
	}
	return title
}

// title is the heading of a line, or how its text begins.
func (w words) title(h catalog.Head) string {
	if t := heading(h.Kind, h.Title, h.Author); t != "" {
		return t
	}
	return w.snippet(h)
}

// snippet is how a text begins, or what is there instead of one.
func (w words) snippet(h catalog.Head) string {
	switch {
	case h.Snippet != "":
		return h.Snippet
	case h.Media:
		return w.loc.T("Photo or file")
	}
	return "—"
}

// author names who wrote something.
func (w words) author(it archive.Item) string {
	if it.Own {
		return w.loc.T("Me")
	}
	return it.Author
}

// day writes a date as long as a list has room for.
func (w words) day(m archive.Moment) string {
	switch {
	case knowsDay(m):
		return w.loc.ShortDay(m.Wall)
	case !m.Known():
		return "—"
	}
	return w.loc.YearMonth(m.Year(), m.Month())
}

// dayIn is short for a day in the year of the calendar.
func (w words) dayIn(year int, m archive.Moment) string {
	switch {
	case !m.Known():
		return "—"
	case !knowsDay(m):
		return strconv.Itoa(m.Year())
	case m.Year() == year:
		return w.loc.MonthDay(m.Wall)
	}
	return w.loc.ShortDay(m.Wall)
}

// minute writes when a comment came, as far as that is known.
func (w words) minute(m archive.Moment) string {
	switch m.Precision {
	case archive.PrecisionMinute, archive.PrecisionSecond:
		return w.day(m) + m.Wall.Format(" 15:04")
	case archive.PrecisionNone:
		return ""
	}
	return w.day(m)
}

// kicker is the small line above an entry in a list: when, what, from whom.
func (w words) kicker(h catalog.Head) string {
	s := w.loc.Date(h.Moment) + " · " + w.loc.Kind(h.Kind)
	if h.Author != "" && !h.Own && h.Kind != archive.Guestbook {
		s += " · " + h.Author
	}
	if h.Answers > 0 {
		s += " · " + w.loc.N("%s comments", h.Answers)
	}
	return s
}

// visibility says who may read an entry, "" for everybody.
func (w words) visibility(value string) string {
	if value == "" || value == "public" {
		return ""
	}
	return w.loc.Visibility(value)
}

func visibility(it archive.Item) string {
	for _, d := range it.Details {
		if d.Name == visible {
			return d.Value
		}
	}
	return ""
}

// visible is the fact that says who may read an entry.
const visible = "Visibility"
