package me2day

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive/read/page"
)

// parts are the elements of a page by their classes, in the order of the page.
type parts map[string][]*html.Node

// partsOf takes a page apart in one pass. A page that is too large or nested
// too deep has none.
func partsOf(content string) parts {
	p := parts{}
	if len(content) > page.Largest {
		return p
	}
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return p
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for class := range strings.FieldsSeq(page.Attr(n, "class")) {
			p[class] = append(p[class], n)
		}
	}
	return p
}

// first returns the first element of a class, or nil.
func (p parts) first(class string) *html.Node {
	if all := p[class]; len(all) > 0 {
		return all[0]
	}
	return nil
}

// line returns the words of a short element on one line; n may be nil.
func line(n *html.Node) string { return strings.Join(strings.Fields(page.Text(n)), " ") }

var (
	isLink    = page.Tag(atom.A)
	isPicture = page.Tag(atom.Img)
)
