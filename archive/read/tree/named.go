package tree

import (
	"context"
	"io/fs"
	"iter"
	"path"
)

// mostNames is how many names Named looks at: pictures may come before the one
// file that tells whose an archive is.
const mostNames = 400_000

// Named yields the files whose names promise something, most of them at the
// most, for those who then look into them.
func Named(ctx context.Context, root fs.FS, most int, is func(name string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		seen, given := 0, 0
		for folder, err := range Walk(ctx, root) {
			if seen += len(folder.Files); seen > mostNames {
				return
			}
			if err != nil {
				continue
			}
			for _, e := range folder.Files {
				name := path.Join(folder.Path, e.Name())
				if !is(name) {
					continue
				}
				if given++; given > most || !yield(name) {
					return
				}
			}
		}
	}
}
