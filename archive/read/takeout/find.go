package takeout

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

const (
	mostNames  = 400_000 // that Find looks at
	mostHeads  = 40      // files that it opens
	mostBeside = 3       // of one folder
	headLength = 32 << 10
)

// Find returns the first file whose beginning is, or "". It opens few of those
// that are likely by name: first the ones with one of the hints, in lower case,
// in their path.
func Find(ctx context.Context, root fs.FS, hints []string, likely func(name string) bool, is func(name, head string) bool) string {
	for _, name := range candidates(ctx, root, hints, likely) {
		if ctx.Err() != nil {
			break
		}
		if is(name, Head(root, name)) {
			return name
		}
	}
	return ""
}

func candidates(ctx context.Context, root fs.FS, hints []string, likely func(string) bool) []string {
	var hopeful, others []string
	names := 0
	for folder, err := range tree.Walk(ctx, root) {
		if names += len(folder.Files); err != nil || names > mostNames {
			continue
		}
		beside := 0
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if beside == mostBeside || !likely(name) {
				continue
			}
			if beside++; hinted(name, hints) {
				hopeful = append(hopeful, name)
			} else {
				others = append(others, name)
			}
		}
	}
	return first(hopeful, others)
}

// first leaves some of the looks to what no hint speaks of.
func first(hopeful, others []string) []string {
	n := min(len(hopeful), mostHeads-min(len(others), mostHeads/4))
	return slices.Concat(hopeful[:n], others[:min(len(others), mostHeads-n)])
}

func hinted(name string, hints []string) bool {
	key := tree.Key(name)
	return slices.ContainsFunc(hints, func(hint string) bool { return strings.Contains(key, hint) })
}

// Head returns the beginning of a file as text, or "" when it cannot be read.
func Head(root fs.FS, name string) string {
	b, err := tree.Begin(root, name, headLength)
	if err != nil {
		return ""
	}
	s, _ := text.Decode(b)
	return s
}

// Is reports whether a file's beginning is. One that cannot be read is warned of.
func Is(r *blog.Run, name string, is func(head string) bool) bool {
	b, err := tree.Begin(r.Root, name, headLength)
	if err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return false
	}
	s, _ := text.Decode(b)
	return is(s)
}
