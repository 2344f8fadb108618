package icloud

import (
	"io/fs"
	"path"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
)

// rest tells what of the lists was not used, and why.
func (r *reading) rest() {
	for _, name := range r.Files {
		list, here, gone := r.lists[name], r.present[name], r.missing[name]
		switch {
		case r.Done():
			return
		case list && here+gone == 0 && !r.Used(name):
			r.Skip(name, "This list is empty.", "")
		case list && here == 0 && !r.Used(name):
			r.Skip(name, "The pictures of this list are not in this archive.", strconv.Itoa(gone))
		case list && !r.Used(name):
			r.Skip(name, "None of the pictures of this list could be read.", "")
		case list && gone > 0:
			r.Warn(&archive.Warning{Path: name, Reason: "Some pictures of this list are not in this archive.", Detail: strconv.Itoa(gone)})
		case !list && !r.Used(name) && takeout.HasExt(name, ".csv") && r.near(name) && r.isEmpty(name):
			r.Skip(name, "This list is empty.", "")
		case takeout.HasExt(name, ".zip") && r.near(name):
			r.Skip(name, "This zip lies inside the archive; unpack it and import it by itself.", "")
		}
	}
	r.ambiguous()
}

// near reports whether a file lies in a folder of ours or beside one.
func (r *reading) near(name string) bool {
	dir := path.Dir(name)
	if r.homes[dir] {
		return true
	}
	for home := range r.homes {
		if path.Dir(home) == dir || path.Dir(home) == path.Dir(dir) {
			return true
		}
	}
	return false
}

func (r *reading) isEmpty(name string) bool {
	info, err := fs.Stat(r.Root, name)
	return err == nil && info.Size() < 4 && strings.TrimSpace(takeout.Head(r.Root, name)) == ""
}

// ambiguous tells which names the lists have for several pictures.
func (r *reading) ambiguous() {
	for _, name := range r.Files {
		if t := r.told[tree.Key(path.Base(name))]; t != nil && r.homes[path.Dir(name)] && t.isUnsure() {
			r.Warn(&archive.Warning{Path: name, Reason: "Several pictures have this name; what the lists say of them was not used."})
		}
	}
}
