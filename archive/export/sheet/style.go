package sheet

import (
	"io"
	"strings"
)

// Style is how a table is written. The zero value is not useful; [Plain] is.
type Style struct {
	Separator byte // between cells
	Mark      bool // begin with U+FEFF, by which Excel knows UTF-8
}

// Plain is the style that most programs take: commas, and the mark for Excel.
func Plain() Style { return Style{Separator: ',', Mark: true} }

// A Table is written row by row.
type Table struct {
	w     io.Writer
	style Style
}

// New begins a table with the names of its columns.
func New(w io.Writer, s Style, head ...string) (*Table, error) {
	if s.Mark {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return nil, err
		}
	}
	t := &Table{w, s}
	return t, t.Raw(head...)
}

// Row writes cells, each guarded.
func (t *Table) Row(cells ...string) error {
	guarded := make([]string, len(cells))
	for i, c := range cells {
		guarded[i] = Guard(c)
	}
	return t.Raw(guarded...)
}

// Raw writes cells as they are. Every cell is quoted, so that numbers and
// dates of every locale stay text.
func (t *Table) Raw(cells ...string) error {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(t.style.Separator)
		}
		b.WriteString(`"` + strings.ReplaceAll(c, `"`, `""`) + `"`)
	}
	b.WriteString("\r\n")
	_, err := io.WriteString(t.w, b.String())
	return err
}
