package zeroboard

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

const (
	certain   = 100
	byName    = 95 // the dump describes the columns nowhere
	siteOnly  = 60 // the files without the database
	mostNames = 200_000
	mostDumps = 24
)

// Detect looks for posts in dumps; without one, for the files of a site.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{ctx: ctx, root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		d.folder(folder)
		if d.best.Confidence == certain || d.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	if d.best.Confidence == 0 && d.program != "" && d.data {
		return read.Match{Confidence: siteOnly, Variant: noDump, Reason: "The files of a Zeroboard site were found.", Detail: d.program}
	}
	return d.best
}

type detection struct {
	ctx          context.Context
	root         fs.FS
	best         read.Match
	names, dumps int
	program      string // a file that every Zeroboard has
	data         bool   // there are files of boards
}

func (d *detection) folder(f tree.Folder) {
	d.data = d.data || path.Base(path.Dir(f.Path)) == "data" && len(f.Files) > 0
	for _, e := range f.Files {
		d.names++
		name := path.Join(f.Path, e.Name())
		if e.Name() == "zboard.php" {
			d.program = name
		}
		if sqldump.Named(name) && d.dumps < mostDumps && d.best.Confidence < certain {
			d.dumps++
			d.dump(name)
		}
	}
}

// dump looks into a dump until a table with posts is found.
func (d *detection) dump(name string) {
	for t := range sqldump.Tables(d.ctx, d.root, name, sqldump.DetectBudget) {
		if kindOf(t).role != posts {
			continue
		}
		confidence := certain
		if t.Columns == nil {
			confidence = byName
		}
		d.best = read.Match{Confidence: confidence, Variant: dumped, Reason: "Tables of Zeroboard were found in a database dump.", Detail: name}
		return
	}
}
