package sqldump

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"

	"dotori/archive"
)

// Wanted says which columns of a table, in lower case, are to be read; none
// when the table is not. It is asked once for each table of a dump.
type Wanted func(table string) []string

// Read yields the rows of the wanted tables from the named dumps, one dump
// after the other and in their order. What was told of a table in one dump
// (its columns) holds in the next. What cannot be read comes as an
// *archive.Warning, and reading goes on; the error of ctx ends it.
func Read(ctx context.Context, root fs.FS, names []string, wanted Wanted) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		layouts := map[tableName]*layout{}
		for _, name := range names {
			d := &dump{name: name, wanted: wanted, yield: yield, plans: map[tableName]*plan{}}
			if d.read(ctx, root, layouts); d.stopped {
				return
			}
			if ctx.Err() != nil {
				yield(Row{}, ctx.Err())
				return
			}
		}
	}
}

// dump is one dump being read.
type dump struct {
	*parser
	name    string
	wanted  Wanted
	yield   func(Row, error) bool
	stopped bool
	plans   map[tableName]*plan
	row     Row
}

func (d *dump) read(ctx context.Context, root fs.FS, layouts map[tableName]*layout) {
	f, err := root.Open(d.name)
	if err == nil {
		defer f.Close()
		var r io.Reader
		if r, err = unpack(f); err == nil {
			d.parser = newParser(newScanner(ctx, r, math.MaxInt64), layouts)
			d.all()
			return
		}
	}
	d.pass(archive.Skip(d.name, "This database dump could not be read.", err.Error()))
}

// all reads every statement.
func (d *dump) all() {
	for !d.stopped {
		st, ok := d.next()
		if !ok {
			break
		}
		d.statement(st)
	}
	switch {
	case d.stopped || d.ctx.Err() != nil:
	case !errors.Is(d.err, io.EOF):
		d.warn(d.line(), "This database dump could not be read to its end.", d.err.Error())
	case d.torn:
		d.warn(d.line(), "This database dump ends in the middle of a statement.", "")
	}
}

func (d *dump) statement(st statement) {
	if st.verb == creates {
		return
	}
	p := d.plan(st)
	switch {
	case !p.wanted():
	case st.verb == obscure:
		d.warn(st.line, "A statement of this database dump could not be read.", st.table)
	case st.layout == nil:
		p.unknown(d, st)
	default:
		d.rows(st, p)
		return
	}
	if st.verb == inserts {
		d.skipStatement(d.delimiter)
	}
}

func (d *dump) pass(err error) {
	if !d.stopped {
		d.stopped = !d.yield(Row{}, err)
	}
}

func (d *dump) warn(line int, reason, detail string) {
	d.pass(&archive.Warning{Path: d.name, Line: line, Reason: reason, Detail: detail})
}

// rows yields the rows of a statement.
func (d *dump) rows(st statement, p *plan) {
	slots := p.slots(st.layout)
	for !d.stopped && d.ctx.Err() == nil {
		if !d.skipSpace() || !d.accept('(') {
			d.broken(st, "(")
			return
		}
		d.row = Row{File: d.name, Database: st.database, Table: st.table, Line: d.line(), Offset: d.offset() - 1,
			columns: p.columns, cells: p.cells, data: d.row.data[:0], charset: &p.charset}
		if problem := d.values(slots); problem != "" {
			d.broken(st, problem)
			return
		}
		d.yieldRow()
		if !d.skipSpace() || !d.accept(',') {
			break
		}
	}
	if !d.stopped {
		d.skipStatement(d.delimiter)
	}
}

func (d *dump) yieldRow() {
	if d.row.Cut {
		d.warn(d.row.Line, "A field of this database dump is too long and was cut.", d.row.Table)
	}
	if !d.stopped {
		d.stopped = !d.yield(d.row, nil)
	}
}

// values reads the values of a row and the parenthesis behind them; it returns
// what is wrong.
func (d *dump) values(slots []int) string {
	clear(d.row.cells)
	for i := range d.row.cells {
		d.row.cells[i].null = true
	}
	for i := 0; ; i++ {
		slot := -1
		if i < len(slots) {
			slot = slots[i]
		}
		c, ok := d.value(&d.row, slot >= 0)
		if !ok {
			return "'"
		}
		if slot >= 0 {
			d.row.cells[slot] = c
		}
		if d.accept(',') {
			continue
		}
		d.accept(')')
		if i+1 != len(slots) {
			return fmt.Sprintf("%d != %d", i+1, len(slots))
		}
		return ""
	}
}

// broken tells of a row that is not one, and gives its statement up.
func (d *dump) broken(st statement, problem string) {
	if d.done() {
		d.torn = true
		return
	}
	d.warn(d.line(), "A row of this database dump could not be read.", st.table+": "+problem)
	d.skipStatement(d.delimiter)
}
