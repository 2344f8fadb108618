package tistory

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive/read/page"
)

// tidy makes of Tistory's figures what they mean: a link to an attachment, or
// to a page elsewhere. Those with pictures stay.
func tidy(body *html.Node) {
	for _, figure := range page.All(body, page.Tag(atom.Figure)) {
		switch {
		case page.HasClass(figure, "fileblock"):
			file := page.First(figure, page.Tag(atom.A))
			become(figure, page.Attr(file, "href"), page.Words(page.First(figure, page.Class("name", "filename"))))
		case page.Attr(figure, "data-ke-type") == "opengraph":
			card(figure)
		}
	}
}

// card is a preview of another page: its title links to it, its picture lies
// elsewhere.
func card(figure *html.Node) {
	url := page.Attr(figure, "data-og-source-url")
	for _, key := range []string{"data-og-url", "data-source-url"} {
		if url == "" {
			url = page.Attr(figure, key)
		}
	}
	if url == "" {
		url = page.Attr(page.First(figure, page.Tag(atom.A)), "href")
	}
	title := page.Clean(page.Attr(figure, "data-og-title"))
	if title == "" {
		title = page.Words(page.First(figure, page.Class("og-title")))
	}
	become(figure, url, title)
}

// become replaces what is in n by a link.
func become(n *html.Node, url, words string) {
	if url == "" {
		return
	}
	if words == "" {
		words = url
	}
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	a := &html.Node{Type: html.ElementNode, DataAtom: atom.A, Data: "a", Attr: []html.Attribute{{Key: "href", Val: url}}}
	a.AppendChild(&html.Node{Type: html.TextNode, Data: words})
	n.AppendChild(a)
}

var (
	fold  = regexp.MustCompile(`\[#M_([^|\]]{0,200})\|[^|\]]{0,200}\|`)
	macro = regexp.MustCompile(`\[##_([^\[\]]+?)_##\]`)
)

// macros opens what old editors wrote for Tistory to fill in: folded parts
// ([#M_더보기|접기|…_M#]) and pictures ([##_1C|a.jpg|width="1"|봄_##]).
func macros(body string) string {
	if strings.Contains(body, "[#M_") {
		body = fold.ReplaceAllString(body, "<div>$1</div><div>")
		body = strings.ReplaceAll(body, "_M#]", "</div>")
	}
	return macro.ReplaceAllStringFunc(body, func(m string) string {
		return pictures(macro.FindStringSubmatch(m)[1])
	})
}

// pictures shows the files that a macro names, and its caption.
func pictures(fields string) string {
	var b strings.Builder
	parts := strings.Split(fields, "|")
	for i, part := range parts {
		switch part = strings.TrimSpace(html.UnescapeString(part)); {
		case i == 0, part == "", strings.ContainsAny(part, `={}"`):
		case fileName.MatchString(part):
			b.WriteString(`<img src="` + html.EscapeString(strings.TrimPrefix(part, "kage@")) + `">`)
		case i == len(parts)-1:
			b.WriteString("<br>" + html.EscapeString(part))
		}
	}
	return b.String()
}

var fileName = regexp.MustCompile(`(?i)^(?:kage@.+|\S+\.(?:jpe?g|png|gif|bmp|webp|mp3|mp4|wmv|avi|swf))$`)
