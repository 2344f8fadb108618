package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"dotori/archive"
)

// Words is plain text being made of HTML, element by element, by the rules of
// [FromHTML]. Breaks and spaces wait until a letter follows, so that none stand
// at the ends or double. The zero Words is empty and ready.
type Words struct {
	b      strings.Builder
	lines  int  // waiting line feeds
	spaces int  // waiting spaces
	blank  bool // the line so far has only spaces that the author put there
	pre    int  // depth of pre elements
}

// Start acts on the start of an element.
func (w *Words) Start(a atom.Atom) { w.tag(a, 1) }

// End acts on the end of an element.
func (w *Words) End(a atom.Atom) { w.tag(a, -1) }

// Mark writes an [archive.ObjectMark].
func (w *Words) Mark() { w.rune(archive.ObjectMark) }

// String returns what was written, as NFC.
func (w *Words) String() string { return NFC(w.b.String()) }

// tag acts on the start (depth 1) or end (depth -1) of an element.
func (w *Words) tag(a atom.Atom, depth int) {
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

func (w *Words) newline() {
	if w.pre > 0 || w.lines < maxLines {
		w.lines++
	}
	w.spaces, w.blank = 0, false
}

// block makes sure that at least n line feeds follow, the author's blank line
// (<p>&nbsp;</p>) counting as one more.
func (w *Words) block(n int) {
	if w.blank {
		w.newline()
	}
	w.lines, w.spaces = max(w.lines, n), 0
}

func (w *Words) space() {
	if w.spaces == 0 && w.lines == 0 && w.b.Len() > 0 {
		w.spaces = 1
	}
}

// Text takes words in, those without spaces between them at once.
func (w *Words) Text(s string) {
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
func (w *Words) mark(r rune) {
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

func (w *Words) rune(r rune) { w.letters(string(r)) }

// letters writes letters after the breaks and spaces that waited for them.
func (w *Words) letters(s string) {
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
