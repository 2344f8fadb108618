package article

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
)

// attributes are those of one tag that matter.
type attributes struct {
	src, href, label string
	late             []string // where pages keep the address of what they load later
}

func attributesOf(z *html.Tokenizer, more bool) (a attributes) {
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		value := strings.TrimSpace(string(v))
		switch string(k) {
		case "src", "data":
			a.src = value
		case "href":
			a.href = value
		case "alt", "title":
			if a.label == "" {
				a.label = value
			}
		case "data-src", "data-original", "data-lazy-src", "data-url", "data-phocus", "data-origin", "data-attachment":
			a.late = append(a.late, value)
		}
	}
	return a
}

// addresses returns what a tag may mean, the most likely first: a picture in
// the page itself is only a stand-in where a later one is named.
func (a attributes) addresses() (all []string) {
	if !isInline(a.src) {
		all = append(all, a.src)
	}
	all = append(all, a.late...)
	if isInline(a.src) {
		all = append(all, a.src)
	}
	named := all[:0]
	for _, s := range all {
		if s != "" {
			named = append(named, s)
		}
	}
	return named
}

// embed shows what a tag embeds. A frame or player that is not in the archive
// leaves its address, so that people know what stood there.
func (w *writer) embed(a atom.Atom, at attributes) {
	ref := Ref{Use: useOf(a), Addresses: at.addresses(), Label: at.label}
	if len(ref.Addresses) == 0 {
		return
	}
	if m, ok := w.resolve(ref); ok {
		w.show(m, ref.Label)
		return
	}
	if target := Web(ref.Addresses[0]); target != "" && a != atom.Img && a != atom.Source {
		w.anchor(target)
		w.text(target)
		w.close("a")
	}
}

func (w *writer) resolve(ref Ref) (archive.Media, bool) {
	if isInline(ref.Addresses[0]) {
		return Inline(ref.Addresses[0])
	}
	return w.find(ref)
}

func useOf(a atom.Atom) Use {
	switch a {
	case atom.Img:
		return Picture
	case atom.Audio:
		return Sound
	}
	return Movie
}

// link writes a link to another place, and attaches the file of one into the archive.
func (w *writer) link(at attributes) {
	if at.href == "" || isInline(at.href) {
		return
	}
	if m, ok := w.find(Ref{Use: Link, Addresses: []string{at.href}, Label: at.label}); ok {
		w.linked = append(w.linked, m)
		return
	}
	if target := Web(at.href); target != "" {
		w.anchor(target)
	}
}

func (w *writer) anchor(target string) {
	w.close("a")
	if len(w.open) >= deepest {
		return
	}
	w.rich = true
	w.b.WriteString(`<a href="` + html.EscapeString(target) + `">`)
	w.open = append(w.open, element{name: "a", atom: atom.A})
}

// Web returns an address as one may show and follow it, or "" when it is not
// one of the web or of mail.
func Web(address string) string {
	if strings.HasPrefix(address, "//") {
		address = "https:" + address
	}
	u, err := url.Parse(plain(address))
	if err != nil {
		return ""
	}
	switch {
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "", u.Scheme == "mailto":
		return u.String()
	}
	return ""
}

// plain drops what has no place in one line of text.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r == archive.ObjectMark || unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
