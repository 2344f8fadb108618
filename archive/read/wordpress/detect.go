package wordpress

import (
	"context"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/page"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

const (
	certain    = 98
	inDump     = 97
	mostHeads  = 32       // exports that Detect opens
	mostDumps  = 24       // dumps that it opens
	headLength = 16 << 10 // an export says within this what it is
)

// Detect implements [read.Reader]: an export names its own namespace, a dump
// the columns of WordPress' tables.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{ctx: ctx, root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			if d.look(path.Join(folder.Path, e.Name())); d.best.Confidence == certain {
				return d.best
			}
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return d.best
}

type detection struct {
	ctx          context.Context
	root         fs.FS
	best         read.Match
	heads, dumps int
}

func (d *detection) look(name string) {
	switch {
	case isNamed(name) && d.heads < mostHeads:
		d.heads++
		if head, err := tree.Begin(d.root, name, headLength); err == nil && isHead(page.Decode(head)) {
			d.best = read.Match{Confidence: certain, Variant: ofExport, Detail: name, Reason: "The file begins as an export of WordPress does."}
		}
	case sqldump.Named(name) && !isProgramDump(name) && d.dumps < mostDumps && d.best.Variant != ofBoards:
		d.dumps++
		d.dump(name)
	}
}

// dump looks at the tables of a dump. They come by name, KBoard's first.
func (d *detection) dump(name string) {
	for t := range sqldump.Tables(d.ctx, d.root, name, sqldump.DetectBudget) {
		variant := ofDump
		switch role, _ := kindOf(t); role {
		case boardPosts:
			variant = ofBoards
		case posts:
		default:
			continue
		}
		d.best = read.Match{Confidence: inDump, Variant: variant, Detail: name, Reason: "The tables of WordPress are in a database dump."}
		return
	}
}

func isNamed(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".xml" || ext == ".wxr"
}

// namespace is that of exports, whatever stands around it.
var namespace = regexp.MustCompile(`xmlns:\w+\s*=\s*["']http://wordpress\.org/export/|<wp:wxr_version>`)

func isHead(head string) bool { return strings.Contains(head, "<rss") && namespace.MatchString(head) }
