package message

import (
	"bytes"
	"io"
	"strings"
)

// Bounds of one mail. They are far above what mails are and keep hostile ones
// harmless.
const (
	keptSize   = 40 << 20 // bytes of all bodies of a mail that are held
	headSize   = 4 << 20  // bytes held of a body that does not fit
	headerSize = 1 << 20  // bytes of one header
	deepest    = 40       // multiparts inside each other
	mostParts  = 20_000
)

// A Parser makes a tree of parts out of lines. Add the lines of one mail, then
// call End; the same Parser then takes the next mail, and reuses the memory.
type Parser struct {
	mail     mail
	root     *Part
	open     []*Part // the multiparts around current, with their boundaries
	closed   *Part   // the multipart that ended last, with nothing since
	current  *Part
	header   []byte
	inHeader bool
	stray    []byte // lines in a header that are none: the rest of a field, or already the body
	after    bool   // behind the last boundary of a multipart: nothing is read there
	parts    int
}

// Begin starts a mail. Reopen reads a stretch of the file again, for a body
// that is too large to be held.
func (p *Parser) Begin(reopen func(at, end int64) (io.ReadCloser, error)) {
	*p = Parser{mail: mail{kept: p.mail.kept[:0], reopen: reopen}, header: p.header[:0], open: p.open[:0], stray: p.stray[:0]}
	p.root = p.begin()
}

func (p *Parser) begin() *Part {
	p.parts++
	p.current = &Part{mail: &p.mail, from: len(p.mail.kept)}
	p.inHeader, p.after = true, false
	p.header, p.stray = p.header[:0], p.stray[:0]
	return p.current
}

// Add takes the next line of the mail.
func (p *Parser) Add(l Line) {
	if l.Begins && len(l.Text) > 2 && l.Text[0] == '-' && l.Text[1] == '-' && p.boundary(l) {
		return
	}
	switch {
	case p.after:
	case p.inHeader:
		p.addHeader(l)
	default:
		p.addBody(l)
	}
}

// End returns the mail. The end of its last line is not part of it: an mbox
// adds an empty line to each.
func (p *Parser) End() *Part {
	if p.inHeader {
		p.endHeader()
	}
	p.root.Cut = len(p.open) > 0 && !p.after && !p.current.isText()
	p.close()
	return p.root
}

// isText reports a part of which nobody can tell whether it is whole.
func (p *Part) isText() bool {
	return strings.HasPrefix(p.Type.Name, "text/") || strings.HasPrefix(p.Type.Name, "multipart/")
}

// boundary reports whether the line is a boundary of an open multipart, and
// acts on it: what is open inside that ends, and a new part begins.
func (p *Parser) boundary(l Line) bool {
	line := bytes.TrimRight(l.Text[2:], " \t\r\n")
	for i := len(p.open) - 1; i >= 0; i-- {
		if ok, last := p.open[i].bounds(line); ok {
			p.step(i, last)
			return true
		}
	}
	if p.after && p.closed != nil { // a part behind the last boundary
		if ok, last := p.closed.bounds(line); ok && !last {
			p.open = append(p.open, p.closed)
			p.step(len(p.open)-1, false)
			return true
		}
	}
	return false
}

// bounds reports whether a line, without its dashes, is the part's boundary,
// and whether it is the last one.
func (p *Part) bounds(line []byte) (ok, last bool) {
	rest, ok := bytes.CutPrefix(line, bytes.TrimRight(p.Type.Raw("boundary"), " "))
	last = bytes.HasPrefix(rest, []byte("--"))
	return ok && (last || len(rest) == 0), last
}

// step goes to the next part of the i-th open multipart, or behind its last.
func (p *Parser) step(i int, last bool) {
	if p.inHeader {
		p.endHeader()
	}
	p.close()
	parent := p.open[i]
	p.closed = nil
	if last || p.parts >= mostParts {
		p.open, p.after, p.current, p.closed = p.open[:i], true, nil, parent
		return
	}
	p.open = p.open[:i+1]
	parent.Children = append(parent.Children, p.begin())
}

// close ends the body under way; the line end before a boundary is not its own.
func (p *Parser) close() {
	c := p.current
	if c == nil || p.after {
		return
	}
	if !c.far {
		c.to = len(p.mail.kept) - c.tail
	}
	c.end -= int64(c.tail)
	if c.to < c.from {
		c.to = c.from
	}
}

func (p *Parser) addHeader(l Line) {
	line := l.Content()
	switch {
	case !l.Begins, len(line) == 0 && p.parts == 1 && len(p.header) == 0 && len(p.stray) == 0:
		return
	case len(line) == 0:
		p.endHeader()
		return
	case isContinuation(line) && len(p.header) > 0, FieldName(line) != "":
		if len(p.stray) > 0 {
			p.header = append(append(p.header, ' '), p.stray...)
			p.stray = p.stray[:0]
		}
	case len(p.stray) > 0, bytes.HasPrefix(line, []byte("--")):
		p.endHeader()
		p.Add(l)
		return
	case len(p.header) == 0 && len(p.open) == 0 && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")):
		return
	default:
		p.stray = append(p.stray, l.Text...)
		return
	}
	if len(p.header) < headerSize {
		p.header = append(p.header, l.Text...)
	}
}

// endHeader reads what decides how the body is to be taken apart.
func (p *Parser) endHeader() {
	c := p.current
	p.inHeader = false
	c.Header = bytes.Clone(p.header)
	c.Type = ParseValue(c.Header.Get("Content-Type"))
	c.Disposition = ParseValue(c.Header.Get("Content-Disposition"))
	if !strings.Contains(c.Type.Name, "/") {
		c.Type.Name = p.usualType()
	}
	c.from = len(p.mail.kept)
	if isMultipart := strings.HasPrefix(c.Type.Name, "multipart/"); isMultipart && len(c.Type.Raw("boundary")) > 0 && len(p.open) < deepest {
		p.open = append(p.open, c)
	}
	if len(p.stray) > 0 {
		p.body(Line{Text: p.stray})
		p.stray = p.stray[:0]
	}
}

func (p *Parser) usualType() string {
	if n := len(p.open); n > 0 && p.open[n-1].Type.Name == "multipart/digest" {
		return "message/rfc822"
	}
	return "text/plain"
}

func (p *Parser) addBody(l Line) {
	c := p.current
	if c.end == 0 {
		c.at = l.At
	}
	c.end = l.At + l.Length
	p.body(l)
}

// body adds a line to the current part.
func (p *Parser) body(l Line) {
	c := p.current
	c.tail = len(l.Text) - len(l.Content())
	c.Size += int64(len(l.Text) - c.tail)
	p.keep(l.Text)
}

// keep holds bytes of the current body as long as the mail's bound allows.
func (p *Parser) keep(b []byte) {
	c := p.current
	switch {
	case c.far:
	case len(p.mail.kept)+len(b) <= keptSize:
		p.mail.kept = append(p.mail.kept, b...)
	default:
		c.far = true
		c.to = min(len(p.mail.kept), c.from+headSize)
		p.mail.kept = p.mail.kept[:c.to]
	}
}
