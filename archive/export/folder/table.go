package folder

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
)

// TableName is the list for spreadsheets.
const TableName = "catalog.csv"

// cellLimit is what one cell of Excel holds, in UTF-16 units, with room for the mark of a cut.
const cellLimit = 32700

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
		{"date", func(it archive.Item) string { d, _, _ := strings.Cut(export.Date(it.Moment), "T"); return d }},
		{"time", timeOf},
		{"offset", func(it archive.Item) string { return it.Moment.Offset.String() }},
		{"date_precision", func(it archive.Item) string { return string(it.Moment.Precision) }},
		{"date_origin", func(it archive.Item) string { return string(it.Moment.Origin) }},
		{"title", func(it archive.Item) string { return it.Title }},
		{"text", func(it archive.Item) string { return strings.ReplaceAll(it.Text, string(archive.ObjectMark), "") }},
		{"author", func(it archive.Item) string { return it.Author }},
		{"people", func(it archive.Item) string { return strings.Join(it.People, "; ") }},
		{"collections", func(it archive.Item) string { return each(it.Collections, collectionTitle) }},
		{"tags", func(it archive.Item) string { return strings.Join(it.Tags, "; ") }},
		{"latitude", func(it archive.Item) string { return number(it.Latitude) }},
		{"longitude", func(it archive.Item) string { return number(it.Longitude) }},
		{"favorite", func(it archive.Item) string { return yes(it.Favorite) }},
		{"hidden", func(it archive.Item) string { return yes(it.Hidden) }},
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

func timeOf(it archive.Item) string {
	if export.Clock(it.Moment) == "" {
		return ""
	}
	return it.Moment.Wall.Format("15:04:05")
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

// writeTable makes catalog.csv.
func writeTable(ctx context.Context, x *shelf.Export) error {
	_, err := x.Stream(ctx, TableName, func(w io.Writer) error { return table(w, x.Items(ctx)) })
	return err
}

func table(w io.Writer, items iter.Seq2[archive.Item, error]) error {
	cols := columns()
	head := make([]string, len(cols))
	for i, c := range cols {
		head[i] = c.name
	}
	if _, err := io.WriteString(w, "\uFEFF"+row(head)); err != nil {
		return err
	}
	for it, err := range items {
		if err == nil {
			_, err = io.WriteString(w, row(cells(cols, it)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func cells(cols []column, it archive.Item) []string {
	row := make([]string, len(cols))
	for i, c := range cols {
		row[i] = c.value(it)
		if c.name != "latitude" && c.name != "longitude" {
			row[i] = guard(row[i])
		}
	}
	return row
}

// guard puts ' before what a spreadsheet would run as a formula or round as a
// number, and cuts what is longer than a cell.
func guard(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("=+-@\t\r", rune(s[0])) || longNumber(s) {
		s = "'" + s
	}
	if len(s) <= cellLimit {
		return s
	}
	if units := utf16.Encode([]rune(s)); len(units) > cellLimit {
		s = strings.TrimSuffix(string(utf16.Decode(units[:cellLimit])), "\uFFFD") + "… (items.jsonl)"
	}
	return s
}

// longNumber reports digits that a spreadsheet would turn into 1.23E+18, or
// whose leading zero it would drop.
func longNumber(s string) bool {
	return strings.Trim(s, "0123456789") == "" && (len(s) > 11 || len(s) > 1 && s[0] == '0')
}

// row quotes every cell, so that numbers and dates of every locale stay text.
func row(cells []string) string {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `"%s"`, strings.ReplaceAll(c, `"`, `""`))
	}
	b.WriteString("\r\n")
	return b.String()
}
