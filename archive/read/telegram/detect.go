package telegram

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// mostOpened bounds the files of each sort that Detect looks into.
const mostOpened = 16

// certain is the confidence in what no other service writes.
const certain = 98

// Detect implements [read.Reader].
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	d := detection{root: root}
	for folder, err := range tree.Walk(ctx, root) {
		if err == nil && d.folder(folder) {
			return d.match
		}
	}
	for _, name := range d.others {
		if d.json(name) {
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
	others []string // JSON under other names
}

// folder looks at what is named as Telegram names it, and reports whether that
// is Telegram's.
func (d *detection) folder(f tree.Folder) bool {
	if names := pages(f); len(names) > 0 && d.page(names[0]) {
		return true
	}
	for _, e := range f.Files {
		name := path.Join(f.Path, e.Name())
		switch {
		case strings.EqualFold(e.Name(), jsonName):
			if d.json(name) {
				return true
			}
		case isJSON(name) && len(d.others) < mostOpened:
			d.others = append(d.others, name)
		}
	}
	return false
}

func (d *detection) json(name string) bool {
	if d.opened++; d.opened > 3*mostOpened {
		return false
	}
	variant, err := sniff(d.root, name)
	if err != nil || variant == "" {
		return false
	}
	d.match = read.Match{Confidence: certain, Variant: variant, Detail: name,
		Reason: "The file holds messages in Telegram's words."}
	return true
}

func (d *detection) page(name string) bool {
	if d.opened++; d.opened > 3*mostOpened {
		return false
	}
	if ours, err := isPage(d.root, name); err != nil || !ours {
		return false
	}
	d.match = read.Match{Confidence: certain, Variant: variantPages, Detail: name,
		Reason: "The page shows messages as Telegram's pages do."}
	return true
}
