package cyworld

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/text"
)

// page is a saved web page (formats/kakaostory-and-pages.md, section 4).
type page struct {
	title   string
	author  string
	moment  archive.Moment
	content *html.Node
	whole   string // instead of content when the page could not be parsed
}

// largestPage bounds what is made into a tree; a page is a few hundred KB.
const largestPage = 4 << 20

// parsePage finds title, date and body of a page.
func parsePage(s string) *page {
	if len(s) > largestPage {
		return &page{whole: s}
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return &page{whole: s}
	}
	p := &page{content: first(doc, isBody)}
	if p.content == nil {
		p.content = first(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	}
	p.findTitle(doc)
	p.findDate(doc)
	p.author = meta(doc, "author", "article:author")
	return p
}

// isBody recognises the containers in which services put what was written.
func isBody(n *html.Node) bool {
	switch attr(n, "id") {
	case "postViewArea", "cyco-post-content":
		return true
	}
	for _, class := range strings.Fields(attr(n, "class")) {
		switch class {
		case "contents_style", "se-main-container", "tt_article_useless_p_margin", "dscr", "textData", "text-screen":
			return true
		}
	}
	return n.DataAtom == atom.Article || n.DataAtom == atom.Main
}

// findTitle takes the title out of the body, where it would stand twice.
func (p *page) findTitle(doc *html.Node) {
	heading := first(doc, func(n *html.Node) bool {
		return attr(n, "id") == "cyco-post-title" || n.DataAtom == atom.H1 ||
			(n.DataAtom == atom.H2 || n.DataAtom == atom.H3) && strings.Contains(attr(n, "class")+attr(n, "id"), "title")
	})
	if heading == nil {
		heading = first(doc, func(n *html.Node) bool { return n.DataAtom == atom.H2 || n.DataAtom == atom.H3 })
	}
	p.title = meta(doc, "og:title")
	if heading != nil && (p.title == "" || p.title == wordsOf(heading)) {
		p.title = wordsOf(heading)
		p.detach(heading)
	}
	if p.title == "" {
		title := first(doc, func(n *html.Node) bool { return n.DataAtom == atom.Title })
		p.title = serviceName.ReplaceAllString(textBelow(title), "")
	}
}

var (
	serviceName = regexp.MustCompile(`\s*[:|-]\s*(?:싸이월드|네이버 블로그|Cyworld).*$`)
	dateClass   = regexp.MustCompile(`(?i)date|time|작성일|view1`)
)

func (p *page) findDate(doc *html.Node) {
	if m, ok := text.ParseDate(meta(doc, "article:published_time")); ok {
		p.moment = stated(m)
	}
	first(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Time && !dateClass.MatchString(attr(n, "class")+" "+attr(n, "id")) {
			return false
		}
		m, ok := text.ParseDate(attr(n, "datetime"))
		words := wordsOf(n)
		if !ok && len(words) < 100 {
			m, ok = text.FindDate(words)
		}
		if ok {
			p.detach(n)
		}
		if ok && !p.moment.Known() {
			p.moment = stated(m)
		}
		return ok
	})
	if !p.moment.Known() && p.content != nil {
		if m, ok := text.FindDate(wordsOf(p.content)); ok {
			p.moment = stated(m)
		}
	}
}

// detach removes a node from the body, unless it is the body or around it.
func (p *page) detach(n *html.Node) {
	for above := n.Parent; above != nil; above = above.Parent {
		if above == p.content {
			n.Parent.RemoveChild(n)
			return
		}
	}
}

// body returns what was written, as HTML.
func (p *page) body() string {
	if p.content == nil {
		return p.whole
	}
	var b bytes.Buffer
	if err := html.Render(&b, p.content); err != nil {
		return wordsOf(p.content)
	}
	return b.String()
}

func wordsOf(n *html.Node) string {
	var b bytes.Buffer
	if n == nil || html.Render(&b, n) != nil {
		return ""
	}
	return clean(text.FromHTML(b.String(), nil))
}
