package cyworld

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// first returns the first element at or below n, in the order of the page,
// that is what the caller looks for, or nil.
func first(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n == nil {
		return nil
	}
	if n.Type == html.ElementNode && is(n) {
		return n
	}
	for below := range n.Descendants() {
		if below.Type == html.ElementNode && is(below) {
			return below
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// meta returns the content of the first meta element of one of the names.
func meta(doc *html.Node, names ...string) string {
	for _, name := range names {
		n := first(doc, func(n *html.Node) bool {
			return n.DataAtom == atom.Meta && (attr(n, "property") == name || attr(n, "name") == name)
		})
		if n != nil {
			return clean(attr(n, "content"))
		}
	}
	return ""
}

// textBelow returns the text in n as it is.
func textBelow(n *html.Node) string {
	var b strings.Builder
	if n != nil {
		for below := range n.Descendants() {
			if below.Type == html.TextNode {
				b.WriteString(below.Data)
			}
		}
	}
	return clean(b.String())
}
