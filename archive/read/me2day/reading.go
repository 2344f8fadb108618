package me2day

import (
	"path"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	accounts map[string]string // of the folders that hold post/, img/ and the rest
}

func (r *reading) posts() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if !isPostPage(name) {
			continue
		}
		if content, ok := r.Page(name, isPost); ok {
			r.Begin()
			r.post(name, partsOf(content))
		}
	}
}

// home is the folder of the person whose post a page is: me2day/<id>.
func home(name string) string { return path.Dir(path.Dir(name)) }

// post yields a post and its comments.
func (r *reading) post(name string, p parts) {
	if p.first("post_body") == nil {
		r.Skip(name, "There is no post on this page.", "")
		return
	}
	if _, known := r.accounts[home(name)]; !known {
		r.accounts[home(name)] = accountOf(p, name)
	}
	it := archive.Item{
		Kind: archive.Post, NativeID: page.Clean(blog.Stem(name)), Account: r.accounts[home(name)], Own: true,
		Author: line(p.first("txt_nickname")),
		Moment: momentOf(p.first("post_permalink")),
		People: mentioned(p.first("post_body")),
		Files:  []string{name},
	}
	it.Collections = []archive.Collection{{Kind: archive.Blog, Title: "me2day"}}
	r.illustrate(&it, p)
	describe(&it, p)
	parent := r.Item(it)
	for _, n := range p["comment_item"] {
		if !r.Done() {
			r.comment(it, parent, n)
		}
	}
}
