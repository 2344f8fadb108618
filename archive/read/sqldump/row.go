package sqldump

import (
	"slices"
	"strconv"
	"strings"
)

// Row is one row of a table that was asked for. It is valid until the next one
// is asked for; the strings that its methods return stay.
type Row struct {
	File     string // the dump that it came from
	Database string // "" where the dump does not name one
	Table    string
	Line     int   // where the row begins, counted from 1
	Offset   int64 // the same in bytes, unpacked
	Cut      bool  // a value was too long and is not whole

	columns []string // that were asked for
	cells   []cell
	data    []byte
	charset *charset
}

// Has reports whether the row states the column: it exists, is not NULL, and
// is no function that only a server could answer.
func (r Row) Has(column string) bool {
	i := slices.Index(r.columns, column)
	return i >= 0 && !r.cells[i].null
}

// Bytes returns a column as it is in the dump, unescaped; it must not be kept.
func (r Row) Bytes(column string) []byte {
	i := slices.Index(r.columns, column)
	if i < 0 || r.cells[i].null {
		return nil
	}
	return r.data[r.cells[i].start:r.cells[i].end]
}

// Text returns a column as UTF-8, "" when [Row.Has] is false.
func (r Row) Text(column string) string { return r.charset.decode(r.Bytes(column)) }

// Int returns a column as a whole number, 0 when it is none.
func (r Row) Int(column string) int64 {
	s, _, _ := strings.Cut(string(r.Bytes(column)), ".")
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
