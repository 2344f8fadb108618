package article

import (
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Files finds the media of pages that lie beside them in an archive.
type Files struct {
	Root  fs.FS
	Index *tree.Index
	Dir   string                 // of the page
	Warn  func(*archive.Warning) // hears of files that are named like pictures and are none; may be nil
}

// Find is a [Finder]. Pictures, films and sounds that are not there are
// missing; a link finds only files that are there and are no pages.
func (f Files) Find(ref Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		name := f.Index.Find(f.Dir, address)
		if name == "" || ref.Use == Link && isPage(name) {
			continue
		}
		if m, ok := f.load(ref.Use, name); ok {
			return m, true
		}
	}
	if ref.Use == Link {
		return archive.Media{}, false
	}
	return Lost(ref.Addresses[0])
}

// load makes media of a file; only a link may mean one of any kind.
func (f Files) load(u Use, name string) (archive.Media, bool) {
	m := archive.Media{Name: text.NFC(path.Base(name)), Path: name}
	_, mime, w := tree.Look(f.Root, name)
	m.MIME = mime
	if w == nil || u == Link {
		return m, true
	}
	if f.Warn != nil {
		f.Warn(w)
	}
	return archive.Media{}, false
}

// Lost returns the missing media of an address; false when it has no name.
func Lost(address string) (archive.Media, bool) {
	name := address
	if i := strings.IndexAny(name, "?#"); i >= 0 {
		name = name[:i]
	}
	name = path.Base(strings.ReplaceAll(tree.Unescape(name), `\`, "/"))
	name = strings.TrimSpace(text.NFC(plain(name)))
	if name == "" || name == "." || name == "/" {
		return archive.Media{}, false
	}
	return archive.Media{Name: name, Missing: true}, true
}

func isPage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".php", ".asp", ".jsp", ".css", ".js", "":
		return true
	}
	return false
}
