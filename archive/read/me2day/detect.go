package me2day

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
)

const (
	mostNames = 400_000 // names that Detect looks at: the pictures come before the posts
	mostHeads = 16      // files that it opens
)

// Detect looks for a page of a post in a folder of that name.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	names, heads := 0, 0
	for folder, err := range tree.Walk(ctx, root) {
		if names += len(folder.Files); err != nil || names > mostNames || heads > mostHeads {
			break
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if !isPostPage(name) {
				continue
			}
			if heads++; isPost(blog.Head(root, name)) {
				return read.Match{Confidence: 98, Variant: variant, Reason: "A post of me2day was found.", Detail: name}
			}
			break
		}
	}
	return read.Match{}
}

// isPostPage reports whether a file is named like the page of a post:
// post/p.abc.def.html.
func isPostPage(name string) bool {
	base := strings.ToLower(path.Base(name))
	return strings.HasPrefix(base, "p.") && blog.IsPage(base)
}

// isPost recognises a post's page, or its beginning, which is mostly styles.
func isPost(content string) bool {
	return strings.Contains(content, "님의 글</title>") &&
		(strings.Contains(content, "mystream") || strings.Contains(content, "post_permalink"))
}
