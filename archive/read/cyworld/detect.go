package cyworld

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/tree"
	"dotori/archive/read/webarchive"
)

const (
	mostNames = 100_000 // names that Detect looks at
	mostHeads = 32      // files that it opens
	certain   = 95      // a confidence with which it stops looking
	written   = 45      // when folders of the fallback hold more than pictures
)

// Detect tells the dialect by names; lists that were renamed by their
// beginning. Folders named after parts of a minihompy are the weakest sign.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{root: root, dialects: dialects()}
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			d.look(path.Join(folder.Path, e.Name()))
			if d.best.Confidence >= certain {
				return d.best
			}
		}
		if d.names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return d.best
}

type detection struct {
	root         fs.FS
	dialects     []dialect
	best         read.Match
	names, heads int
}

// look takes what a file tells when that is more than is known.
func (d *detection) look(name string) {
	d.names++
	i := ownerOf(d.dialects, name)
	if isData(name) && (i < 0 || d.dialects[i].claims == nil) && d.heads < mostHeads {
		d.heads++
		if head, err := tree.Begin(d.root, name, headLength); err == nil {
			if c := claimant(d.dialects, head); c >= 0 {
				i = c
			}
		}
	}
	if i < 0 {
		return
	}
	m := d.dialects[i].match
	m.Detail = name
	if keywordOf(name) != "" && m.Confidence < written {
		m.Confidence = confidenceOf(name, m.Confidence)
	}
	if m.Confidence > d.best.Confidence {
		d.best = m
	}
}

// confidenceOf rates a file in a folder of the fallback.
func confidenceOf(name string, pictures int) int {
	switch {
	case isPage(name), webarchive.Is(name), isPlain(name), strings.HasSuffix(strings.ToLower(name), ".json"):
		return written
	case tree.NamedLikeMedia(name):
		return pictures
	}
	return 0
}
