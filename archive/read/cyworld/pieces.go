package cyworld

import (
	"iter"
	"strings"

	"dotori/archive/read/tree"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	largestPiece = 2 << 20  // how much HTML is composed at once, in bytes
	longestCode  = 64 << 10 // how much of one script is passed on, in bytes
)

// pieces cuts long HTML between its tokens, and long words anywhere; long code
// in it is left out. It ends when the reading is done.
func (r *reading) pieces(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		c := cutter{s: s, yield: yield, z: html.NewTokenizer(tree.Until(r.ctx, strings.NewReader(s)))}
		if len(s) > largestPiece {
			for c.token() {
			}
		}
		if !c.stopped && !r.done() {
			yield(s[c.start:])
		}
	}
}

// cutter passes pieces on while it goes through the tokens.
type cutter struct {
	s         string
	z         *html.Tokenizer
	yield     func(string) bool
	stopped   bool
	start, at int       // of the piece; of what was gone through
	last      atom.Atom // the element that began last, if none ended since
}

// token goes through the next token and reports whether there may be more.
func (c *cutter) token() bool {
	kind, from := c.z.Next(), c.at
	c.at += len(c.z.Raw())
	switch kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		return c.text(from)
	case html.StartTagToken:
		name, _ := c.z.TagName()
		c.last = atom.Lookup(name)
	case html.EndTagToken:
		c.last = 0
	}
	return c.at-c.start < largestPiece || c.pass(c.at)
}

func (c *cutter) text(from int) bool {
	if isCode := c.last == atom.Script || c.last == atom.Style; isCode && c.at-from > longestCode {
		ok := c.pass(from)
		c.start = c.at
		return ok
	}
	for c.at-c.start >= largestPiece {
		if !c.pass(runeStart(c.s, c.start+largestPiece)) {
			return false
		}
	}
	return true
}

func (c *cutter) pass(end int) bool {
	piece := c.s[c.start:end]
	c.start = end
	c.stopped = !c.yield(piece)
	return !c.stopped
}
