package pages

import (
	"path"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	*survey
	seen map[string]string // by identity, the file that is one entry
}

func (r *reading) all() {
	r.Survey()
	for _, name := range r.Files {
		r.add(name)
	}
	var weak []string
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !r.wants(name) {
			continue
		}
		if !r.take(name, false) {
			weak = append(weak, name)
		}
	}
	for _, name := range weak {
		if !r.Done() && !r.Used(name) && r.isAmongWritings(name) {
			r.take(name, true)
		}
	}
	r.documents()
	r.remains()
}

// wants reports whether a file may be somebody's writing by its name.
func (r *reading) wants(name string) bool {
	return isWriting(roleOf(name)) && !r.Used(name) && !inParts(name) && !r.isProgram(name)
}

// isAmongWritings reports whether what lies in the same folder, or all of the
// archive, makes a writing of a file that says nothing of itself.
func (r *reading) isAmongWritings(name string) bool {
	notice := isNotice(name) && roleOf(name) != list && roleOf(name) != sheet
	return !notice && (r.written[path.Dir(name)] || r.noMedia())
}

// take reads a file, one that says nothing of itself only when weak is true.
// It reports whether there is nothing more to be said of the file.
func (r *reading) take(name string, weak bool) bool {
	r.Begin()
	switch roleOf(name) {
	case webPage:
		return r.page(name)
	case webArchive:
		return r.archive(name)
	case plainText:
		return r.text(name, weak)
	case markdown:
		return r.markdown(name, weak)
	case list:
		return r.list(name, weak)
	case sheet:
		return r.sheet(name, weak)
	}
	return true
}

// dateOf dates a file by its name, its folders or else the file system.
func (r *reading) dateOf(name string) archive.Moment {
	if m, ok := media.DateFromName(path.Base(name)); ok {
		return m
	}
	if m, ok := dateOfStem(stemOf(name)); ok {
		return m
	}
	if m, ok := media.DateFromPath(name); ok {
		return m
	}
	return tree.Modified(r.Root, name, r.Zone)
}

// documents yields the documents that lie among writings, so that nobody
// loses them.
func (r *reading) documents() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if roleOf(name) != document || r.Used(name) || !r.written[path.Dir(name)] || r.isProgram(name) {
			continue
		}
		base := text.NFC(path.Base(name))
		r.Item(archive.Item{Kind: archive.File, Title: titleOfStem(stemOf(name)), Moment: r.dateOf(name),
			Collections: folderOf(name, archive.Board), Media: []archive.Media{{Name: base, Path: name}}})
	}
}
