package table

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// Table is an opened table. It is read once, by one goroutine.
type Table struct {
	Head   Head
	name   string
	source source
	early  []*archive.Warning // of the rows down to the headings
}

// source yields rows from the first on. It returns io.EOF after the last, and
// an *archive.Warning without path for what it goes on from.
type source interface {
	next() (Row, error)
	io.Closer
}

// mostAbove is how many rows may stand above the headings.
const mostAbove = 20

// Open reads a table up to its headings: the first row in which two cells are
// filled. The warning says why there is no table, and that the file was left
// out. The caller closes the table.
func Open(root fs.FS, name string) (*Table, *archive.Warning) {
	src, err := open(root, name)
	if err != nil {
		return nil, skip(name, err)
	}
	t := &Table{name: name, source: src}
	if err := t.readHead(); err != nil {
		src.Close()
		return nil, skip(name, err)
	}
	return t, nil
}

func open(root fs.FS, name string) (source, error) {
	head, err := tree.Begin(root, name, sniffLength)
	if err != nil {
		return nil, err
	}
	kind, err := kindOf(head)
	if err != nil {
		return nil, err
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	if kind == sheet {
		return openSheet(f)
	}
	return newCSV(f), nil
}

// NoTable is the reason of a warning that a file is none of ours.
const NoTable = "There is no table in this file."

var errNoTable = &archive.Warning{Reason: NoTable}

func (t *Table) readHead() error {
	for range mostAbove {
		row, err := t.source.next()
		w := (*archive.Warning)(nil)
		switch {
		case errors.Is(err, io.EOF):
			return errNoTable
		case errors.As(err, &w):
			t.early = append(t.early, t.warning(w))
		case err != nil:
			return err
		case filled(row) >= 2:
			t.Head = newHead(row.Cells)
			return nil
		}
	}
	return errNoTable
}

func filled(r Row) (n int) {
	for i := range r.Cells {
		if r.At(i) != "" {
			n++
		}
	}
	return n
}

// Rows yields the rows below the headings that are not empty. What was wrong
// with the table comes as a warning, and reading goes on where it can.
func (t *Table) Rows() iter.Seq2[Row, *archive.Warning] {
	return func(yield func(Row, *archive.Warning) bool) {
		for _, w := range t.early {
			if !yield(Row{}, w) {
				return
			}
		}
		for t.row(yield) {
		}
	}
}

// row yields the next row and reports whether to go on.
func (t *Table) row(yield func(Row, *archive.Warning) bool) bool {
	row, err := t.source.next()
	w := (*archive.Warning)(nil)
	switch {
	case errors.Is(err, io.EOF):
		return false
	case errors.As(err, &w):
		return yield(Row{}, t.warning(w))
	case err != nil:
		yield(Row{}, &archive.Warning{Path: t.name, Reason: "This file could not be read to its end.", Detail: err.Error()})
		return false
	case row.Empty():
		return true
	}
	return yield(row, nil)
}

func (t *Table) warning(w *archive.Warning) *archive.Warning {
	return &archive.Warning{Path: t.name, Line: w.Line, Reason: w.Reason, Detail: w.Detail}
}

// Close closes the file.
func (t *Table) Close() error {
	if err := t.source.Close(); err != nil {
		return fmt.Errorf("close table %s: %w", t.name, err)
	}
	return nil
}

// skip says why nothing of a file was read.
func skip(name string, err error) *archive.Warning {
	if w := (*archive.Warning)(nil); errors.As(err, &w) {
		return archive.Skip(name, w.Reason, w.Detail)
	}
	return archive.Skip(name, "This file could not be read.", err.Error())
}
