package xmp

import "strings"

// Node is a property, a field of a structure, or an entry of a list.
type Node struct {
	Name string // "dc:title"; "rdf:li" for entries of lists; "{uri}name" for namespaces not known here
	Text string // trimmed
	Kids []*Node
}

// Find returns the property of the given name, or of a structure the field,
// or nil. Find on nil is nil.
func (n *Node) Find(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// List returns the entries of a property that holds a list, or the property
// itself when it holds a single value.
func (n *Node) List() []*Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "rdf:Bag", "rdf:Seq", "rdf:Alt":
			return k.Kids
		}
	}
	return []*Node{n}
}

// Texts returns the non-empty texts of [Node.List].
func (n *Node) Texts() []string {
	var texts []string
	for _, k := range n.List() {
		if k.Text != "" {
			texts = append(texts, k.Text)
		}
	}
	return texts
}

// Value returns the text of the property: of an rdf:Alt the x-default entry,
// else the Korean one, else the first. Value of nil is "".
func (n *Node) Value() string {
	first, korean := "", ""
	for _, k := range n.List() {
		lang := strings.ToLower(k.Find("xml:lang").text())
		switch {
		case k.Text == "":
		case lang == "x-default":
			return k.Text
		case korean == "" && (lang == "ko" || strings.HasPrefix(lang, "ko-")):
			korean = k.Text
		case first == "":
			first = k.Text
		}
	}
	if korean != "" {
		return korean
	}
	return first
}

func (n *Node) text() string {
	if n == nil {
		return ""
	}
	return n.Text
}

// First returns the value of the first of the named properties that has one.
func (n *Node) First(names ...string) string {
	for _, name := range names {
		if v := n.Find(name).Value(); v != "" {
			return v
		}
	}
	return ""
}
