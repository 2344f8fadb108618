package cafe24

import (
	"context"
	"io/fs"
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/table"
	"dotori/archive/read/tree"
)

// reading is one run over an archive. Once the consumer has stopped, or ctx is
// done, everything that it yields goes nowhere; loops ask done.
type reading struct {
	ctx     context.Context
	root    fs.FS
	yield   func(archive.Item, error) bool
	stopped bool

	zone   *time.Location
	orders bool // are read,
	names  bool // with the names in them

	index  tree.Index
	home   string     // the folder with the shop's web folder
	tables [][]string // by form
	posts  ids        // that comments and answers may refer to
}

// all surveys the archive and reads form by form.
func (r *reading) all() {
	known := forms()
	r.tables = make([][]string, len(known))
	for folder, err := range tree.Walk(r.ctx, r.root) {
		if err != nil {
			r.pass(err)
		}
		for _, e := range folder.Files {
			r.survey(known, path.Join(folder.Path, e.Name()))
		}
		if r.done() {
			return
		}
	}
	for i, f := range known {
		for _, name := range r.tables[i] {
			if r.done() {
				return
			}
			src := newSource(name)
			f.read(r, src)
			r.report(src)
		}
	}
}

// survey notes a picture, and a table under its form.
func (r *reading) survey(known []form, name string) {
	if tree.NamedLikeMedia(name) {
		r.index.Add(name)
		if home, _, found := strings.Cut("/"+name, webFolder); found && r.home == "" {
			r.home = strings.TrimPrefix(home, "/")
		}
	}
	if !isTable(name) || r.done() {
		return
	}
	t, w := table.Open(r.root, name)
	switch {
	case w != nil && w.Reason == table.NoTable:
	case w != nil:
		r.pass(w)
	default:
		if i, _ := formOf(known, name, t.Head); i >= 0 {
			r.tables[i] = append(r.tables[i], name)
		}
		r.close(t, name)
	}
}

func (r *reading) close(t *table.Table, name string) {
	if err := t.Close(); err != nil {
		r.pass(&archive.Warning{Path: name, Reason: "This file could not be closed.", Detail: err.Error()})
	}
}

func (r *reading) done() bool { return r.stopped || r.ctx.Err() != nil }

// pass yields an error: a warning, or that of ctx, which ends the reading.
func (r *reading) pass(err error) {
	if !r.done() {
		r.stopped = !r.yield(archive.Item{}, err)
	}
}

// rows hands the rows of a table to use, with the table's headings.
func (r *reading) rows(src *source, use func(table.Head, table.Row)) {
	t, w := table.Open(r.root, src.name)
	if w != nil {
		r.pass(w)
		return
	}
	defer r.close(t, src.name)
	for row, w := range t.Rows() {
		switch {
		case r.done():
			return
		case w != nil && !src.read:
			r.pass(w)
		case w == nil:
			src.line = row.Line
			use(t.Head, row)
		}
	}
	src.read = true
}

// moment reads the cell of a date column.
func (r *reading) moment(cell string) archive.Moment {
	m, ok := table.Date(cell)
	if !ok {
		return archive.Moment{}
	}
	m.Origin = archive.OriginArchive
	return m.In(r.zone)
}
