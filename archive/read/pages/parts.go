package pages

import (
	"io/fs"
	"path"

	"dotori/archive/read/tree"
)

// extOf returns the extension of a name as it stands there.
func extOf(name string) string { return path.Ext(path.Base(name)) }

// owns reports whether a file may be shown by a page: not when a browser saved
// it with another page.
func owns(page, file string) bool {
	dir, stem, ok := savedFor(file)
	return !ok || isPageOf(page, dir, stem)
}

func isPageOf(page, dir, stem string) bool {
	return path.Dir(page) == dir && tree.Key(stemOf(page)) == tree.Key(stem)
}

// smallPicture is the size up to which a picture that a saved page does not
// show in its text is a button or a spacer, in bytes.
const smallPicture = 12 << 10

// remains accounts for what browsers saved with the pages that were read:
// styles, programs, frames of advertisers and small pictures are left out.
// Larger pictures are left to the reader of photos.
func (r *reading) remains() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if r.Used(name) || !r.isPartOfRead(name) {
			continue
		}
		switch {
		case !tree.NamedLikeMedia(name):
			r.Skip(name, "This part of a saved page shows nothing that somebody wrote.", "")
		case r.size(name) < smallPicture:
			r.Skip(name, "This small picture belongs to the look of a saved page.", "")
		}
	}
}

// isPartOfRead reports whether a file was saved with a page that was read.
func (r *reading) isPartOfRead(name string) bool {
	dir, stem, ok := savedFor(name)
	if !ok {
		return false
	}
	for _, ext := range []string{".html", ".htm", ".xhtml"} {
		if page := r.Index.Find(dir, stem+ext); page != "" && isPageOf(page, dir, stem) && r.Used(page) {
			return true
		}
	}
	return false
}

func (r *reading) size(name string) int64 {
	info, err := fs.Stat(r.Root, name)
	if err != nil {
		return 0
	}
	return info.Size()
}
