package meta

import (
	"io"
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/page"
)

// Block is one entry of a page of the web variant: a message or a post.
type Block struct {
	Moment    archive.Moment // of the account's clock, without its zone
	Lines     []string       // its words, part by part: the first is who, or a title
	URIs      []string       // what it shows
	Reactions []string       // "❤이다람"
}

// Blocks yields the entries of a page in its order. The names of the page's
// classes change from year to year; an entry is the innermost element that
// ends with a date and says something before it. Tables are left out: they
// hold the technical facts of pictures, with addresses of the network.
func Blocks(r io.Reader) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		z := html.NewTokenizer(r)
		z.SetMaxBuf(largest)
		b := builder{yield: yield, open: []*element{{}}}
		for !b.stopped {
			switch z.Next() {
			case html.ErrorToken:
				if err := z.Err(); err != io.EOF {
					yield(Block{}, err)
				}
				return
			case html.StartTagToken, html.SelfClosingTagToken:
				b.start(z)
			case html.EndTagToken:
				name, _ := z.TagName()
				b.end(atom.Lookup(name))
			case html.TextToken:
				b.words(string(z.Text()))
			}
		}
	}
}

// element is one that is open, with what was in it so far.
type element struct {
	tag   atom.Atom
	block Block
	line  []byte // words that nothing has ended yet
	when  string // the date in its words, while it is the last that it says; else ""
	size  int
}

type builder struct {
	yield   func(Block, error) bool
	open    []*element
	spare   []*element // closed ones, whose parts are elsewhere
	tables  int        // that are open
	silent  int        // scripts and styles that are open
	level   int        // of the entries found so far; 0 before the first
	stopped bool
}

func (b *builder) top() *element { return b.open[len(b.open)-1] }

// deepest bounds the elements that are open at once.
const deepest = 512

func (b *builder) start(z *html.Tokenizer) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	src, href := "", ""
	for more {
		var k, v []byte
		switch k, v, more = z.TagAttr(); string(k) {
		case "src":
			src = strings.TrimSpace(string(v))
		case "href":
			href = strings.TrimSpace(string(v))
		}
	}
	switch tag {
	case atom.Br:
		b.top().line = append(b.top().line, '\n')
	case atom.Img, atom.Video, atom.Audio, atom.Source:
		b.show(src)
	case atom.A:
		if isOfDownload(href) {
			b.show(href)
		}
	case atom.Table:
		b.tables++
	case atom.Script, atom.Style, atom.Title:
		b.silent++
	}
	if isBlock(tag) && len(b.open) < deepest {
		b.top().end()
		b.open = append(b.open, b.element(tag))
	}
}

// show notes a picture, film or sound once.
func (b *builder) show(uri string) {
	if uri != "" && !strings.HasPrefix(uri, "data:") {
		b.top().show(uri)
	}
}

// isOfDownload reports whether a link leads to a file of the download that is
// no page.
func isOfDownload(href string) bool {
	return href != "" && !isAddress(href) && !strings.ContainsAny(href, "#:") && !strings.HasSuffix(href, ".html") && strings.Contains(href, "/")
}

func (b *builder) words(s string) {
	if b.tables > 0 || b.silent > 0 {
		return
	}
	e := b.top()
	if e.size += len(s); e.size > largest { // a page without entries
		return
	}
	e.line = append(e.line, strings.ReplaceAll(s, "\n", " ")...)
}

func (b *builder) end(tag atom.Atom) {
	switch tag {
	case atom.Table:
		b.tables = max(0, b.tables-1)
	case atom.Script, atom.Style, atom.Title:
		b.silent = max(0, b.silent-1)
	}
	if !isBlock(tag) {
		return
	}
	for i := len(b.open) - 1; i > 0; i-- {
		if b.open[i].tag == tag {
			for len(b.open) > i && !b.stopped {
				b.close()
			}
			return
		}
	}
}

// close ends the innermost element: it is an entry, or a part of the one around it.
func (b *builder) close() {
	depth := len(b.open) - 1
	e := b.top()
	e.end()
	if e.tag == atom.Li {
		e.react()
	}
	b.open = b.open[:depth]
	if e.when != "" && e.says() && (b.level == 0 || depth <= b.level) && isEntry(e.tag) {
		b.level = depth
		b.stopped = !b.yield(e.block, nil)
		return
	}
	b.top().take(e)
	b.spare = append(b.spare, e)
}

// element returns one that is empty, made of a spare one if there is any.
func (b *builder) element(tag atom.Atom) *element {
	if n := len(b.spare); n > 0 {
		e := b.spare[n-1]
		b.spare = b.spare[:n-1]
		*e = element{tag: tag, line: e.line, block: Block{Lines: e.block.Lines[:0], URIs: e.block.URIs[:0], Reactions: e.block.Reactions[:0]}}
		return e
	}
	return &element{tag: tag}
}

func (e *element) says() bool { return len(e.block.Lines) > 0 || len(e.block.URIs) > 0 }

// end makes a line of the words so far, or the date that they are.
func (e *element) end() {
	if len(e.line) == 0 {
		return
	}
	s := page.Clean(folded(string(e.line)))
	if e.line = e.line[:0]; s == "" {
		return
	}
	if m, ok := Date(s); ok {
		e.date(s, m)
		return
	}
	e.say(s)
}

// react makes a reaction of what an element of a list says.
func (e *element) react() {
	e.goOn()
	if len(e.block.Lines) > 0 {
		e.block.Reactions = append(e.block.Reactions, strings.Join(strings.Fields(strings.Join(e.block.Lines, " ")), " "))
		e.block.Lines = nil
	}
}

// date takes a date for that of the entry until something else follows.
func (e *element) date(words string, m archive.Moment) {
	e.goOn()
	e.when, e.block.Moment = words, m
}

func (e *element) say(line string) {
	e.goOn()
	e.block.Lines = append(e.block.Lines, line)
}

func (e *element) show(uri string) {
	e.goOn()
	if !slices.Contains(e.block.URIs, uri) {
		e.block.URIs = append(e.block.URIs, uri)
	}
}

// goOn makes words of a date that was not the last of its entry.
func (e *element) goOn() {
	if e.when != "" {
		e.block.Lines = append(e.block.Lines, e.when)
		e.when, e.block.Moment = "", archive.Moment{}
	}
}

// take makes what an element says a part of that around it. Of a page without
// entries the rest is left.
func (e *element) take(in *element) {
	if e.size += in.size; e.size > largest {
		return
	}
	for _, line := range in.block.Lines {
		e.say(line)
	}
	for _, uri := range in.block.URIs {
		e.show(uri)
	}
	e.block.Reactions = append(e.block.Reactions, in.block.Reactions...)
	if in.when != "" {
		e.date(in.when, in.block.Moment)
	}
}

// folded folds spaces as browsers do, but for the breaks that <br> made.
func folded(s string) string {
	if !strings.Contains(s, "\n") {
		return oneLine(s)
	}
	all := strings.Split(s, "\n")
	for i, line := range all {
		all[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(all, "\n")
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.P, atom.Ul, atom.Ol, atom.Li,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.Span, atom.Body:
		return true
	}
	return false
}

// isEntry reports whether such elements hold entries.
func isEntry(a atom.Atom) bool {
	return a == atom.Div || a == atom.Section || a == atom.Article
}
