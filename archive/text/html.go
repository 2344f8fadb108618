package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
)

// FromHTML returns the words of a page or fragment as plain NFC text: LF at
// each break, a blank line between paragraphs, at most two blank lines
// together, spaces folded except in pre. Scripts, styles, titles and frames
// are dropped. For each img for which image returns true (a nil image never
// does) an [archive.ObjectMark] stands in its place; the page's own U+FFFC are
// removed. Any input is safe: it takes linear time and no recursion.
func FromHTML(page string, image func(src, alt string) bool) string {
	var w words
	if !strings.ContainsAny(page, "<&") { // as names and titles mostly are
		w.text(page)
		return NFC(w.b.String())
	}
	z := html.NewTokenizer(strings.NewReader(page))
	var last atom.Atom // the element that began last, if none ended since
	for {
		switch z.Next() {
		case html.ErrorToken:
			return NFC(w.b.String())
		case html.TextToken:
			if !isDropped(last) {
				w.text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			last = atom.Lookup(name)
			if last == atom.Img && more && image != nil && image(imageOf(z)) {
				w.rune(archive.ObjectMark)
			}
			w.tag(last, 1)
		case html.EndTagToken:
			name, _ := z.TagName()
			last = 0
			w.tag(atom.Lookup(name), -1)
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

// words is plain text being made of HTML. Breaks and spaces wait until a
// letter follows, so that none stand at the ends or double.
type words struct {
	b      strings.Builder
	lines  int  // waiting line feeds
	spaces int  // waiting spaces
	blank  bool // the line so far has only spaces that the author put there
	pre    int  // depth of pre elements
}

// tag acts on the start (depth 1) or end (depth -1) of an element.
func (w *words) tag(a atom.Atom, depth int) {
	switch a {
	case atom.Br:
		w.newline()
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr, atom.Blockquote, atom.Table:
		w.block(2)
	case atom.Pre, atom.Xmp, atom.Listing, atom.Plaintext:
		w.block(2)
		w.pre = max(0, w.pre+depth)
	case atom.Div, atom.Li, atom.Tr, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Section, atom.Article,
		atom.Header, atom.Footer, atom.Main, atom.Nav, atom.Aside, atom.Figure, atom.Figcaption, atom.Form,
		atom.Fieldset, atom.Legend, atom.Address, atom.Center, atom.Option, atom.Body, atom.Head:
		w.block(1)
	case atom.Td, atom.Th:
		w.space()
	}
}

const maxLines = 3 // two blank lines

func (w *words) newline() {
	if w.pre > 0 || w.lines < maxLines {
		w.lines++
	}
	w.spaces, w.blank = 0, false
}

// block makes sure that at least n line feeds follow, the author's blank line
// (<p>&nbsp;</p>) counting as one more.
func (w *words) block(n int) {
	if w.blank {
		w.newline()
	}
	w.lines, w.spaces = max(w.lines, n), 0
}

func (w *words) space() {
	if w.spaces == 0 && w.lines == 0 && w.b.Len() > 0 {
		w.spaces = 1
	}
}

// text takes words in, those without spaces between them at once.
func (w *words) text(s string) {
	run := 0 // where the letters began that are not written yet
	for i, r := range s {
		if isLetter(r) {
			continue
		}
		w.letters(s[run:i])
		run = i + 1
		if r >= utf8.RuneSelf {
			_, n := utf8.DecodeRuneInString(s[i:])
			run = i + n
		}
		w.mark(r)
	}
	w.letters(s[run:])
}

// isLetter reports whether a rune stands for itself wherever it is.
func isLetter(r rune) bool {
	switch r {
	case '\u00A0', '\u200B', '\uFEFF', archive.ObjectMark, utf8.RuneError:
		return false
	}
	return r > ' ' && !unicode.IsControl(r)
}

// mark takes in what is no letter.
func (w *words) mark(r rune) {
	switch {
	case r == '\n' && w.pre > 0:
		w.newline()
	case r == ' ' && w.pre > 0:
		w.spaces++
	case r == '\t' && w.pre > 0, r == utf8.RuneError:
		w.rune(r)
	case r == ' ' || r >= '\t' && r <= '\r':
		w.space()
	case r == '\u00A0':
		w.spaces++
		w.blank = w.lines > 0
	case r == '\u200B' || r == '\uFEFF': // editors put them where a line is empty
		w.blank = w.lines > 0
	}
}

func (w *words) rune(r rune) { w.letters(string(r)) }

// letters writes letters after the breaks and spaces that waited for them.
func (w *words) letters(s string) {
	if s == "" {
		return
	}
	if w.b.Len() > 0 {
		for range w.lines {
			w.b.WriteByte('\n')
		}
	}
	for range w.spaces {
		w.b.WriteByte(' ')
	}
	w.b.WriteString(s)
	w.lines, w.spaces, w.blank = 0, 0, false
}
