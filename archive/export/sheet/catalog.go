package sheet

import (
	"io"
	"iter"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/export"
)

// CatalogName is the table of all items.
const CatalogName = "catalog.csv"

// Catalog writes the table of all items.
func Catalog(w io.Writer, s Style, items iter.Seq2[archive.Item, error]) error {
	cols := columns()
	head := make([]string, len(cols))
	for i, c := range cols {
		head[i] = c.name
	}
	t, err := New(w, s, head...)
	if err != nil {
		return err
	}
	for it, err := range items {
		if err == nil {
			err = t.Raw(cells(cols, it)...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// column is one column of the table.
type column struct {
	name  string
	value func(archive.Item) string
}

func columns() []column {
	return []column{
		{"id", func(it archive.Item) string { return it.ID }},
		{"kind", func(it archive.Item) string { return string(it.Kind) }},
		{"service", func(it archive.Item) string { return string(it.Service) }},
		{"date", func(it archive.Item) string { return Day(it.Moment) }},
		{"time", func(it archive.Item) string { return Clock(it.Moment) }},
		{"offset", func(it archive.Item) string { return it.Moment.Offset.String() }},
		{"date_precision", func(it archive.Item) string { return string(it.Moment.Precision) }},
		{"date_origin", func(it archive.Item) string { return string(it.Moment.Origin) }},
		{"title", func(it archive.Item) string { return it.Title }},
		{"text", Text},
		{"author", func(it archive.Item) string { return it.Author }},
		{"people", func(it archive.Item) string { return strings.Join(it.People, "; ") }},
		{"collections", func(it archive.Item) string { return each(it.Collections, collectionTitle) }},
		{"tags", func(it archive.Item) string { return strings.Join(it.Tags, "; ") }},
		{"latitude", func(it archive.Item) string { return number(it.Latitude) }},
		{"longitude", func(it archive.Item) string { return number(it.Longitude) }},
		{"favorite", func(it archive.Item) string { return yes(it.Favorite) }},
		{"hidden", func(it archive.Item) string { return yes(it.Hidden) }},
		{"trashed", func(it archive.Item) string { return yes(it.Trashed) }},
		{"system", func(it archive.Item) string { return yes(it.System) }},
		{"own", func(it archive.Item) string { return yes(it.Own) }},
		{"files", func(it archive.Item) string { return each(it.Media, func(m archive.Media) string { return m.Path }) }},
		{"original_names", func(it archive.Item) string { return each(it.Media, func(m archive.Media) string { return m.Name }) }},
		{"sha256", func(it archive.Item) string { return each(it.Media, func(m archive.Media) string { return m.SHA256 }) }},
		{"parent", func(it archive.Item) string { return it.Parent }},
		{"account", func(it archive.Item) string { return it.Account }},
		{"native_id", func(it archive.Item) string { return it.NativeID }},
	}
}

func cells(cols []column, it archive.Item) []string {
	row := make([]string, len(cols))
	for i, c := range cols {
		row[i] = c.value(it)
		if c.name != "latitude" && c.name != "longitude" { // a minus is theirs
			row[i] = Guard(row[i])
		}
	}
	return row
}

// Day is the date of a moment as far as it is known: 2019-08-03.
func Day(m archive.Moment) string {
	d, _, _ := strings.Cut(export.Date(m), "T")
	return d
}

// Clock is the time of day of a moment, 18:22:10, or "" when it is not known.
func Clock(m archive.Moment) string {
	if export.Clock(m) == "" {
		return ""
	}
	return m.Wall.Format("15:04:05")
}

// Text is an item's text without the marks of media.
func Text(it archive.Item) string {
	return strings.ReplaceAll(it.Text, string(archive.ObjectMark), "")
}

func collectionTitle(c archive.Collection) string {
	return export.CollectionWord(c.Kind) + "/" + c.Title
}

func each[T any](list []T, text func(T) string) string {
	var parts []string
	for _, v := range list {
		parts = append(parts, text(v))
	}
	return strings.Join(parts, "; ")
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
