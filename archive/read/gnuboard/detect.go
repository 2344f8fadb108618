package gnuboard

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

const (
	certain   = 100
	shopOnly  = 95 // the shop without its boards
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
		return read.Match{Confidence: siteOnly, Variant: noDump, Reason: reasonF, Detail: d.program}
	}
	return d.best
}

type detection struct {
	ctx          context.Context
	root         fs.FS
	best         read.Match
	names, dumps int
	program      string // a file that every Gnuboard has
	data         bool   // there are files of boards
}

func (d *detection) folder(f tree.Folder) {
	d.data = d.data || path.Base(path.Dir(f.Path)) == "file" && path.Base(path.Dir(path.Dir(f.Path))) == "data"
	for _, e := range f.Files {
		d.names++
		name := path.Join(f.Path, e.Name())
		if e.Name() == "board.php" && path.Base(f.Path) == "bbs" {
			d.program = name
		}
		if sqldump.Named(name) && !isProgramDump(name) && d.dumps < mostDumps && d.best.Confidence < certain {
			d.dumps++
			d.dump(name)
		}
	}
}

// dump looks into a dump until a table with posts is found.
func (d *detection) dump(name string) {
	for t := range sqldump.Tables(d.ctx, d.root, name, sqldump.DetectBudget) {
		k := kindOf(t)
		confidence := 0
		switch {
		case k.role == writes:
			confidence = certain
		case k.role == goods:
			confidence = shopOnly
		}
		if confidence > d.best.Confidence {
			d.best = read.Match{Confidence: confidence, Variant: variantOf(t, k), Reason: reasonT, Detail: name}
		}
		if confidence == certain {
			return
		}
	}
}

// variantOf tells the versions apart by columns that only one of them has.
func variantOf(t sqldump.Table, k kind) string {
	if isOld(t, k) {
		return four
	}
	return five
}

func isOld(t sqldump.Table, k kind) bool {
	switch {
	case t.Has("wr_trackback"), t.Has("it_amount"):
		return true
	case t.Has("wr_facebook_user"), t.Has("it_price"):
		return false
	}
	return strings.HasPrefix(k.prefix, "g4") || strings.HasPrefix(k.prefix, "yc4")
}

// isProgramDump reports the files from which Gnuboard makes its tables.
func isProgramDump(name string) bool {
	dir := path.Base(path.Dir(name))
	return dir == "install" || dir == "adm" || dir == "sql" && strings.Contains(name, "/plugin/")
}
