package blog

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read/tree"
)

const (
	mostNames = 100_000 // names that FindPage looks at
	mostHeads = 32      // pages that it opens
)

// FindPage returns the first of an archive's pages whose beginning is, or "".
// It opens few of them.
func FindPage(ctx context.Context, root fs.FS, is func(name, head string) bool) string {
	names, heads := 0, 0
	for folder, err := range tree.Walk(ctx, root) {
		if names += len(folder.Files); err != nil || names > mostNames {
			continue
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if !IsPage(name) || heads == mostHeads {
				continue
			}
			if heads++; is(name, Head(root, name)) {
				return name
			}
		}
	}
	return ""
}

// Pages reads each page whose beginning is, and settles it.
func (r *Run) Pages(is func(name, head string) bool, read func(name, content string)) {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !IsPage(name) {
			continue
		}
		content, ok := r.Page(name, func(head string) bool { return is(name, head) })
		if ok {
			r.Begin()
			read(name, content)
			r.Settle(name)
		}
	}
}
