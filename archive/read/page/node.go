package page

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/text"
)

// A Match recognises elements of a page.
type Match func(*html.Node) bool

// ID matches elements with one of the ids.
func ID(ids ...string) Match {
	return func(n *html.Node) bool { return slices.Contains(ids, Attr(n, "id")) }
}

// Class matches elements that have one of the classes.
func Class(classes ...string) Match {
	return func(n *html.Node) bool {
		return slices.ContainsFunc(classes, func(c string) bool { return HasClass(n, c) })
	}
}

// Tag matches elements with one of the names.
func Tag(names ...atom.Atom) Match {
	return func(n *html.Node) bool { return slices.Contains(names, n.DataAtom) }
}

// Any matches what one of the matches does; a nil one matches nothing.
func Any(matches ...Match) Match {
	return func(n *html.Node) bool {
		return slices.ContainsFunc(matches, func(m Match) bool { return m != nil && m(n) })
	}
}

// First returns the first element at or below n, in the order of the page,
// that matches, or nil. n and is may be nil.
func First(n *html.Node, is Match) *html.Node {
	for _, found := range all(n, is, 1) {
		return found
	}
	return nil
}

// All returns the elements at or below n that match, in the order of the page.
func All(n *html.Node, is Match) []*html.Node { return all(n, is, -1) }

func all(n *html.Node, is Match, most int) (found []*html.Node) {
	if n == nil || is == nil {
		return nil
	}
	if n.Type == html.ElementNode && is(n) {
		found = append(found, n)
	}
	for below := range n.Descendants() {
		if len(found) == most {
			break
		}
		if below.Type == html.ElementNode && is(below) {
			found = append(found, below)
		}
	}
	return found
}

// Attr returns the value of an attribute, or "". n may be nil.
func Attr(n *html.Node, key string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// HasClass reports whether class is among the element's classes.
func HasClass(n *html.Node, class string) bool {
	all := Attr(n, "class")
	return strings.Contains(all, class) && slices.Contains(strings.Fields(all), class)
}

// Words returns what people read in n as [text.FromHTML] does, without
// pictures. n may be nil.
func Words(n *html.Node) string { return Clean(text.FromHTML(Render(n), nil)) }

// Render returns n as HTML. n may be nil.
func Render(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b bytes.Buffer
	if err := html.Render(&b, n); err != nil {
		return ""
	}
	return b.String()
}

// Text returns the characters in n as they are, scripts' and styles' too.
func Text(n *html.Node) string {
	var b strings.Builder
	if n != nil {
		for below := range n.Descendants() {
			if below.Type == html.TextNode {
				b.WriteString(below.Data)
			}
		}
	}
	return Clean(b.String())
}

// Clean returns s without spaces around it and without what items never hold:
// NUL, CR and object marks; NFC.
func Clean(s string) string {
	s = unwanted.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(text.NFC(s))
}

var unwanted = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "", string(archive.ObjectMark), "")

// Meta returns the content of the first meta element with one of the names;
// the names stand in order of trust.
func Meta(doc *html.Node, names ...string) string {
	metas := All(doc, Tag(atom.Meta))
	for _, name := range names {
		for _, n := range metas {
			if is(n, "property", name) || is(n, "name", name) || is(n, "itemprop", name) {
				if content := Clean(Attr(n, "content")); content != "" {
					return content
				}
			}
		}
	}
	return ""
}

func is(n *html.Node, key, value string) bool { return strings.EqualFold(Attr(n, key), value) }
