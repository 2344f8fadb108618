package youtube

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

var date = regexp.MustCompile(`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d`)

// page reads a page of comments or live chats: a list, in which each entry says
// when and on what, and behind a line break what was written.
func (r *reading) page(name, content string) {
	doc := page.Parse(content, page.Rules{Strict: true}).Root
	r.Begin()
	given := 0
	for _, li := range page.All(doc, page.Tag(atom.Li)) {
		if r.Done() {
			return
		}
		it, ok := r.entry(li)
		if ok {
			given++
			it.Files = []string{name}
			r.Item(it)
		}
	}
	if given == 0 {
		r.Skip(name, "Nothing was written on this page.", "")
	}
}

func (r *reading) entry(li *html.Node) (archive.Item, bool) {
	about, said := halves(li)
	when := date.FindString(page.Text(about))
	if when == "" {
		return archive.Item{}, false
	}
	it := archive.Item{
		Kind: archive.Comment, Own: true, Text: page.Words(said),
		Collections: []archive.Collection{{Kind: archive.Board, Title: "YouTube"}},
	}
	if m, ok := clock.Parse(strings.Replace(when, " ", "T", 1) + "Z"); ok {
		it.Moment = clock.In(m, r.Zone)
	}
	links := page.All(about, page.Tag(atom.A))
	if len(links) > 0 {
		link := links[len(links)-1]
		it.Title = page.Words(link)
		if address := page.Clean(page.Attr(link, "href")); address != "" {
			it.Details = []archive.Detail{{Name: "Address", Value: address}}
		}
	}
	return it, it.Text != "" || it.Title != ""
}

// halves takes an entry apart at its first line break.
func halves(li *html.Node) (about, said *html.Node) {
	about, said = &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}, &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	into := about
	for n := li.FirstChild; n != nil; n = li.FirstChild {
		li.RemoveChild(n)
		if into == about && n.DataAtom == atom.Br {
			into = said
			continue
		}
		into.AppendChild(n)
	}
	return about, said
}
