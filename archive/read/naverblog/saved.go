package naverblog

import (
	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/text"
)

// saved reads a page as browsers save it, with its comments.
func (r *reading) saved(name, content string) {
	p := page.Parse(content, rules())
	if page.First(p.Root, bodyOf) == nil {
		r.Skip(name, "There is no post on this page.", "")
		return
	}
	it := facts(p, content)
	locate(&it, p.Content)
	tidy(p.Content)
	parent := r.compose(post{Item: it, name: name, body: p.Body()})
	for _, n := range page.All(p.Root, page.Class("u_cbox_comment_box")) {
		if !r.Done() {
			r.comment(n, it, parent, name)
		}
	}
}

// frame leaves out the page around a post: browsers save the post's own page
// into the folder beside it.
func (r *reading) frame(name, _ string) {
	r.Skip(name, "This page is only the frame around a post.", "")
}

// comment yields a comment of the post.
func (r *reading) comment(n *html.Node, post archive.Item, parent, name string) {
	it := archive.Item{
		Kind: archive.Comment, Account: post.Account, Parent: parent, Collections: post.Collections, Files: []string{name},
		Author: page.Words(page.First(n, page.Class("u_cbox_nick"))),
		Text:   page.Words(page.First(n, page.Class("u_cbox_contents"))),
	}
	date := page.First(n, page.Class("u_cbox_date"))
	if m, ok := text.ParseDate(page.Attr(date, "data-value")); ok {
		it.Moment = page.Stated(m)
	} else if m, ok := text.FindDate(page.Words(date)); ok {
		it.Moment = page.Stated(m)
	}
	it.Own = r.isOwner(it.Author)
	if it.Text != "" {
		r.Item(it)
	}
}
