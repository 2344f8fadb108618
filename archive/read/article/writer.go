package article

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/text"
)

// deepest bounds the elements inside each other; more of them are left out.
const deepest = 100

// writer copies a page as HTML of known elements.
type writer struct {
	find   Finder
	b      strings.Builder
	words  text.Words
	open   []element // that have not ended
	silent atom.Atom
	rich   bool
	shown  []archive.Media
	linked []archive.Media
}

func (w *writer) read(page string) {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if w.silent == 0 {
				w.text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			w.start(atom.Lookup(name), z, more)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.end(atom.Lookup(name))
		}
	}
}

// text writes words; marks and control characters of the page are not ours.
func (w *writer) text(s string) {
	s = strings.Map(func(r rune) rune {
		if r == archive.ObjectMark || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	w.words.Text(s)
	w.b.WriteString(html.EscapeString(s))
}

func (w *writer) start(a atom.Atom, z *html.Tokenizer, more bool) {
	w.silent = 0
	if isSilent(a) && a != atom.Iframe {
		w.silent = a
		return
	}
	switch a {
	case atom.Img, atom.Video, atom.Audio, atom.Source, atom.Embed, atom.Object, atom.Iframe:
		if a == atom.Iframe {
			w.silent = a
		}
		w.embed(a, attributesOf(z, more))
	case atom.A:
		w.link(attributesOf(z, more))
	default:
		w.begin(elementOf(a))
	}
}

func (w *writer) begin(e element) {
	if e.name == "" || len(w.open) >= deepest {
		return
	}
	w.makeRoom(e)
	w.rich = w.rich || e.rich
	w.words.Start(e.atom)
	w.b.WriteByte('<')
	w.b.WriteString(e.name)
	w.b.WriteByte('>')
	if !e.void {
		w.open = append(w.open, e)
	}
}

// makeRoom ends what authors leave open before an element.
func (w *writer) makeRoom(e element) {
	if e.block {
		if i := slices.IndexFunc(w.open, func(o element) bool { return o.atom == atom.P }); i >= 0 {
			w.closeTo(i)
		}
	}
	ended, within := endedBy(e.name)
	for i := len(w.open) - 1; i >= 0 && !slices.Contains(within, w.open[i].name); i-- {
		if slices.Contains(ended, w.open[i].name) {
			w.closeTo(i)
		}
	}
}

func (w *writer) end(a atom.Atom) {
	w.silent = 0
	if a == atom.A {
		w.close("a")
		return
	}
	w.close(elementOf(a).name)
}

// close ends the innermost open element of a name and what is open inside it.
func (w *writer) close(name string) {
	for i := len(w.open) - 1; i >= 0 && name != ""; i-- {
		if w.open[i].name == name {
			w.closeTo(i)
			return
		}
	}
}

// closeTo ends the open elements from the i-th on, the innermost first.
func (w *writer) closeTo(i int) {
	for _, e := range slices.Backward(w.open[i:]) {
		w.words.End(e.atom)
		w.b.WriteString("</")
		w.b.WriteString(e.name)
		w.b.WriteByte('>')
	}
	w.open = w.open[:i]
}

// show puts media in its place.
func (w *writer) show(m archive.Media, label string) {
	w.words.Mark()
	w.b.WriteString(`<img src="` + mediaScheme + strconv.Itoa(len(w.shown)) + `"`)
	if label = plain(label); label != "" {
		w.b.WriteString(` alt="` + html.EscapeString(label) + `"`)
	}
	w.b.WriteString(">")
	w.shown = append(w.shown, m)
}
