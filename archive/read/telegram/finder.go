package telegram

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// finder finds the files that messages name.
type finder struct {
	root    fs.FS
	dir     string                 // from which paths are meant
	folders map[string]*tree.Index // of those where a file was not at its place
}

func newFinder(root fs.FS, dir string) *finder {
	return &finder{root: root, dir: dir, folders: map[string]*tree.Index{}}
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

// find returns the file that is meant, or "".
func (f *finder) find(ref string) string {
	name := path.Join(f.dir, strings.ReplaceAll(ref, `\`, "/"))
	if !fs.ValidPath(name) || name == "." {
		return ""
	}
	info, err := fs.Stat(f.root, name)
	switch {
	case err == nil && info.Mode().IsRegular():
		return name
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return name // it is there; whoever opens it hears why it cannot be read
	}
	return f.near(path.Dir(name), path.Base(name))
}

// near finds a file whose name was composed or escaped otherwise.
func (f *finder) near(dir, base string) string {
	x, ok := f.folders[dir]
	if !ok {
		x = &tree.Index{}
		entries, _ := fs.ReadDir(f.root, dir) // a folder that is broken was told of before
		for _, e := range entries {
			if e.Type().IsRegular() {
				x.Add(path.Join(dir, e.Name()))
			}
		}
		if len(f.folders) < mostFolders {
			f.folders[dir] = x
		}
	}
	return x.Find(dir, base)
}
