package telegram

import (
	"strings"

	"golang.org/x/net/html/atom"
)

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Img, atom.Br, atom.Meta, atom.Link, atom.Hr, atom.Input, atom.Source, atom.Wbr:
		return true
	}
	return false
}

// attributes are those of a tag that pages use.
type attributes struct{ class, id, title, href, src string }

func (p *page) attributes(more bool) (a attributes) {
	for more {
		var key, value []byte
		key, value, more = p.z.TagAttr()
		switch string(key) {
		case "class":
			a.class = string(value)
		case "id":
			a.id = string(value)
		case "title":
			a.title = string(value)
		case "href":
			a.href = string(value)
		case "src":
			a.src = string(value)
		}
	}
	return a
}

// has reports whether one of the classes is word.
func (a attributes) has(word string) bool {
	for c := range strings.FieldsSeq(a.class) {
		if c == word {
			return true
		}
	}
	return false
}
