package whatsapp

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
		d.look(name)
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
		switch named := namedChat(name); {
		case !isChatFile(name):
		case named && d.opened < mostOpened:
			d.opened++
			d.look(name)
			if d.match.Confidence == certain {
				return true
			}
		case !named && len(d.texts) < mostOpened:
			d.texts = append(d.texts, name)
		}
	}
	return false
}

// look looks into one file and keeps what it says when that is surer than
// before.
func (d *detection) look(name string) {
	f, ok, err := sniff(d.root, name)
	if err != nil || !ok || f.sure <= d.match.Confidence {
		return
	}
	d.match = read.Match{Confidence: f.sure, Variant: f.variant(), Detail: name,
		Reason: "The lines are times, names and texts as WhatsApp writes them."}
	if f.sure == certain {
		d.match.Reason = "The file is named as WhatsApp names chats, and reads like one."
	}
}
