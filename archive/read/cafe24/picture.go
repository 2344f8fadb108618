package cafe24

import (
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/table"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// webFolder is the folder of a shop's web-FTP that holds all its pictures.
const webFolder = "/web/"

// find is an [article.Finder] for the addresses that descriptions use:
// //mall.cafe24.com/web/upload/a.jpg is web/upload/a.jpg of the web-FTP.
func (r *reading) find(ref article.Ref) (archive.Media, bool) {
	files := article.Files{Root: r.root, Index: &r.index, Dir: r.home, Warn: func(w *archive.Warning) { r.pass(w) }}
	local := ref
	local.Addresses = nil
	for _, a := range ref.Addresses {
		if _, inWeb, found := strings.Cut(a, webFolder); found {
			a = webFolder[1:] + inWeb
		}
		local.Addresses = append(local.Addresses, a)
	}
	return files.Find(local)
}

// pictures returns the pictures of a product's own columns: the large one with
// its smaller copies, and the further ones.
func (r *reading) pictures(row table.Row, c productColumns) (found []archive.Media) {
	var lost string
	for _, i := range c.pictures {
		address := row.At(i)
		if address == "" {
			continue
		}
		m, ok := r.picture(address)
		switch {
		case ok && len(found) > 0:
			m.Role = archive.RoleCover
			fallthrough
		case ok:
			found = append(found, m)
		case lost == "":
			lost = address
		}
	}
	if len(found) == 0 && lost != "" {
		found = append(found, missing(lost))
	}
	for _, address := range words(row.At(c.more), "|") {
		m, ok := r.picture(address)
		if !ok {
			m = missing(address)
		}
		found = append(found, m)
	}
	return found
}

// picture returns the picture of a web-FTP copy that a column means.
func (r *reading) picture(address string) (archive.Media, bool) {
	name := r.index.Find(r.home, address)
	if name == "" {
		return archive.Media{}, false
	}
	_, mime, w := tree.Look(r.root, name)
	if w != nil {
		r.pass(w)
		return archive.Media{}, false
	}
	return archive.Media{Name: text.NFC(path.Base(name)), Path: name, MIME: mime}, true
}

func missing(address string) archive.Media {
	if m, ok := article.Lost(address); ok {
		return m
	}
	return archive.Media{Name: "picture", Missing: true}
}
