package pdftext

import (
	"context"
	"strings"

	"github.com/ledongthuc/pdf"
)

const (
	deepest     = 40      // pages inside pages, and forms inside forms
	mostNodes   = 50_000  // of the tree of pages
	longest     = 8 << 20 // bytes of a stream that a page draws
	mostStreams = 1000    // that a page draws
)

// extraction collects the text of pages.
type extraction struct {
	ctx    context.Context
	limits Limits
	fonts  map[string]*font // by what their dictionaries say
	out    strings.Builder
	nodes  int
	read   int
	cut    bool
}

// done reports whether to read no more pages.
func (e *extraction) done() bool {
	return e.full() || e.nodes > mostNodes || e.limits.Pages > 0 && e.read >= e.limits.Pages
}

// full reports whether to stop in the middle of a page.
func (e *extraction) full() bool {
	if e.limits.Bytes > 0 && e.out.Len() >= e.limits.Bytes {
		e.cut = true
	}
	return e.cut || e.ctx.Err() != nil
}

// pages reads the tree of pages in order.
func (e *extraction) pages(root pdf.Value) { e.walk(root, pdf.Value{}, 0) }

func (e *extraction) walk(node, resources pdf.Value, depth int) {
	defer func() { _ = recover() }() // what is damaged is left out
	if e.nodes++; e.done() || depth > deepest || node.Kind() != pdf.Dict {
		return
	}
	if own := node.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	kids := node.Key("Kids")
	if kids.Kind() != pdf.Array {
		e.page(node, resources)
		return
	}
	for i := range kids.Len() {
		if e.done() {
			return
		}
		e.kid(kids, i, resources, depth)
	}
}

func (e *extraction) kid(kids pdf.Value, i int, resources pdf.Value, depth int) {
	defer func() { _ = recover() }()
	e.walk(kids.Index(i), resources, depth+1)
}

// page reads what a page draws; a blank line ends it.
func (e *extraction) page(page, resources pdf.Value) {
	e.read++
	c := &canvas{extraction: e, page: identity(), resources: resources}
	contents := page.Key("Contents")
	if contents.Kind() == pdf.Array {
		for i := range min(contents.Len(), mostStreams) {
			c.draw(contents.Index(i))
		}
	} else {
		c.draw(contents)
	}
	if c.drawn {
		e.out.WriteString("\n\n")
	}
}
