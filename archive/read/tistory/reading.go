package tistory

import (
	"io/fs"
	"path"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	homes map[string]bool // folders of posts, and the folders around them
	lists []string        // pages that only list posts
	feed  map[string]link // addresses of the feed, by the names of their files
}

// all reads each page that is of one of the forms, and tells at last what of
// the rest belonged to them.
func (r *reading) all() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if isCandidate(name) {
			r.one(name)
		}
	}
	r.rest()
}

// one reads a file, if it is of one of the forms.
func (r *reading) one(name string) {
	if isFrame(name) {
		r.lists = append(r.lists, name)
		return
	}
	content, ok := r.Page(name)
	if !ok {
		return
	}
	if f := formOf(name, content); f != nil {
		r.Begin()
		f.read(r, name, content)
		r.settle(path.Dir(name))
	}
}

func (r *reading) settle(dir string) {
	for ; !r.homes[dir]; dir = path.Dir(dir) {
		r.homes[dir] = true
	}
}

// post is what a form knows of a post.
type post struct {
	archive.Item
	name  string // the page
	body  string // as HTML
	files files
}

// files says which files are those of a post.
type files int

const (
	beside files = iota // those beside the page that it shows
	direct              // all in its folder
	deep                // all in its folder and below
)

// compose fills in the body and the media, and yields the post.
func (r *reading) compose(p post) {
	f := blog.Finder{Run: r.Run, Page: p.name, Attaches: p.files != beside}
	if p.files != beside {
		f.Owns = p.owns
	}
	body := article.Compose(macros(p.body), f.Find)
	it := p.Item
	it.Kind, it.Own, it.Files = archive.Post, true, append([]string{p.name}, it.Files...)
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	if p.files != beside {
		it.Media = append(it.Media, r.unshown(p, it.Media)...)
	}
	if !it.Moment.Known() {
		it.Moment = tree.Modified(r.Root, p.name, r.Zone)
	}
	r.Item(it)
}

// unshown returns the files of a post that its page does not show.
func (r *reading) unshown(p post, shown []archive.Media) (more []archive.Media) {
	known := map[string]bool{p.name: true}
	for _, m := range shown {
		known[m.Path] = true
	}
	for file := range r.Under(path.Dir(p.name)) {
		if !p.owns(file) || known[file] || r.Used(file) || blog.IsPage(file) || blog.IsDecoration(file) || blog.Ext(file) == ".md" {
			continue
		}
		_, mime, w := tree.Look(r.Root, file)
		if w != nil && path.Base(path.Dir(file)) != "file" {
			r.Warn(w)
			continue
		}
		more = append(more, archive.Media{Name: text.NFC(path.Base(file)), MIME: mime, Path: file})
	}
	return more
}

func (p post) owns(name string) bool {
	dir := path.Dir(p.name)
	if p.files == deep {
		return dir == "." || strings.HasPrefix(name, dir+"/")
	}
	return path.Dir(name) == dir
}

// rest tells why files beside the posts were left out.
func (r *reading) rest() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		_, folder := blog.SavedFolder(path.Base(path.Dir(name)))
		switch {
		case r.Used(name) || !r.homes[path.Dir(name)] && !folder && !r.inPost(name):
		case blog.IsDecoration(name):
			r.Skip(name, "This file only gives the pages their look.", "")
		case isFrame(name):
			r.Skip(name, "This page only lists posts.", "")
		case folder && r.homes[path.Dir(path.Dir(name))]:
			r.Skip(name, "This belongs to a saved page, but not to what was written.", "")
		}
	}
}

// inPost reports whether a file lies below the folder of a post.
func (r *reading) inPost(name string) bool {
	return r.homes[path.Dir(path.Dir(name))] && path.Dir(path.Dir(name)) != "."
}

// account returns the name of the blog that a file belongs to, from the folder
// or the archive that Tistory named after it; "" when neither is.
func (r *reading) account(name string) string {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if m := blogPart.FindStringSubmatch(path.Base(dir)); m != nil {
			return page.Clean(m[1])
		}
	}
	if m := blogPart.FindStringSubmatch(strings.TrimSuffix(rootName(r.Root), ".zip")); m != nil {
		return page.Clean(m[1])
	}
	return ""
}

func rootName(root fs.FS) string {
	if named, ok := root.(read.NamedFS); ok {
		return path.Base(named.Name())
	}
	return ""
}
