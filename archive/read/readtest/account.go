package readtest

import (
	"context"
	"fmt"
	"io/fs"
	"slices"

	"dotori/archive"
)

// checkIdentity wants every item to be told from all others. Two photos with
// the same bytes are one memory and may share their identity, not their file.
// Parents come before their answers, but for mails, which lie in any order.
func checkIdentity(c Case) []error {
	var e errs
	seen, paths := map[string]int{}, map[string]int{}
	for i, it := range Read(context.Background(), c.Reader, c.Root, c.Options).Items {
		id := it.Identity()
		if id == "" {
			e.add("item %d (%s) has no identity: it needs a NativeID, or media that is there", i, Line(it))
			continue
		}
		if it.Parent != "" && it.Kind != archive.Mail {
			if _, ok := seen[it.Parent]; !ok {
				e.add("item %d (%s): its parent was not yielded before it", i, Line(it))
			}
		}
		if before, ok := seen[id]; ok && !c.Overlap && !sameBytes(it) {
			e.add("item %d (%s) has the identity of item %d", i, Line(it), before)
		}
		if before, ok := paths[ownPath(it)]; ok {
			e.add("item %d (%s) is the same file as item %d", i, Line(it), before)
		}
		seen[id] = i
		if p := ownPath(it); p != "" {
			paths[p] = i
		}
	}
	return e
}

func sameBytes(it archive.Item) bool { return it.NativeID == "" && it.Kind.IsMedia() }

// ownPath is the file that an item of a media kind stands for.
func ownPath(it archive.Item) string {
	if !it.Kind.IsMedia() || len(it.Media) == 0 {
		return ""
	}
	return it.Media[0].Path
}

// checkFiles wants every file of the archive to be named, and no other.
func checkFiles(c Case) []error {
	var e errs
	r := Read(context.Background(), c.Reader, c.Root, c.Options)
	named := r.named()
	err := fs.WalkDir(c.Root, ".", func(name string, d fs.DirEntry, err error) error {
		left := slices.Contains(c.Left, name)
		switch used := named[name] != ""; {
		case err == nil && !d.IsDir() && !used && !left:
			e.add("%s is neither used nor warned of", name)
		case used && left:
			e.add("%s is used or warned of, but should be left", name)
		}
		delete(named, name)
		return err
	})
	for name, by := range named {
		if by != byWarning {
			e.add("%s is named by %s but is not in the archive", name, by)
		}
	}
	return append(e, failure(err)...)
}

const byWarning = "a warning"

// named returns what the reader named, and where.
func (res Result) named() map[string]string {
	named := map[string]string{}
	for _, w := range res.Warnings {
		named[w.Path] = byWarning
	}
	for i, it := range res.Items {
		for _, f := range it.Files {
			named[f] = fmt.Sprintf("Files of item %d", i)
		}
		for _, m := range it.Media {
			if m.Path != "" {
				named[m.Path] = fmt.Sprintf("Media of item %d", i)
			}
		}
	}
	return named
}
