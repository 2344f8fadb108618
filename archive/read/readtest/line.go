package readtest

import (
	"strings"

	"dotori/archive"
)

// A Column is one part of an item's line.
type Column func(archive.Item) string

// DefaultColumns are moment, kind, author, text and media.
func DefaultColumns() []Column { return []Column{Moment, Kind, Author, Text, Media} }

// Line renders an item as its columns joined by " | ", without the empty ones
// at the end. No columns means [DefaultColumns].
func Line(it archive.Item, columns ...Column) string {
	if len(columns) == 0 {
		columns = DefaultColumns()
	}
	var b strings.Builder
	for i, column := range columns {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(column(it))
	}
	return strings.TrimRight(b.String(), " |")
}

// Lines renders items one by one.
func Lines(items []archive.Item, columns ...Column) []string {
	lines := make([]string, len(items))
	for i, it := range items {
		lines[i] = Line(it, columns...)
	}
	return lines
}

// layouts show of a wall clock what the precision knows.
func layout(p archive.Precision) string {
	switch p {
	case archive.PrecisionDecade, archive.PrecisionYear:
		return "2006"
	case archive.PrecisionMonth:
		return "2006-01"
	case archive.PrecisionDay:
		return "2006-01-02"
	case archive.PrecisionMinute:
		return "2006-01-02T15:04"
	}
	return "2006-01-02T15:04:05"
}

// Moment shows "2015-07-09T20:34 minute", or "unknown".
func Moment(it archive.Item) string {
	m := it.Moment
	if !m.Known() {
		return "unknown"
	}
	if m.Precision == archive.PrecisionDecade {
		return m.Wall.Format("2006") + "s decade"
	}
	return m.Wall.Format(layout(m.Precision)) + " " + string(m.Precision)
}

// Zone shows the offset and the origin: "+09:00 archive".
func Zone(it archive.Item) string {
	return strings.TrimSpace(it.Moment.Offset.String() + " " + string(it.Moment.Origin))
}

// Kind shows "message", "message system" or "message own".
func Kind(it archive.Item) string {
	s := string(it.Kind)
	if it.System {
		s += " system"
	}
	if it.Own {
		s += " own"
	}
	return s
}

// Author shows who wrote the item.
func Author(it archive.Item) string { return it.Author }

// People shows the others in the item, with commas.
func People(it archive.Item) string { return strings.Join(it.People, ", ") }

// Title shows the title.
func Title(it archive.Item) string { return it.Title }

// Text shows the text, line ends as ⏎ and marks of media as ▣.
func Text(it archive.Item) string {
	return strings.NewReplacer("\n", "⏎", string(archive.ObjectMark), "▣").Replace(it.Text)
}

// Media shows the names with commas; a missing one ends in "?", one with a
// role is followed by it: "a.jpg, a.mov+live, b.jpg?".
func Media(it archive.Item) string {
	names := make([]string, len(it.Media))
	for i, m := range it.Media {
		names[i] = m.Name
		if m.Role != archive.RoleMain {
			names[i] += "+" + string(m.Role)
		}
		if m.Missing {
			names[i] += "?"
		}
	}
	return strings.Join(names, ", ")
}

// Collections shows "album 봄, chat 가족방".
func Collections(it archive.Item) string {
	names := make([]string, len(it.Collections))
	for i, c := range it.Collections {
		names[i] = string(c.Kind) + " " + c.Title
	}
	return strings.Join(names, ", ")
}

// Files shows the files beside the media, with commas.
func Files(it archive.Item) string { return strings.Join(it.Files, ", ") }

// Tags shows the tags, with commas.
func Tags(it archive.Item) string { return strings.Join(it.Tags, ", ") }

// HTML shows the formatted body on one line.
func HTML(it archive.Item) string { return strings.ReplaceAll(it.HTML, "\n", "⏎") }

// Details shows "Subject: 봄, Price: 6300".
func Details(it archive.Item) string {
	facts := make([]string, len(it.Details))
	for i, d := range it.Details {
		facts[i] = d.Name + ": " + strings.ReplaceAll(d.Value, "\n", "⏎")
	}
	return strings.Join(facts, ", ")
}
