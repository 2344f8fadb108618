package naverblog

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
)

const (
	mostNames = 100_000 // names that Detect looks at
	mostHeads = 32      // pages that it opens
	mostPDFs  = 4       // PDFs that it opens
)

// Detect looks into the first pages, Markdown files and PDFs.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{ctx: ctx, root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			d.look(path.Join(folder.Path, e.Name()))
		}
		if d.names += len(folder.Files); d.best.Confidence >= forms()[0].match.Confidence || d.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return d.best
}

type detection struct {
	ctx                context.Context
	root               fs.FS
	best               read.Match
	names, heads, pdfs int
}

func (d *detection) look(name string) {
	var m read.Match
	switch {
	case isCandidate(name) && d.heads < mostHeads:
		d.heads++
		if f := formOf(name, blog.Head(d.root, name)); f != nil {
			m = f.match
		}
	case isPDF(name) && d.pdfs < mostPDFs && d.best.Confidence == 0:
		d.pdfs++
		if isNaverPDF(d.ctx, d.root, name) {
			m = read.Match{Confidence: 80, Variant: officialPDF, Reason: "A PDF of a Naver blog was found."}
		}
	}
	if m.Confidence > d.best.Confidence {
		m.Detail = name
		d.best = m
	}
}
