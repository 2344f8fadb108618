package photos

import (
	"dotori/ui/kit"
)

// content makes the grid's content out of a state.
func (p *Page) content(s *State) kit.Content {
	w, usual := p.words, s.usual()
	c := kit.Content{
		Cell:   func(i int) kit.Cell { return w.cell(s.Cells[i], usual) },
		Header: p.header(s),
		Reason: p.config.Reason,
	}
	for i, m := range s.Months {
		section := w.section(s.Scope, m)
		// The rail finds a year by the line on which it begins.
		section.Break = i > 0 && (m.Year != s.Months[i-1].Year || m.Decade != s.Months[i-1].Decade)
		c.Sections = append(c.Sections, section)
	}
	c.Aspects = make([]float32, len(s.Cells))
	for i, cell := range s.Cells {
		c.Aspects[i] = cell.Aspect
		if isCard(cell) {
			c.Aspects[i] = kit.CardAspect
		}
	}
	return c
}
