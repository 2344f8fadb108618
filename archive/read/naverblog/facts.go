package naverblog

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/page"
)

// rules are what pages of all of Naver's editors have in common: SmartEditor
// ONE writes se-…, SmartEditor 3 se_…, and SmartEditor 2 neither. A date of
// today is shown as "3시간 전", which says nothing once the page is saved.
func rules() page.Rules {
	return page.Rules{
		Body:   bodyOf,
		Title:  page.Class("se-title-text", "se_title", "itemSubjectBoldfont", "tit_h3"),
		Date:   page.Class("se_publishDate", "_postAddDate", "blog_date", "se_date"),
		Strict: true,
	}
}

// bodyOf recognises the body: the containers of the newest editor first, as
// pages hold those of several.
func bodyOf(n *html.Node) bool {
	switch {
	case page.HasClass(n, "se-main-container"), page.HasClass(n, "sect_dsc"), page.Attr(n, "id") == "postViewArea":
		return true
	case page.HasClass(n, "se_component_wrap"):
		return page.First(n, page.Class("se_title")) == nil
	case strings.HasPrefix(page.Attr(n, "id"), "post-view"), page.HasClass(n, "post_ct"):
		return page.First(n, page.Any(page.Class("se-main-container", "se_component_wrap"), page.ID("postViewArea"))) == nil
	}
	return false
}

var (
	inAddress = regexp.MustCompile(`blog\.naver\.com/(?:(?:PostView|PostList)\.\w+\?(?:[^"'\s]*&)?(?:blogId=([\w-]+)(?:[^"'\s]*&logNo=/?(\d+))?)|([\w-]+)/(\d{8,13}))`)
	blogID    = regexp.MustCompile(`(?:var )?blogId ?[=:] ?["']([\w-]+)["']`)
	postNo    = regexp.MustCompile(`(?:var )?\blogNo ?[=:] ?["']?(\d{8,13})\b`)
	nickname  = regexp.MustCompile(`(?:var )?nickName ?[=:] ?["']([^"'<>\n]{1,60})["']`)
)

// facts reads what a page says about its post.
func facts(p *page.Page, content string) archive.Item {
	it := archive.Item{Title: p.Title, Author: p.Author, Moment: p.Moment}
	it.Account, it.NativeID = idOf(p.Address, content)
	if it.Author == "" {
		it.Author = page.Meta(p.Root, "naverblog:nickname")
	}
	if it.Author == "" {
		it.Author = page.Clean(html.UnescapeString(submatch(nickname, content)))
	}
	if it.Author == "" {
		it.Author = page.Words(page.First(p.Root, page.Class("nick", "link_blogger")))
	}
	it.Collections = collections(page.Words(page.First(p.Root, isCategory)), page.Meta(p.Root, "naverblog:title"), it.Account)
	it.Tags = tagsOf(p.Root)
	if p.Address != "" {
		it.Details = []archive.Detail{{Name: "Address", Value: p.Address}}
	}
	return it
}

// idOf returns the blog's id and the post's number, by the page's address or
// its scripts.
func idOf(address, content string) (account, id string) {
	if m := inAddress.FindStringSubmatch(strings.ReplaceAll(address, "&amp;", "&")); m != nil {
		account, id = m[1]+m[3], m[2]+m[4]
	}
	if account == "" {
		account = submatch(blogID, content)
	}
	if id == "" {
		id = submatch(postNo, content)
	}
	if account == "" {
		id = "" // the same number may stand for another's post
	}
	return account, id
}

func submatch(re *regexp.Regexp, s string) string {
	if m := re.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

func isCategory(n *html.Node) bool {
	return (page.HasClass(n, "blog2_series") || page.HasClass(n, "cate") || page.HasClass(n, "blog_category")) && n.DataAtom != atom.Ul
}

// tagsOf returns the tags below a post and those that stand in it.
func tagsOf(doc *html.Node) (tags []string) {
	add := func(tag string) {
		if tag = strings.TrimSpace(strings.TrimLeft(tag, "#")); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	for _, n := range page.All(doc, page.Class("__se-hash-tag")) {
		add(page.Words(n))
	}
	for _, list := range page.All(doc, page.Class("wrap_tag", "post_tag")) {
		for _, a := range page.All(list, page.Tag(atom.A)) {
			if tag := page.Words(a); strings.HasPrefix(tag, "#") {
				add(tag)
			}
		}
	}
	return tags
}
