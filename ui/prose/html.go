package prose

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
)

// fromHTML reads what article.Compose writes.
func fromHTML(body string, media []archive.Media, used map[int]bool) []Block {
	p := parser{media: media, used: used}
	z := html.NewTokenizer(strings.NewReader(body))
	for {
		switch z.Next() {
		case html.ErrorToken:
			p.flush()
			return p.blocks
		case html.TextToken:
			p.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			p.start(atom.Lookup(name), z, more)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(atom.Lookup(name))
		}
	}
}

// parser gathers the runs of one block until something ends it.
type parser struct {
	blocks []Block
	next   Block // what is being gathered
	look   Run   // how text looks here
	quotes int
	lists  []int // the number of the last entry of each open list; -1 in one with bullets
	pre    int
	cells  int // of the table row at hand
	media  []archive.Media
	used   map[int]bool
}

func (p *parser) text(s string) {
	if p.pre == 0 {
		s = spaces(s)
		if s == " " && len(p.next.Runs) == 0 {
			return
		}
		if len(p.next.Runs) == 0 || strings.HasSuffix(p.next.Plain(), "\n") {
			s = strings.TrimLeft(s, " ")
		}
	}
	if s != "" {
		r := p.look
		r.Text = s
		if r.Link == "" {
			p.next.Runs = append(p.next.Runs, linked(r)...)
		} else {
			p.next.Runs = append(p.next.Runs, r)
		}
	}
}

// spaces folds the white space that HTML does not show, but for hard spaces.
func spaces(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if r == ' ' || r >= '\t' && r <= '\r' {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if r != '\u200B' && r != '\uFEFF' && utf8.ValidRune(r) {
			b.WriteRune(r)
		}
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// flush ends the block at hand.
func (p *parser) flush() {
	b := p.next
	p.next = Block{}
	if strings.Trim(b.Plain(), " \n\u00A0") == "" {
		p.next.Bullet = b.Bullet // it waits for words
		return
	}
	last := &b.Runs[len(b.Runs)-1]
	last.Text = strings.TrimRight(last.Text, " \n")
	b.Quotes, b.Indent = p.quotes, len(p.lists)
	p.blocks = append(p.blocks, b)
}

func (p *parser) start(a atom.Atom, z *html.Tokenizer, more bool) {
	switch a {
	case atom.Br:
		p.next.Runs = append(p.next.Runs, Run{Text: "\n"})
	case atom.Img:
		p.show(z, more)
	case atom.A:
		p.look.Link = attribute(z, more, "href")
	case atom.Strong, atom.Em, atom.S, atom.Th:
		p.restyle(a, true)
	case atom.Hr:
		p.flush()
		p.blocks = append(p.blocks, Block{Kind: Rule, Quotes: p.quotes, Indent: len(p.lists)})
	}
	p.structure(a, 1)
}

func (p *parser) end(a atom.Atom) {
	switch a {
	case atom.A:
		p.look.Link = ""
	case atom.Strong, atom.Em, atom.S, atom.Th:
		p.restyle(a, false)
	}
	p.structure(a, -1)
}

func (p *parser) restyle(a atom.Atom, on bool) {
	switch a {
	case atom.Strong, atom.Th:
		p.look.Bold = on
	case atom.Em:
		p.look.Italic = on
	case atom.S:
		p.look.Struck = on
	}
}

// structure acts on the start (1) or end (-1) of an element that holds blocks.
func (p *parser) structure(a atom.Atom, depth int) {
	switch a {
	case atom.P, atom.Div, atom.Table, atom.Caption, atom.Dt, atom.Dd, atom.Dl:
		p.flush()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.flush()
		if depth > 0 {
			p.next.Kind, p.next.Level = Heading, int(a.String()[1]-'0')
		}
	case atom.Blockquote:
		p.flush()
		p.quotes = max(0, p.quotes+depth)
	case atom.Pre:
		p.flush()
		if p.pre = max(0, p.pre+depth); depth > 0 {
			p.next.Kind = Code
		}
	case atom.Ul, atom.Ol:
		p.list(a, depth)
	case atom.Li:
		p.flush()
		if depth > 0 {
			p.next.Bullet = p.bullet()
		}
	case atom.Tr:
		p.flush()
		p.cells = 0
	case atom.Td, atom.Th:
		p.cell(depth)
	}
}

func (p *parser) list(a atom.Atom, depth int) {
	p.flush()
	p.next.Bullet = ""
	switch {
	case depth < 0 && len(p.lists) > 0:
		p.lists = p.lists[:len(p.lists)-1]
	case depth > 0 && a == atom.Ul:
		p.lists = append(p.lists, -1)
	case depth > 0:
		p.lists = append(p.lists, 0)
	}
}

func (p *parser) bullet() string {
	if len(p.lists) == 0 || p.lists[len(p.lists)-1] < 0 {
		return "•"
	}
	p.lists[len(p.lists)-1]++
	return strconv.Itoa(p.lists[len(p.lists)-1]) + "."
}

// cell sets the cells of a table's row apart.
func (p *parser) cell(depth int) {
	if depth < 0 {
		return
	}
	if p.cells++; p.cells > 1 && len(p.next.Runs) > 0 {
		p.next.Runs = append(p.next.Runs, Run{Text: "   "})
	}
}

// show puts one of the media between the blocks.
func (p *parser) show(z *html.Tokenizer, more bool) {
	src, alt := pictureOf(z, more)
	i, ok := article.MediaIndex(src)
	if !ok || i >= len(p.media) {
		return
	}
	kind, level := p.next.Kind, p.next.Level
	p.flush()
	p.next.Kind, p.next.Level = kind, level
	p.used[i] = true
	p.blocks = append(p.blocks, Block{Kind: Media, Media: p.media[i], Caption: caption(alt, p.media[i].Name), Quotes: p.quotes, Indent: len(p.lists)})
}

func pictureOf(z *html.Tokenizer, more bool) (src, alt string) {
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "src":
			src = string(v)
		case "alt":
			alt = string(v)
		}
	}
	return src, alt
}

// caption drops what blogs put there for want of words: the name of the file.
func caption(alt, name string) string {
	alt = strings.TrimSpace(alt)
	if alt == name || strings.TrimSuffix(name, path.Ext(name)) == alt || fileName.MatchString(alt) {
		return ""
	}
	return alt
}

// fileName is a word with the ending of a picture.
var fileName = regexp.MustCompile(`(?i)^\S+\.(jpe?g|png|gif|webp|bmp|heic)$`)

func attribute(z *html.Tokenizer, more bool, name string) string {
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if string(k) == name {
			return string(v)
		}
	}
	return ""
}
