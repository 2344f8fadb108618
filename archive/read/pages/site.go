package pages

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/page"
)

// rules are the parts of the pages of all sites; their names do not collide.
// Naver's cafés and editors, Daum Cafe, Brunch, Band: from the code of programs
// that read them.
var rules = page.Rules{
	Body:  page.Class("txtBody", "postText", "dPostTextView", "article_viewer"),
	Title: page.Any(page.Class("title_text", "se-title-text", "se_title", "tit_info", "cover_title", "title-article"), page.ID("cyco-post-title")),
	Date:  page.Any(page.Class("se_publishDate"), within("article_info", page.Class("date")), within("postListInfoWrap", page.Tag(atom.Time)), within("cover_info", page.Class("txt_item"))),
	Author: page.Any(within("article_writer", page.Class("nickname", "nick_btn")), within("WriterInfo", page.Class("nickname", "nick_btn")), within("postWriterInfoWrap", page.Class("text")),
		func(n *html.Node) bool { return n.DataAtom == atom.A && page.Attr(n, "data-nickname") != "" }),
}

// within matches what stands inside an element of a class.
func within(class string, is page.Match) page.Match {
	return func(n *html.Node) bool {
		if !is(n) {
			return false
		}
		for above := n.Parent; above != nil; above = above.Parent {
			if page.HasClass(above, class) {
				return true
			}
		}
		return false
	}
}

// site is one whose pages are known by their address or by what they say of it.
type site struct {
	hosts []string // the last parts of host names
	words []string // in og:site_name or at the end of the title
	title string
	kind  archive.CollectionKind
	group page.Match // names the café, band or blog
	talk  talk
}

// talk is how a site shows comments.
type talk struct{ item, author, body, date page.Match }

var sites = []site{
	{hosts: []string{"cafe.naver.com"}, words: []string{"네이버 카페", "Naver Cafe"}, title: "네이버 카페", kind: archive.Board, group: page.Class("cafe_name", "link_board"),
		talk: talk{page.Class("CommentItem"), page.Class("comment_nickname"), page.Class("comment_text_view"), page.Class("comment_info_date")}},
	{hosts: []string{"cafe.daum.net"}, words: []string{"Daum 카페", "다음 카페"}, title: "Daum 카페", kind: archive.Board, group: page.Class("txt_cafe", "link_cafe")},
	{hosts: []string{"brunch.co.kr"}, words: []string{"brunch", "브런치"}, title: "브런치", kind: archive.Blog, group: page.Class("link_magazine", "txt_magazine")},
	{hosts: []string{"band.us"}, words: []string{"BAND", "밴드"}, title: "밴드", kind: archive.Board, group: page.Class("bandName", "uriText"),
		talk: talk{page.Class("cComment"), within("writeInfo", page.Class("name")), page.Class("_commentContent", "txt"), page.Class("time")}},
	{hosts: []string{"story.kakao.com"}, words: []string{"카카오스토리", "KakaoStory"}, title: "카카오스토리", kind: archive.Board},
	{hosts: []string{"blog.naver.com"}, words: []string{"네이버 블로그"}, title: "네이버 블로그", kind: archive.Blog},
	{hosts: []string{"blog.daum.net"}, words: []string{"Daum 블로그"}, title: "Daum 블로그", kind: archive.Blog},
	{hosts: []string{"tistory.com"}, words: []string{"티스토리", "Tistory"}, title: "티스토리", kind: archive.Blog},
	{hosts: []string{"egloos.com"}, words: []string{"이글루스", "egloos"}, title: "이글루스", kind: archive.Blog},
	{hosts: []string{"cyworld.com"}, words: []string{"싸이월드", "Cyworld"}, title: "싸이월드", kind: archive.Board},
	{hosts: []string{"velog.io"}, title: "velog", kind: archive.Blog},
}

// siteOf recognises a page's site.
func siteOf(p *page.Page) (site, bool) {
	host := p.Host()
	for _, s := range sites {
		for _, h := range s.hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return s, true
			}
		}
	}
	for _, s := range sites {
		for _, w := range s.words {
			if strings.HasPrefix(p.Site, w) {
				return s, true
			}
		}
	}
	return site{}, false
}

// groupOf returns the café, blog or band that a page belongs to.
func groupOf(p *page.Page) (group archive.Collection, name string) {
	s, known := siteOf(p)
	switch {
	case known:
		title := page.Words(page.First(p.Root, s.group))
		if title == "" && p.Site != "" && !isSiteWord(s, p.Site) {
			title = p.Site
		}
		if title == "" || len(title) > 100 {
			title = s.title
		}
		return archive.Collection{Kind: s.kind, Title: oneLine(title)}, s.title
	case p.Site != "":
		return archive.Collection{Kind: archive.Blog, Title: oneLine(p.Site)}, p.Site
	}
	return archive.Collection{}, p.Host()
}

func isSiteWord(s site, words string) bool {
	for _, w := range s.words {
		if strings.HasPrefix(words, w) {
			return true
		}
	}
	return false
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// commentsOf returns what was said to the entry of a page, where it is known
// how its site shows that.
func commentsOf(p *page.Page) (found []comment) {
	s, ok := siteOf(p)
	if !ok {
		return nil
	}
	for _, n := range page.All(p.Root, s.talk.item) {
		c := comment{
			author: oneLine(page.Words(page.First(n, s.talk.author))),
			body:   page.Words(page.First(n, s.talk.body)),
			answer: page.HasClass(n, "CommentItem--reply"),
		}
		c.moment = momentIn(page.Words(page.First(n, s.talk.date)))
		found = append(found, c)
	}
	return found
}
