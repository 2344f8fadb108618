package naverblog

import (
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	owner   string
	account string // of the files without one, as naver-blog-backer's list says
	list    string // that list
}

// all reads each file that is of one of the forms.
func (r *reading) all() {
	r.findList()
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if isCandidate(name) && !r.Used(name) {
			r.one(name)
		}
	}
	r.pdfs()
	r.Rest(func(string) bool { return false })
}

func (r *reading) one(name string) {
	var f *form
	content, ok := r.Page(name, func(head string) bool {
		f = formOf(name, head)
		return f != nil
	})
	if ok {
		r.Begin()
		f.read(r, name, strings.ReplaceAll(content, "\u200b", "")) // the editor's empty lines
		r.Settle(name)
	}
}

// post is what a form knows of a post.
type post struct {
	archive.Item
	name  string
	body  string // as HTML
	whole bool   // all files beside the page, and in the folders there, are the post's
}

// compose fills in the body and the media, yields the post and returns its identity.
func (r *reading) compose(p post) string {
	f := blog.Finder{Run: r.Run, Page: p.name, Attaches: true}
	body := article.Compose(p.body, f.Find)
	it := p.Item
	it.Kind, it.Files = archive.Post, append([]string{p.name}, it.Files...)
	it.Text, it.HTML, it.Media = body.Text, body.HTML, body.Media
	if p.whole {
		it.Media = append(it.Media, f.Unshown(it.Media)...)
	}
	if !it.Moment.Known() {
		it.Moment = tree.Modified(r.Root, p.name, r.Zone)
	}
	it.Own = r.isOwner(it.Account, it.Author)
	return r.Item(it)
}

func (r *reading) isOwner(names ...string) bool {
	for _, name := range names {
		if r.owner != "" && name == r.owner {
			return true
		}
	}
	return false
}

// collections returns the category of a post, else the blog.
func collections(names ...string) []archive.Collection {
	for _, name := range names {
		if name = strings.Join(strings.Fields(page.Clean(name)), " "); name != "" {
			return []archive.Collection{{Kind: archive.Blog, Title: name}}
		}
	}
	return nil
}
