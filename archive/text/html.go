package text

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FromHTML returns the words of a page or fragment as plain NFC text: LF at
// each break, a blank line between paragraphs, at most two blank lines
// together, spaces folded except in pre. Scripts, styles, titles and frames
// are dropped. For each img for which image returns true (a nil image never
// does) an [archive.ObjectMark] stands in its place; the page's own U+FFFC are
// removed. Any input is safe: it takes linear time and no recursion.
func FromHTML(page string, image func(src, alt string) bool) string {
	var w Words
	if !strings.ContainsAny(page, "<&") { // as names and titles mostly are
		w.Text(page)
		return w.String()
	}
	z := html.NewTokenizer(strings.NewReader(page))
	var last atom.Atom // the element that began last, if none ended since
	for {
		switch z.Next() {
		case html.ErrorToken:
			return w.String()
		case html.TextToken:
			if !isDropped(last) {
				w.Text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			last = atom.Lookup(name)
			if last == atom.Img && more && image != nil && image(imageOf(z)) {
				w.Mark()
			}
			w.Start(last)
		case html.EndTagToken:
			name, _ := z.TagName()
			last = 0
			w.End(atom.Lookup(name))
		}
	}
}

// isDropped names the elements whose content the tokenizer hands out as one
// raw text and that people do not read.
func isDropped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Iframe, atom.Noscript, atom.Noframes, atom.Noembed:
		return true
	}
	return false
}

// imageOf returns the address and description of the img that z stands on.
// Pages that load pictures late keep the address in another attribute.
func imageOf(z *html.Tokenizer) (src, alt string) {
	late := ""
	for more := true; more; {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "src":
			src = string(v)
		case "alt":
			alt = string(v)
		case "data-src", "data-original", "data-lazy-src":
			late = string(v)
		}
	}
	if src == "" {
		src = late
	}
	return src, alt
}
