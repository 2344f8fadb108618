package article

import "golang.org/x/net/html/atom"

// element says what becomes of an HTML element.
type element struct {
	name  string    // written as this; "" drops the tags and keeps what is inside
	atom  atom.Atom // of the name
	block bool      // ends an open paragraph
	rich  bool      // says something that plain text does not
	void  bool      // has no end
}

// elementOf returns how an element is written. What it does not know is left
// out, but for its words.
func elementOf(a atom.Atom) element {
	e := element{name: a.String(), atom: a, rich: true}
	switch a {
	case atom.P:
		e.rich, e.block = false, true
	case atom.Br:
		e.rich, e.void = false, true
	case atom.Hr:
		e.rich, e.block, e.void = false, true, true
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Center,
		atom.Figure, atom.Figcaption, atom.Form, atom.Fieldset, atom.Legend, atom.Address, atom.Details, atom.Summary:
		return element{name: "div", atom: atom.Div, block: true}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Th, atom.Td:
		e.block = true
	case atom.Xmp, atom.Listing, atom.Plaintext:
		return element{name: "pre", atom: atom.Pre, block: true, rich: true}
	case atom.B, atom.Strong:
		e.name, e.atom = "strong", atom.Strong
	case atom.I, atom.Em:
		e.name, e.atom = "em", atom.Em
	case atom.S, atom.Strike, atom.Del:
		e.name, e.atom = "s", atom.S
	case atom.U, atom.Ins:
		e.name, e.atom = "u", atom.U
	case atom.Code, atom.Sub, atom.Sup, atom.Mark, atom.Ruby, atom.Rt:
	default:
		return element{}
	}
	return e
}

// endedBy lists the open elements that an element of this name ends, as HTML
// lets authors leave out their end tags, and those that it never reaches out of.
func endedBy(name string) (ended, within []string) {
	switch name {
	case "li":
		return []string{"li"}, []string{"ul", "ol"}
	case "dt", "dd":
		return []string{"dt", "dd"}, []string{"dl"}
	case "td", "th":
		return []string{"td", "th"}, []string{"table"}
	case "tr":
		return []string{"tr", "td", "th"}, []string{"table"}
	case "thead", "tbody", "tfoot":
		return []string{"thead", "tbody", "tfoot", "tr", "td", "th"}, []string{"table"}
	}
	return nil, nil
}

// isSilent names the elements whose content nobody reads. The tokenizer hands
// it out as one raw text.
func isSilent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Noframes, atom.Noembed, atom.Template, atom.Iframe:
		return true
	}
	return false
}
