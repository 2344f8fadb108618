package telegram

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page reads the messages of a web page one by one.
type page struct {
	z     *html.Tokenizer
	line  int
	title string // of the chat, as the page's head says

	open    []element // that have not ended
	posting *posting  // that is open
	catch   *catch
}

// element is an open element of a page.
type element struct {
	atom atom.Atom
	role role
}

// catch collects what stands inside an element.
type catch struct {
	depth int // of the element
	raw   bool
	own   bool // not what stands in elements inside it
	b     strings.Builder
	give  func(string)
}

// mostToken bounds the memory for one tag or text, in bytes; mostDeep the
// elements inside each other.
const (
	mostToken = 1 << 20
	mostDeep  = 512
)

func newPage(r io.Reader) *page {
	p := &page{z: html.NewTokenizer(r), line: 1}
	p.z.SetMaxBuf(mostToken)
	return p
}

// next returns the next message; io.EOF behind the last.
func (p *page) next() (*posting, error) {
	for {
		kind := p.z.Next()
		if kind == html.ErrorToken {
			return nil, p.err()
		}
		raw := p.z.Raw()
		p.line += bytes.Count(raw, []byte("\n"))
		if c := p.catch; c != nil && c.raw && !p.closes(kind) {
			c.b.Write(raw)
		}
		switch kind {
		case html.TextToken:
			if c := p.catch; c != nil && !c.raw && (!c.own || len(p.open) == c.depth) {
				c.b.Write(p.z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if done := p.start(); done != nil {
				return done, nil
			}
		case html.EndTagToken:
			if done := p.end(); done != nil {
				return done, nil
			}
		}
	}
}

// err is what ended the page: also in the middle of a message.
func (p *page) err() error {
	if err := p.z.Err(); !errors.Is(err, io.EOF) || p.posting == nil {
		return err
	}
	return io.ErrUnexpectedEOF
}

// closes reports whether an end tag is that of the element that is caught.
func (p *page) closes(kind html.TokenType) bool {
	return kind == html.EndTagToken && len(p.open) == p.catch.depth
}

// start opens an element. It returns a message that was left open before it.
func (p *page) start() (done *posting) {
	name, more := p.z.TagName()
	e := element{atom: atom.Lookup(name)}
	if isVoid(e.atom) || len(p.open) >= mostDeep {
		if e.atom == atom.Img && p.posting != nil {
			p.image(p.attributes(more))
		}
		return nil
	}
	var a attributes
	if e.atom == atom.Div || e.atom == atom.A || e.atom == atom.Span {
		a = p.attributes(more)
		e.role = p.role(a)
	}
	if e.role == isMessage {
		done = p.finish(p.message())
	}
	p.open = append(p.open, e)
	p.begin(e.role, a)
	return done
}

// message returns which open element is a message; the last when none is.
func (p *page) message() int {
	if i := slices.IndexFunc(p.open, func(e element) bool { return e.role == isMessage }); i >= 0 {
		return i
	}
	return len(p.open)
}

// end closes an element and what was left open inside it. It returns the
// message that ended.
func (p *page) end() *posting {
	name, _ := p.z.TagName()
	a := atom.Lookup(name)
	i := len(p.open) - 1
	for i >= 0 && p.open[i].atom != a {
		i--
	}
	if i < 0 {
		return nil
	}
	return p.finish(i)
}

// finish ends the elements from the i-th on, and returns the message that is
// among them.
func (p *page) finish(i int) (done *posting) {
	if c := p.catch; c != nil && i < c.depth {
		p.catch = nil
		c.give(c.b.String())
	}
	if p.message() >= i {
		done, p.posting = p.posting, nil
	}
	p.open = p.open[:i]
	return done
}
