package board

import (
	"path"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// Unmentioned yields a file that somebody uploaded and no post mentions, in
// the board with the given title, if it has one. Pictures are left to the
// reader of pictures, which knows their dates.
func (r *Run) Unmentioned(name, title string) {
	if tree.NamedLikeMedia(name) {
		return
	}
	head, err := tree.Begin(r.Root, name, 1)
	switch {
	case err != nil:
		r.Skip(name, "This file could not be read.", err.Error())
		return
	case len(head) == 0:
		r.Skip(name, "This file is empty.", "")
		return
	}
	it := archive.Item{Kind: archive.File, Title: baseName(name), Media: []archive.Media{{Name: baseName(path.Base(name)), Path: name}}}
	if title != "" {
		it.Collections = []archive.Collection{{Kind: archive.Board, Title: title}}
	}
	r.Item(it)
}
