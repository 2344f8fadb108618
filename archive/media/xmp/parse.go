package xmp

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits against crafted packets: real ones stay far below.
const (
	// MaxSize is the most bytes of a packet that are read.
	MaxSize  = 8 << 20
	maxNodes = 100_000
	maxDepth = 64
)

// ErrNoXMP says that there is not a single property.
var ErrNoXMP = errors.New("no XMP properties")

var errTooMuch = errors.New("too many or too deeply nested properties")

// Parse reads a packet, at most [MaxSize] bytes of it. A broken packet gives
// what stands before the damage; only one without any property is an error.
func Parse(r io.Reader) (*Node, error) {
	packet, err := io.ReadAll(io.LimitReader(r, MaxSize))
	if err != nil {
		return nil, fmt.Errorf("read XMP: %w", err)
	}
	p := parser{root: &Node{}}
	p.open = []*element{{node: p.root}}
	damage := p.parse(inner(utf8Text(packet)))
	for len(p.open) > 1 {
		p.end()
	}
	p.join()
	if p.nodes == 0 {
		return nil, fmt.Errorf("parse XMP: %w", errors.Join(ErrNoXMP, damage))
	}
	return p.root, nil
}

// inner returns the packet that stands in something else: a whole picture that
// was named like a sidecar.
func inner(b []byte) []byte {
	if i := bytes.Index(b, []byte("<x:xmpmeta")); i > 0 && !bytes.HasPrefix(bytes.TrimSpace(b), []byte("<")) {
		return b[i:]
	}
	return b
}

type parser struct {
	root  *Node
	open  []*element // from the root to the one being read
	nodes int

	lists map[string]*Node   // those that have a name, by it (F-Spot)
	named map[string][]*Node // properties that only name their list
}

type element struct {
	node *Node
	text strings.Builder
}

func (p *parser) parse(packet []byte) error {
	d := xml.NewDecoder(bytes.NewReader(packet))
	d.Strict = false
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = p.start(t)
		case xml.EndElement:
			p.end()
		case xml.CharData:
			p.text(t)
		}
		if err != nil {
			return err
		}
	}
}

// start opens an element. x:xmpmeta, rdf:RDF and rdf:Description only wrap;
// they are opened but leave no node of their own.
func (p *parser) start(e xml.StartElement) error {
	if len(p.open) > maxDepth {
		return errTooMuch
	}
	parent := p.open[len(p.open)-1].node
	n := parent
	if name := canonical(e.Name); !wrapper(name) {
		n = &Node{Name: name}
		parent.Kids = append(parent.Kids, n)
		p.nodes++
	}
	p.open = append(p.open, &element{node: n})
	for _, a := range e.Attr {
		p.attribute(n, a)
	}
	if p.nodes > maxNodes {
		return errTooMuch
	}
	return nil
}

func (p *parser) attribute(n *Node, a xml.Attr) {
	switch name := canonical(a.Name); {
	case a.Name.Space == "xmlns" || a.Name.Local == "xmlns", name == "rdf:about", name == "rdf:parseType":
	case name == "rdf:nodeID":
		p.name(n, a.Value)
	case name == "rdf:resource" && n.Text == "":
		n.Text = a.Value
	case a.Name.Space != "":
		n.Kids = append(n.Kids, &Node{Name: name, Text: strings.TrimSpace(a.Value)})
		p.nodes++
	}
}

// name notes that a node has a name, or stands for the list that has it. Only
// properties of the packet itself do, so that no list is a part of itself.
func (p *parser) name(n *Node, id string) {
	if p.lists == nil {
		p.lists, p.named = map[string]*Node{}, map[string][]*Node{}
	}
	switch n.Name {
	case "":
	case "rdf:Bag", "rdf:Seq", "rdf:Alt":
		p.lists[id] = n
	default:
		if p.open[len(p.open)-2].node == p.root {
			p.named[id] = append(p.named[id], n)
		}
	}
}

// join puts named lists where they belong.
func (p *parser) join() {
	for id, nodes := range p.named {
		for _, n := range nodes {
			if list := p.lists[id]; list != nil && len(n.Kids) == 0 {
				n.Kids = []*Node{list}
			}
		}
	}
}

func (p *parser) end() {
	if len(p.open) == 1 {
		return
	}
	done := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	if text := strings.TrimSpace(done.text.String()); text != "" && done.node != p.root {
		done.node.Text = text
	}
}

func (p *parser) text(t xml.CharData) {
	p.open[len(p.open)-1].text.Write(t)
}

func wrapper(name string) bool {
	return name == "x:xmpmeta" || name == "rdf:RDF" || name == "rdf:Description" || strings.HasSuffix(name, "}xapmeta")
}
