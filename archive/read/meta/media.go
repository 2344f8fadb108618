package meta

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Media returns the media that a file of the download means by uri, as it
// stands there: a path below the download's folder, below that of its
// activities, or beside the file itself; or an address. It is missing when no
// part of the download in the archive holds it. It is false where uri is "".
func (r *Run) Media(f File, uri string) (archive.Media, bool) {
	uri = Repair(uri)
	if uri == "" {
		return archive.Media{}, false
	}
	if !isAddress(uri) {
		if name := r.find(f, uri); name != "" {
			return archive.Media{Name: text.NFC(path.Base(name)), Path: name}, true
		}
	}
	if m, ok := article.Lost(uri); ok {
		return m, true
	}
	return archive.Media{Name: "media", Missing: true}, true
}

func isAddress(uri string) bool { return strings.Contains(uri, "://") || strings.HasPrefix(uri, "//") }

// find returns the file, or "". A file elsewhere counts only if the folders
// around it, too, are called as the uri says: names such as photos/1.png are
// many threads'.
func (r *Run) find(f File, uri string) string {
	activity := strings.TrimSuffix(f.Name, "/"+f.Rest)
	for _, dir := range []string{f.Root, activity, path.Dir(f.Name)} {
		name := r.Index.Find(dir, uri)
		if name != "" && (tree.Key(name) == tree.Key(path.Join(dir, uri)) || hasTail(name, uri)) {
			return name
		}
	}
	return ""
}

// hasTail reports whether a path ends with the last three parts of uri.
func hasTail(name, uri string) bool {
	parts := strings.Split(path.Clean(uri), "/")
	if len(parts) < 3 || parts[0] == ".." {
		return false
	}
	return strings.HasSuffix(tree.Key("/"+name), tree.Key("/"+path.Join(parts[len(parts)-3:]...)))
}
