package epub

import (
	"context"
	"html/template"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dotori/archive"
	"dotori/archive/read/article"
)

// formatted returns a formatted text as XHTML, and the media behind it that do
// not stand in it.
func (v *volume) formatted(ctx context.Context, it archive.Item) ([]piece, error) {
	root := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
	nodes, err := html.ParseFragment(strings.NewReader(article.Clean(it.HTML, len(it.Media))), root)
	if err != nil {
		return nil, err
	}
	c := &copyist{ctx: ctx, v: v, it: it, shown: make([]bool, len(it.Media))}
	for _, n := range nodes {
		c.node(n, flow)
	}
	if c.err != nil {
		return nil, c.err
	}
	all := []piece{{HTML: template.HTML(c.b.String())}}
	for i, m := range it.Media {
		if !c.shown[i] {
			if all, err = v.append(ctx, all, it, m); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// copyist writes sanitised HTML as XHTML that keeps to the rules of what may
// stand in what: a block inside of a line is written without its tags.
type copyist struct {
	ctx   context.Context
	v     *volume
	it    archive.Item
	shown []bool
	b     strings.Builder
	err   error
}

func (c *copyist) node(n *html.Node, in place) {
	switch {
	case c.err != nil || n.Type == html.TextNode && in >= items && strings.TrimSpace(n.Data) == "":
	case n.Type == html.ElementNode && n.DataAtom == atom.Caption:
	case in == items && n.DataAtom != atom.Li:
		c.b.WriteString("<li>")
		c.node(n, flow)
		c.b.WriteString("</li>")
	case n.Type == html.TextNode:
		c.b.WriteString(html.EscapeString(plain(n.Data)))
	case n.Type == html.ElementNode:
		c.element(n, in)
	}
}

func (c *copyist) children(n *html.Node, in place) {
	for k := range n.ChildNodes() {
		c.node(k, in)
	}
}

func (c *copyist) element(n *html.Node, in place) {
	switch n.DataAtom {
	case atom.Img:
		c.image(n, in)
	case atom.Br:
		c.b.WriteString("<br/>")
	case atom.Hr:
		if in == flow {
			c.b.WriteString("<hr/>")
		}
	case atom.A:
		c.link(n)
	case atom.Rt:
		c.b.WriteString("(")
		c.children(n, words)
		c.b.WriteString(")")
	default:
		c.tagged(n, in)
	}
}

// tagged writes an element with its tags where it may stand, else what is in it.
func (c *copyist) tagged(n *html.Node, in place) {
	f := formOf(n.DataAtom)
	switch {
	case f.name == "":
		c.children(n, in)
		return
	case n.DataAtom == atom.Li && in == flow:
		f.name = "div"
	case f.in != in && f.in != words:
		c.children(n, words)
		c.b.WriteString("<br/>")
		return
	case f.name == "table":
		c.captions(n)
	}
	c.b.WriteString("<" + f.name + ">")
	c.children(n, f.holds)
	c.b.WriteString("</" + f.name + ">")
}

// captions puts what a table is called above it, because it may call itself
// more than once.
func (c *copyist) captions(table *html.Node) {
	for n := range table.ChildNodes() {
		if n.DataAtom == atom.Caption {
			c.b.WriteString("<p>")
			c.children(n, words)
			c.b.WriteString("</p>")
		}
	}
}

// link leaves the address beside the words, so that nothing leads out of the book.
func (c *copyist) link(n *html.Node) {
	start := c.b.Len()
	c.children(n, words)
	said := strings.TrimSpace(c.b.String()[start:])
	for _, a := range n.Attr {
		if address := html.EscapeString(plain(a.Val)); a.Key == "href" && address != "" && address != said {
			c.b.WriteString(` <span class="address">` + address + `</span>`)
		}
	}
}

// image writes a media as a figure, or as a picture in its line.
func (c *copyist) image(n *html.Node, in place) {
	var src, alt string
	for _, a := range n.Attr {
		switch a.Key {
		case "src":
			src = a.Val
		case "alt":
			alt = a.Val
		}
	}
	i, ok := article.MediaIndex(src)
	if !ok || i >= len(c.it.Media) {
		return
	}
	c.shown[i] = true
	var s shot
	if s, c.err = c.v.shoot(c.ctx, c.it, c.it.Media[i], alt); c.err != nil {
		return
	}
	switch {
	case in == flow:
		c.err = c.v.looks.all.ExecuteTemplate(&c.b, "figure", s)
	case s.Src != "":
		c.err = c.v.looks.all.ExecuteTemplate(&c.b, "img", s)
	default:
		c.b.WriteString(html.EscapeString("▢ " + s.Absent))
	}
}
