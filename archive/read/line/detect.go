package line

import (
	"context"
	"io/fs"
	"path"

	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// mostOpened bounds the files of each sort that Detect looks into.
const mostOpened = 24

// Detect implements [read.Reader].
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err == nil && d.named(folder) {
			return d.match
		}
	}
	for _, name := range d.texts {
		if d.look(name) {
			break
		}
	}
	return d.match
}

// detection is one look at an archive.
type detection struct {
	root   fs.FS
	match  read.Match
	opened int
	texts  []string // chats perhaps, under other names
}

// named looks into the files that are named like chats, and reports whether
// one of them leaves no doubt.
func (d *detection) named(folder tree.Folder) bool {
	for _, entry := range folder.Files {
		name := path.Join(folder.Path, entry.Name())
		_, _, named := roomOf(stem(name))
		switch {
		case !isChatFile(name):
		case named && d.opened < mostOpened:
			d.opened++
			if d.look(name) {
				return true
			}
		case !named && len(d.texts) < mostOpened:
			d.texts = append(d.texts, name)
		}
	}
	return false
}

// look looks into one file and keeps what it says when that is surer than
// before. It reports whether it is certain.
func (d *detection) look(name string) bool {
	f, ok, err := sniff(d.root, name)
	if err != nil || !ok || f.sure <= d.match.Confidence {
		return false
	}
	d.match = read.Match{Confidence: f.sure, Variant: f.variant, Detail: name,
		Reason: "The lines are dates, times and names as LINE writes them."}
	if f.sure == certain {
		d.match.Reason = "The file begins as LINE chats do."
	}
	return f.sure == certain
}
