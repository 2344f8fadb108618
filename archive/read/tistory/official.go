package tistory

import (
	"path"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
	"dotori/archive/read/page"
)

// official reads a post of Tistory's own backup: 12/12-제목.html beside img/
// and file/.
func (r *reading) official(name, content string) {
	p := page.Parse(content, page.Rules{
		Body: page.Class("contents_style"), Title: page.Class("title-article"), Date: page.Class("date"), Strict: true,
	})
	tidy(p.Content)
	blog := r.account(name)
	it := archive.Item{
		NativeID: numbered.FindStringSubmatch(path.Base(name))[1], Account: blog,
		Title: p.Title, Moment: p.Moment,
		Collections: collections(page.Words(page.First(p.Root, page.Class("category"))), blog),
		Tags:        tagsOf(page.First(p.Root, page.Class("tags"))),
	}
	r.compose(post{Item: it, name: name, body: p.Body(), files: deep})
}

// collections returns the category of a post, as the path that it has in the
// blog, else the blog.
func collections(category, blog string) []archive.Collection {
	for _, title := range []string{strings.Join(strings.Fields(category), " "), blog} {
		if title != "" {
			return []archive.Collection{{Kind: archive.Blog, Title: title}}
		}
	}
	return nil
}

// tagsOf splits "#봄 #두 단어": a tag may hold spaces.
func tagsOf(n *html.Node) (tags []string) {
	line := " " + strings.Join(strings.Fields(page.Words(n)), " ")
	for _, tag := range strings.Split(line, " #") {
		if tag = strings.TrimSpace(tag); tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}
