package telegram

import (
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// finder finds the files that messages name.
type finder struct {
	root    fs.FS
	dir     string // from which paths are meant
	folders map[string]*folder
}

// folder is what lies in one. Whether a file is there has to be known by its
// very name: some systems open it under others, in another case.
type folder struct {
	names map[string]bool
	index tree.Index
}

func newFinder(root fs.FS, dir string) *finder {
	return &finder{root: root, dir: dir, folders: map[string]*folder{}}
}

// mostFolders bounds the memory for the names in folders.
const mostFolders = 64

// media returns what a message calls by a path. It is missing, under the name
// given, where the path is a sentence that says why.
func (f *finder) media(ref, name string) archive.Media {
	said, isPath := "", !isExcuse(ref)
	if !isPath {
		said, _, _ = strings.Cut(ref, "(")
		ref = ""
	}
	for _, n := range []string{path.Base(strings.ReplaceAll(ref, `\`, "/")), strings.TrimSpace(said)} {
		if name == "" || isLabel(name) {
			if n != "" && n != "." && n != "/" {
				name = n
			}
		}
	}
	m := archive.Media{Name: clean(strings.ReplaceAll(strings.ReplaceAll(name, `\`, "_"), "/", "_"))}
	if isPath {
		m.Path = f.find(ref)
	}
	m.Missing = m.Path == ""
	return m
}

// isExcuse reports a sentence that stands in place of a path: "(File not
// included. Change data exporting settings to download.)".
func isExcuse(ref string) bool {
	open := strings.LastIndexByte(ref, '(')
	return open >= 0 && strings.HasSuffix(ref, ")") && strings.Contains(ref[open:], " ")
}

// Labels of media that have no name.
const (
	labelPhoto = "Photo"
	labelFile  = "File"
)

func isLabel(name string) bool {
	switch name {
	case labelPhoto, labelFile, "Sticker", "Video", "Voice message", "Video message", "Animation", "Audio file":
		return true
	}
	return false
}

// find returns the file that is meant, as its folder calls it, or "".
func (f *finder) find(ref string) string {
	name := path.Join(f.dir, strings.ReplaceAll(ref, `\`, "/"))
	if !fs.ValidPath(name) || name == "." {
		return ""
	}
	in := f.folder(path.Dir(name))
	if in.names[name] {
		return name
	}
	return in.index.Find(path.Dir(name), path.Base(name))
}

// folder lists a folder, once as long as messages name its files.
func (f *finder) folder(dir string) *folder {
	if known := f.folders[dir]; known != nil {
		return known
	}
	if len(f.folders) == mostFolders {
		clear(f.folders) // chats come one after the other
	}
	in := &folder{names: map[string]bool{}}
	f.folders[dir] = in
	entries, _ := fs.ReadDir(f.root, dir) // a folder that is broken was told of before
	for _, e := range entries {
		if name := path.Join(dir, e.Name()); e.Type().IsRegular() {
			in.names[name] = true
			in.index.Add(name)
		}
	}
	return in
}
