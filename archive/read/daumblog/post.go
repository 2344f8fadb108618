package daumblog

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/article"
	"dotori/archive/read/blog"
	"dotori/archive/read/page"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct{ *blog.Run }

var (
	ownAddress = regexp.MustCompile(`(?:saved from url=\(\d+\)|rel="canonical" href="|property="og:url" content=")https?://(?:m\.)?blog\.daum\.net/`)
	titled     = regexp.MustCompile(`[:|-] *(?:Daum|다음) ?블로그\s*(?:</title>|")`)
	editor     = regexp.MustCompile(`class="(?:[^"]* )?(?:txc-(?:image|file|movie|table|textbox)|tx-(?:content-container|hanbaro))`)
	postPath   = regexp.MustCompile(`blog\.daum\.net/(?:_blog/BlogTypeView\.do\?blogid=([\w-]+)&(?:amp;)?articleno=(\d+)|([\w-]+)/(\d+))`)
)

// isPost recognises pages by their address or title, or by Daum's editor where
// the page mentions the blogs, too: other services of Daum have the same editor.
func isPost(_, head string) bool {
	return ownAddress.MatchString(head) || titled.MatchString(head) ||
		editor.MatchString(head) && strings.Contains(head, "blog.daum.net")
}

// post reads a page by general signs.
func (r *reading) post(name, content string) {
	p := page.Parse(content, page.Rules{Body: page.Any(page.ID("cContent", "cContentBody"), page.Class("tx-content-container", "article_view"))})
	body := article.Compose(p.Body(), blog.Finder{Run: r.Run, Page: name, Attaches: true}.Find)
	it := archive.Item{
		Kind: archive.Post, Title: p.Title, Author: p.Author, Moment: r.momentOf(p, name),
		Text: body.Text, HTML: body.HTML, Media: body.Media, Files: []string{name},
	}
	if m := postPath.FindStringSubmatch(p.Address); m != nil {
		it.Account, it.NativeID = m[1]+m[3], m[2]+m[4]
	}
	if p.Address != "" {
		it.Details = []archive.Detail{{Name: "Address", Value: p.Address}}
	}
	if it.Title == "" {
		it.Title = page.Clean(blog.Stem(name))
	}
	it.Collections = collections(p, name)
	r.Item(it)
}

// momentOf returns the date that the page states, or its name, or its folder;
// any date in the text only before the file's own.
func (r *reading) momentOf(p *page.Page, name string) archive.Moment {
	if p.Moment.Known() && p.Dated != page.FromText {
		return p.Moment
	}
	if m, ok := media.DateFromName(path.Base(name)); ok {
		return m
	}
	if m, ok := media.DateFromPath(name); ok {
		return m
	}
	if p.Moment.Known() {
		return p.Moment
	}
	return tree.Modified(r.Root, name, r.Zone)
}

// collections returns the category that the page tells, else the folder of the
// page, which may be one.
func collections(p *page.Page, name string) []archive.Collection {
	for _, title := range []string{
		page.Words(page.First(p.Root, page.Class("category", "cate", "link_cate", "categoryName"))), p.Site, page.Clean(path.Base(path.Dir(name))),
	} {
		if title = strings.Join(strings.Fields(title), " "); title != "" && title != "." {
			return []archive.Collection{{Kind: archive.Blog, Title: title}}
		}
	}
	return nil
}
