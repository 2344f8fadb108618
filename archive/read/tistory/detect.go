package tistory

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
	mostHeads = 32      // files that it opens
)

// Detect looks into the first pages and Markdown files for Tistory's markup.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	var best read.Match
	names, heads := 0, 0
	for folder, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if isCandidate(name) && heads < mostHeads {
				heads++
				best = better(best, formOf(name, blog.Head(root, name)), name)
			}
		}
		if names += len(folder.Files); best.Confidence >= forms()[0].match.Confidence || heads == mostHeads || names > mostNames {
			break
		}
	}
	if ctx.Err() != nil {
		return read.Match{}
	}
	return best
}

func isCandidate(name string) bool { return blog.IsPage(name) || mdName.MatchString(path.Base(name)) }

func better(best read.Match, f *form, name string) read.Match {
	if f == nil || f.match.Confidence <= best.Confidence {
		return best
	}
	m := f.match
	m.Detail = name
	return m
}
