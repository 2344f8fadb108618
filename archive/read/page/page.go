package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"dotori/archive"
)

// Largest bounds what is made into a tree, in bytes; a page is a few hundred KB.
const Largest = 4 << 20

// beginning is how much of a page that is too large tells of it.
const beginning = 64 << 10

// Rules are what a reader knows of its service's pages. Each match may be nil;
// what it finds is preferred over the general signs.
type Rules struct {
	Body   Match // the element that holds what somebody wrote; the first counts
	Title  Match
	Date   Match // of several, the first that shows a date
	Author Match
	// Strict says that the matches know the service's pages well enough: a
	// title, a date or an author that they do not find is looked for in what
	// the page states to programs, and nowhere else.
	Strict bool
}

// Page is what a page says; what it does not say is at its zero value. All
// strings are NFC.
type Page struct {
	Title   string         // without the name of the service behind it
	Author  string         // as the page names the person
	Site    string         // the name of the blog, café or service
	Address string         // where the page was: an absolute URL
	Moment  archive.Moment // of OriginArchive
	Dated   Source         // where in the page the moment stood

	// Root is the tree of the page, and Content the element in it that was
	// written; the title and the date that stood in it are taken out. Content
	// is nil when the page is too large or nested too deep for a tree: then
	// Root is that of its beginning, or nil.
	Root, Content *html.Node

	whole string // instead of Content
}

// Parse reads a page that [Decode] returned, or a fragment of one.
func Parse(s string, r Rules) *Page {
	p := &Page{Root: tree(s)}
	if p.Root != nil {
		p.Content = content(p.Root, r)
	} else {
		p.whole = s
		p.Root = tree(s[:min(len(s), beginning)])
	}
	p.Address = addressOf(p.Root)
	p.Site = Meta(p.Root, "og:site_name", "application-name")
	p.findTitle(r)
	p.findDate(r)
	p.findAuthor(r)
	return p
}

// tree returns nil for what is too large or too deep.
func tree(s string) *html.Node {
	if len(s) > Largest {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil
	}
	return doc
}

// Body returns what was written, as HTML; of a page without a tree, all of it.
func (p *Page) Body() string {
	if p.Content == nil {
		return p.whole
	}
	return Render(p.Content)
}

// Host returns the host of the page's address without "www.", or "".
func (p *Page) Host() string {
	u, err := url.Parse(p.Address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// Detach takes an element out of the body, unless it is the body or around it.
func (p *Page) Detach(n *html.Node) {
	if n == nil {
		return
	}
	for above := n.Parent; above != nil; above = above.Parent {
		if above == p.Content {
			n.Parent.RemoveChild(n)
			return
		}
	}
}

func (p *Page) findAuthor(r Rules) {
	p.Author = Words(First(p.Root, r.Author))
	if p.Author == "" {
		p.Author = Meta(p.Root, "author", "article:author", "og:article:author", "og.article.author", "dc.creator")
	}
	if strings.Contains(p.Author, "://") { // the address of a profile
		p.Author = ""
	}
}
