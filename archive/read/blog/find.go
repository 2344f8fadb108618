package blog

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Finder finds what a page shows among the files that belong to the page.
// What it does not find is missing.
type Finder struct {
	*Run
	Page string // the file
	// Owns reports whether a file belongs to the page; nil means [Finder.Beside].
	Owns func(name string) bool
	// Attaches says that links into the archive whose files are not there are
	// missing attachments, not links to other pages.
	Attaches bool
}

// Find is an [article.Finder].
func (f Finder) Find(ref article.Ref) (archive.Media, bool) {
	for _, address := range ref.Addresses {
		address = original(address)
		name := f.Index.Find(path.Dir(f.Page), address)
		if name == "" || !f.owns(name) && !f.names(address, name) || ref.Use == article.Link && IsPage(name) {
			continue
		}
		if m, ok := f.load(ref.Use, name); ok {
			return m, true
		}
	}
	first := original(ref.Addresses[0])
	if ref.Use == article.Link && (!f.Attaches || !isAttachment(first)) {
		return archive.Media{}, false
	}
	return article.Lost(first)
}

// names reports whether an address of the page says exactly where that file is.
func (f Finder) names(address, name string) bool {
	address, _, _ = strings.Cut(address, "?")
	return tree.Key(path.Join(path.Dir(f.Page), tree.Unescape(address))) == tree.Key(name)
}

// original returns the address of the picture that one of Daum's thumbnails
// was made of: daumcdn.net/thumb/R1280x0/?fname=http%3A%2F%2F…
func original(address string) string {
	if _, rest, ok := strings.Cut(address, "fname="); ok && strings.Contains(address, "daumcdn.net/thumb") {
		name, _, _ := strings.Cut(rest, "&")
		return tree.Unescape(name)
	}
	return address
}

func (f Finder) owns(name string) bool {
	if f.Owns != nil {
		return f.Owns(name)
	}
	return f.Beside(name)
}

// Beside reports whether a file lies beside the page or below: not in the
// folder that a browser made for another page.
func (f Finder) Beside(name string) bool {
	dir := path.Dir(f.Page)
	rest, ok := strings.CutPrefix(name, dir+"/")
	if dir == "." {
		rest, ok = name, true
	}
	first, _, below := strings.Cut(rest, "/")
	stem, isSaved := SavedFolder(first)
	return ok && (!below || !isSaved || tree.Key(stem) == tree.Key(Stem(f.Page)))
}

// SavedFolder returns the page that a browser made a folder for.
func SavedFolder(name string) (stem string, ok bool) {
	for _, ending := range []string{"_files", ".files", "_파일"} {
		if stem, ok := strings.CutSuffix(name, ending); ok && stem != "" {
			return stem, true
		}
	}
	return "", false
}

// Stem returns the name of a file without folders and extension.
func Stem(name string) string {
	base := path.Base(name)
	return strings.TrimSuffix(base, path.Ext(base))
}

// load makes media of a file; only a link may mean one of any kind.
func (f Finder) load(u article.Use, name string) (archive.Media, bool) {
	_, mime, w := tree.Look(f.Root, name)
	if w != nil && u != article.Link {
		if !f.Used(name) {
			f.Warn(w)
		}
		return archive.Media{}, false
	}
	return archive.Media{Name: text.NFC(path.Base(name)), MIME: mime, Path: name}, true
}

// isAttachment recognises addresses of files in the archive: "./file/보고서.pdf".
func isAttachment(address string) bool {
	scheme := strings.IndexByte(address, ':')
	slash := strings.IndexByte(address, '/')
	return slash > 0 && (scheme < 0 || slash < scheme) && address[0] != '#' && !IsPage(address)
}
