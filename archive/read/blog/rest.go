package blog

import (
	"path"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Unshown returns the files of the page that shown does not hold: pictures and
// documents that were saved with a post, but that its page does not show. What
// is neither is warned of, unless it lies in a folder for files.
func (f Finder) Unshown(shown []archive.Media) (more []archive.Media) {
	known := map[string]bool{f.Page: true}
	for _, m := range shown {
		known[m.Path] = true
	}
	for name := range f.Under(path.Dir(f.Page)) {
		if known[name] || f.Used(name) || IsPage(name) || IsDecoration(name) || Ext(name) == ".md" || !f.owns(name) {
			continue
		}
		_, mime, w := tree.Look(f.Root, name)
		if w != nil && path.Base(path.Dir(name)) != "file" {
			f.Warn(w)
			continue
		}
		more = append(more, archive.Media{Name: text.NFC(path.Base(name)), MIME: mime, Path: name})
	}
	return more
}

// Settle notes that a page was read, so that Rest tells of what lies around it.
func (r *Run) Settle(name string) {
	r.pages[path.Dir(name)] = true
	r.stems[tree.Key(path.Join(path.Dir(name), Stem(name)))] = true
	for dir := path.Dir(name); !r.homes[dir]; dir = path.Dir(dir) {
		r.homes[dir] = true
	}
}

// Around reports whether a file lies in the folder of a page that was read.
func (r *Run) Around(name string) bool { return r.pages[path.Dir(name)] }

// Rest tells why files around the pages that were read were left out: they are
// decoration, lists, or parts of saved pages that are not what was written.
func (r *Run) Rest(isList func(name string) bool) {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) {
			continue
		}
		dir := path.Dir(name)
		switch inside := r.isInside(name); {
		case IsDecoration(name) && (r.homes[dir] || inside || r.pages[path.Dir(dir)] && dir != "."):
			r.Skip(name, "This file only gives the pages their look.", "")
		case isList(name) && r.homes[dir]:
			r.Skip(name, "This page only lists posts.", "")
		case inside:
			r.Skip(name, "This belongs to a saved page, but not to what was written.", "")
		}
	}
}

// isInside reports whether a file lies in the folder that a browser made for
// a page that was read.
func (r *Run) isInside(name string) bool {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		stem, saved := SavedFolder(path.Base(dir))
		if saved && (r.pages[dir] || r.stems[tree.Key(path.Join(path.Dir(dir), stem))]) {
			return true
		}
	}
	return false
}
