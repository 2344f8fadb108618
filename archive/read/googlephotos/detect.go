package googlephotos

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/tree"
)

const (
	certain   = 98
	mostNames = 200_000
	mostHeads = 24 // files opened of each likelihood
	mostEach  = 3  // of one folder
)

// Detect looks for a JSON that describes a picture: first into those that are
// named like one, then into few of every folder.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	likely, others := candidates(ctx, root)
	for _, names := range [][]string{likely, others} {
		for _, name := range names {
			if ctx.Err() == nil && describesPicture(root, name, func(string, error) {}) {
				return read.Match{Confidence: certain, Variant: variantOf(root, name),
					Reason: "A file that describes a picture in Google Photos was found.", Detail: name}
			}
		}
	}
	return read.Match{}
}

// candidates returns the JSONs to look into.
func candidates(ctx context.Context, root fs.FS) (likely, others []string) {
	seen := 0
	for f, err := range tree.Walk(ctx, root) {
		if err != nil {
			continue
		}
		if seen += len(f.Files); seen > mostNames {
			break
		}
		here := map[bool]int{}
		for _, e := range f.Files {
			is := likelySidecar(e.Name())
			if !isJSON(e.Name()) || here[is] == mostEach {
				continue
			}
			here[is]++
			if name := path.Join(f.Path, e.Name()); is {
				likely = append(likely, name)
			} else {
				others = append(others, name)
			}
		}
	}
	return likely[:min(mostHeads, len(likely))], others[:min(mostHeads, len(others))]
}

func variantOf(root fs.FS, name string) string {
	if d, err := decode(root, name); err == nil && d.isOwn() {
		return ownNames
	}
	if strings.Contains(name, supplement[:5]) {
		return newNames
	}
	return oldNames
}
