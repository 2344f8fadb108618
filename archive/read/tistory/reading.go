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
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	feed map[string]link // addresses of the feed, by the names of their files
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
	r.Rest(isFrame)
}

// one reads a file, if it is of one of the forms.
func (r *reading) one(name string) {
	if isFrame(name) {
		return
	}
	var f *form
	content, ok := r.Page(name, func(head string) bool {
		f = formOf(name, head)
		return f != nil
	})
	if ok {
		r.Begin()
		f.read(r, name, content)
		r.Settle(name)
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
		it.Media = append(it.Media, f.Unshown(it.Media)...)
	}
	if !it.Moment.Known() {
		it.Moment = tree.Modified(r.Root, p.name, r.Zone)
	}
	r.Item(it)
}

func (p post) owns(name string) bool {
	dir := path.Dir(p.name)
	if p.files == deep {
		return dir == "." || strings.HasPrefix(name, dir+"/")
	}
	return path.Dir(name) == dir
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
