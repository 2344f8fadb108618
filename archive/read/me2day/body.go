package me2day

import (
	"path"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
)

// illustrate fills in the text of a post and its pictures, which the page
// shows above it.
func (r *reading) illustrate(it *archive.Item, p parts) {
	f := r.finder(it.Files[0])
	var b strings.Builder
	for _, a := range p["per_img"] {
		thumbnail := page.Attr(page.First(a, isPicture), "src")
		b.WriteString(`<img src="` + html.EscapeString(page.Attr(a, "href")) + `" data-src="` + html.EscapeString(thumbnail) + `">`)
	}
	var posters []archive.Media
	for _, n := range p["embed_me2photo"] {
		b.WriteString(`<video src="` + html.EscapeString(page.Attr(page.First(n, isLink), "href")) + `"></video>`)
		posters = append(posters, poster(f, n)...)
	}
	b.WriteString(bodyOf(p.first("post_body")))
	body := article.Compose(b.String(), f.Find)
	it.Text, it.HTML, it.Media = body.Text, body.HTML, append(body.Media, posters...)
}

func (r *reading) finder(name string) blog.Finder {
	home := home(name)
	return blog.Finder{Run: r.Run, Page: name, Owns: func(file string) bool {
		return home == "." || strings.HasPrefix(file, home+"/") || path.Base(home) == "post"
	}}
}

// poster returns the still picture of a video, if it is there.
func poster(f blog.Finder, n *html.Node) []archive.Media {
	address := page.Attr(page.First(n, isPicture), "src")
	if address == "" {
		return nil
	}
	m, ok := f.Find(article.Ref{Use: article.Picture, Addresses: []string{address}})
	if !ok || m.Missing {
		return nil
	}
	m.Role = archive.RoleCover
	return []archive.Media{m}
}

// bodyOf returns what was written, without the date that stands in it.
func bodyOf(n *html.Node) string {
	for _, date := range page.All(n, page.Class("post_permalink")) {
		date.Parent.RemoveChild(date)
	}
	return page.Render(n)
}

// comment yields a comment of the post.
func (r *reading) comment(post archive.Item, parent string, n *html.Node) {
	it := archive.Item{
		Kind: archive.Comment, Account: post.Account, Parent: parent, Collections: post.Collections, Files: post.Files,
		Author: line(page.First(n, page.Class("comment_author"))),
		Moment: momentOf(page.First(n, page.Class("comment_time"))),
		Text:   page.Words(page.First(n, page.Class("comment_text"))),
	}
	it.Own = it.Author != "" && it.Author == post.Author
	if it.Text != "" || it.Author != "" {
		r.Item(it)
	}
}
