package cafe24

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/table"
	"dotori/archive/read/tree"
)

// What Detect looks at, at most.
const (
	mostNames  = 100_000
	mostTables = 32
	mostSheets = 4 // an XLSX is read whole
	headLength = 16 << 10
	certain    = 95 // a confidence with which it stops looking
)

// Detect looks at the headings of tables.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{root: root, forms: forms()}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			d.look(path.Join(folder.Path, e.Name()))
			if ctx.Err() != nil || d.done() {
				break
			}
		}
		if d.done() {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return d.best
}

type detection struct {
	root                  fs.FS
	forms                 []form
	best                  read.Match
	names, tables, sheets int
}

func (d *detection) done() bool {
	return d.best.Confidence >= certain || d.names > mostNames || d.tables > mostTables
}

// look takes what a file tells when that is more than is known.
func (d *detection) look(name string) {
	d.names++
	if !isTable(name) {
		return
	}
	d.tables++
	h, ok := d.head(name)
	if !ok {
		return
	}
	i, confidence := formOf(d.forms, name, h)
	if i < 0 {
		return
	}
	m := d.forms[i].match
	m.Detail, m.Confidence = name, confidence
	if mallOf(name) != "" && confidence < certain {
		m.Confidence += 30
	}
	if m.Confidence > d.best.Confidence {
		d.best = m
	}
}

func (d *detection) head(name string) (table.Head, bool) {
	head, err := tree.Begin(d.root, name, headLength)
	if err != nil {
		return table.Head{}, false
	}
	if h, ok := table.Beginning(head); ok {
		return h, true
	}
	if d.sheets++; !isSheet(name) || d.sheets > mostSheets {
		return table.Head{}, false
	}
	t, w := table.Open(d.root, name)
	if w != nil {
		return table.Head{}, false
	}
	defer t.Close()
	return t.Head, true
}
