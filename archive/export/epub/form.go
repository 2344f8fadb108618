package epub

import "golang.org/x/net/html/atom"

// place is where something may stand.
type place int

// The places. What may stand among words may stand in flow too.
const (
	flow   place = iota // blocks and words
	words               // a line
	items               // in a list
	bodies              // in a table
	rows                // in a body of a table
	cells               // in a row
)

// form says how an element is written, where it may stand and what may stand in it.
type form struct {
	name      string // "" drops the tags and keeps what is inside
	in, holds place
}

// formOf names the forms that XHTML knows for what read/article lets through.
// The headings of a text stand below its title.
func formOf(a atom.Atom) form {
	name := a.String()
	switch a {
	case atom.Strong, atom.Em, atom.S, atom.U, atom.Code, atom.Sub, atom.Sup, atom.Mark:
		return form{name, words, words}
	case atom.P, atom.Pre:
		return form{name, flow, words}
	case atom.Dt:
		return form{"p", flow, words}
	case atom.H1, atom.H2:
		return form{"h3", flow, words}
	case atom.H3, atom.H4, atom.H5, atom.H6:
		return form{"h4", flow, words}
	case atom.Blockquote, atom.Div:
		return form{name, flow, flow}
	case atom.Dl, atom.Dd:
		return form{"div", flow, flow}
	case atom.Ul, atom.Ol:
		return form{name, flow, items}
	case atom.Li:
		return form{name, items, flow}
	case atom.Table:
		return form{name, flow, bodies}
	case atom.Thead, atom.Tbody, atom.Tfoot:
		return form{"tbody", bodies, rows}
	case atom.Tr:
		return form{name, rows, cells}
	case atom.Td, atom.Th:
		return form{name, cells, flow}
	}
	return form{}
}
