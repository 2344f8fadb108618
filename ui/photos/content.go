package photos

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// content makes the grid's content out of a state.
func (p *Page) content(s *State) kit.Content {
	w := p.words
	c := kit.Content{
		Cell:   func(i int) kit.Cell { return w.cell(s.Cells[i]) },
		Header: header(w.title(s.Scope), w.line(s)),
		Reason: p.config.Reason,
	}
	for i, m := range s.Months {
		section := w.section(s.Scope, m)
		// The rail finds a year by the line on which it begins.
		section.Break = i > 0 && m.Year != s.Months[i-1].Year
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

// header is the title of the year and the line under it.
func header(title, line string) fyne.CanvasObject {
	return kit.NewInset(22, theme.Margin, 4, theme.Margin, kit.NewStack(2,
		kit.NewClippedText(theme.Year(), title),
		kit.NewClippedText(theme.Body().In(theme.Soft), line),
	))
}
