package takeout

import (
	"iter"
	"path"
	"strings"

	"dotori/archive/read/blog"
	"dotori/archive/read/tree"
)

// IsSidecar reports whether a JSON file is named like those that Google Photos
// has beside each picture: IMG_1.JPG.json, IMG_1.JPG.supplemental-metadata.json.
func IsSidecar(name string) bool {
	stem, isJSON := strings.CutSuffix(strings.ToLower(path.Base(name)), ".json")
	stem, _, _ = strings.Cut(stem, "(")
	return isJSON && (tree.NamedLikeMedia(stem) || strings.Contains(stem, ".suppl"))
}

// HasExt reports whether a file has one of the extensions, which are in lower
// case with their dot.
func HasExt(name string, extensions ...string) bool {
	ext := strings.ToLower(path.Ext(name))
	for _, e := range extensions {
		if ext == e {
			return true
		}
	}
	return false
}

// Indexes yields the pages that list what a Takeout holds: those beside or above
// a product's folder. Their name is the same in all languages.
func Indexes(r *blog.Run, folder string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, name := range r.Files {
			dir := path.Dir(name)
			near := dir == "." || dir == folder || strings.HasPrefix(folder, dir+"/")
			if path.Base(name) == "archive_browser.html" && near && !r.Used(name) && !yield(name) {
				return
			}
		}
	}
}
