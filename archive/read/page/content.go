package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// content finds what was written: the reader's container, else the largest of
// those that services use, else the largest article, main part or body.
func content(doc *html.Node, r Rules) *html.Node {
	if n := First(doc, r.Body); n != nil {
		return n
	}
	for _, is := range []Match{isContainer, Tag(atom.Article), Any(Tag(atom.Main), isMainRole), Tag(atom.Body)} {
		if n := largest(outermost(doc, is)); n != nil {
			return n
		}
	}
	return nil
}

// isContainer recognises where services put what somebody wrote.
func isContainer(n *html.Node) bool {
	switch Attr(n, "id") {
	case "postViewArea", "user_contents", "bbs_contents", "tbody":
		return n.DataAtom != atom.Tbody
	}
	return isContainerClass(n)
}

var isContainerClass = Class(
	"contents_style", "tt_article_useless_p_margin", // Tistory
	"se-main-container", "se_component_wrap", "ContentRenderer", // Naver's editors, its cafés
	"bbs_contents", "wrap_body", // Daum Cafe, Brunch
	"post_body", "dPostTextView", // me2day, Band
	"entry-content", "post-content") // many themes of blogs

func isMainRole(n *html.Node) bool { return Attr(n, "role") == "main" }

// outermost returns the elements that match and stand in no other that does.
func outermost(doc *html.Node, is Match) (found []*html.Node) {
	for n := doc; n != nil; {
		below := n.FirstChild
		if n.Type == html.ElementNode && is(n) {
			found, below = append(found, n), nil
		}
		n = next(n, below)
	}
	return found
}

// next goes on below, beside, or above and beside n.
func next(n, below *html.Node) *html.Node {
	if below != nil {
		return below
	}
	for n != nil && n.NextSibling == nil {
		n = n.Parent
	}
	if n == nil {
		return nil
	}
	return n.NextSibling
}

// largest returns the element with the most text, pictures counting as a
// line; the first of equals.
func largest(elements []*html.Node) (best *html.Node) {
	most := -1
	for _, n := range elements {
		if size := sizeOf(n); size > most {
			best, most = n, size
		}
	}
	return best
}

const pictureSize = 40

func sizeOf(n *html.Node) (size int) {
	for below := range n.Descendants() {
		switch {
		case below.DataAtom == atom.Img:
			size += pictureSize
		case below.Type == html.TextNode:
			size += len(below.Data)
		}
	}
	return size
}
