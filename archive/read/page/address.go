package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// savedFrom is what Internet Explorer and Chrome write above a saved page; the
// number is the length of the address.
var savedFrom = regexp.MustCompile(`saved from url=\(\d+\)(\S+)`)

// addressOf returns where a page was: as it says itself, else as the browser
// noted that saved it, or "".
func addressOf(doc *html.Node) string {
	canonical := First(doc, func(n *html.Node) bool {
		return n.DataAtom == atom.Link && strings.EqualFold(Attr(n, "rel"), "canonical")
	})
	for _, address := range []string{Attr(canonical, "href"), Meta(doc, "og:url"), commented(doc)} {
		if address = Clean(address); strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://") {
			return address
		}
	}
	return ""
}

// commented looks into the comments above the page.
func commented(doc *html.Node) string {
	if doc == nil {
		return ""
	}
	for n := range doc.ChildNodes() {
		if n.Type != html.CommentNode {
			continue
		}
		if m := savedFrom.FindStringSubmatch(n.Data); m != nil {
			return m[1]
		}
	}
	return ""
}
