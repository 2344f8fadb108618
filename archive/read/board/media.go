package board

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/tree"
)

// Media returns the file at ref as what its author called it; it is missing
// where the archive does not hold it.
func (r *Run) Media(near, ref, name string) archive.Media {
	name = baseName(name)
	if name == "" {
		name = baseName(ref)
	}
	if found := r.Site.Find(near, ref); found != "" {
		return archive.Media{Name: name, Path: found}
	}
	return archive.Media{Name: name, Missing: true}
}

func baseName(name string) string {
	name = path.Base(strings.ReplaceAll(clean(name), `\`, "/"))
	if name == "." || name == "/" {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(name, "\n", " "))
}

// Finder returns an [article.Finder] for the posts of a dump. Refs tells where
// in the site an address may point, the most likely place first.
func (r *Run) Finder(near string, refs func(address string) []string) article.Finder {
	return func(ref article.Ref) (archive.Media, bool) {
		for _, address := range ref.Addresses {
			for _, place := range refs(address) {
				found := r.Site.Find(near, place)
				if found != "" && r.fits(ref.Use, found) {
					return archive.Media{Name: baseName(found), Path: found}, true
				}
			}
		}
		if ref.Use == article.Link {
			return archive.Media{}, false
		}
		return article.Lost(ref.Addresses[0])
	}
}

// host is the beginning of an address that is not a part of the path.
var host = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*(?:/|$)`)

// Place returns the path in a site that an address points to, from the folder
// data on where there is one; "" when it names no folder.
func Place(address string) string {
	address, _, _ = strings.Cut(address, "?")
	address = tree.Unescape(host.ReplaceAllString(address, ""))
	if i := strings.LastIndex("/"+address, "/data/"); i >= 0 {
		address = address[i:]
	}
	address = strings.TrimLeft(address, "./")
	if !strings.Contains(address, "/") {
		return ""
	}
	return address
}

// fits reports whether a body can use a file so. A link to a page of the site
// is no attachment.
func (r *Run) fits(u article.Use, name string) bool {
	if u == article.Link {
		return !IsCode(name) && !isPage(name)
	}
	return r.isShown(name)
}

func isPage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", "":
		return true
	}
	return false
}

// isShown reports whether a file can be shown as a picture, film or sound, and
// warns of one that is named like it.
func (r *Run) isShown(name string) bool {
	_, _, w := tree.Look(r.Root, name)
	if w != nil && !r.Used(name) {
		r.Warn(w)
	}
	return w == nil
}

// Attach appends media that the body does not show already. Of a picture that
// is not there, the body knows only what the site called it.
func Attach(it *archive.Item, m archive.Media, stored string) {
	i := slices.IndexFunc(it.Media, func(shown archive.Media) bool {
		return shown.Path != "" && shown.Path == m.Path || shown.Missing && m.Missing && shown.Name == baseName(stored)
	})
	if i < 0 {
		it.Media = append(it.Media, m)
		return
	}
	it.Media[i].Name = m.Name
}
