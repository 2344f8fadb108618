package table

import (
	"strings"

	"dotori/archive/text"
)

// Row is one row below the headings.
type Row struct {
	Line  int      // where it begins in the file, or its number in the sheet, from 1
	Cells []string // as they stand in the file; there may be fewer or more than headings
}

// At returns the text of a cell: NFC, LF, without NULs and spaces around it,
// and without the ="…" by which programs keep Excel from changing it. It is ""
// where the row has no such column.
func (r Row) At(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return clean(r.Cells[column])
}

// Empty reports whether nothing stands in the row.
func (r Row) Empty() bool {
	for i := range r.Cells {
		if r.At(i) != "" {
			return false
		}
	}
	return true
}

func clean(s string) string {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, `="`); ok && strings.HasSuffix(inner, `"`) {
		s = strings.TrimSpace(inner[:len(inner)-1])
	}
	if strings.ContainsAny(s, "\r\x00") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(s)
	}
	return text.NFC(strings.ToValidUTF8(s, "\uFFFD"))
}
