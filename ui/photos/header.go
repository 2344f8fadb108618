package photos

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// header is what scrolls along above the first month: the title, what there
// is, and the cover.
func (p *Page) header(s *State) fyne.CanvasObject {
	w := p.words
	title, right := kit.NewClippedText(theme.Year(), w.title(s.Scope)), kit.NewWrap(4*theme.Step, theme.Step)
	if beside := asked(p.config.Beside, s.Scope); beside != nil {
		right.Add(beside)
	}
	right.Add(p.views.content)
	column := kit.NewStack(2, kit.NewPair(title, right))
	column.Add(kit.NewClippedText(theme.Body().In(theme.Soft), w.line(s)))
	if notice := asked(p.config.Notice, s.Scope); notice != nil {
		column.Add(kit.NewInset(3*theme.Step, 0, 0, 0, notice))
	}
	if len(s.Cover) > 0 {
		column.Add(kit.NewInset(3*theme.Step, 0, 0, 0, p.cover(s)))
	}
	return kit.NewInset(22, 4*theme.Step, 4, theme.Margin, column)
}

// asked returns what a part of the configuration has for a scope.
func asked(part func(Scope) fyne.CanvasObject, s Scope) fyne.CanvasObject {
	if part == nil {
		return nil
	}
	return part(s)
}

// cover shows the best pictures, and says by which rules they are that.
func (p *Page) cover(s *State) fyne.CanvasObject {
	keys := make([]string, len(s.Cover))
	for i, c := range s.Cover {
		keys[i] = c.SHA256
	}
	mosaic := kit.NewMosaic(p.album(), keys, func(i int) {
		p.config.Open(s.Cells, slices.IndexFunc(s.Cells, func(c catalog.Cell) bool { return c.Key == s.Cover[i].Key }))
	})
	return kit.NewStack(2*theme.Step, mosaic, kit.NewParagraph(theme.Secondary(), p.words.loc.T(
		"The cover: favourites first, then one picture from the fullest day of each month, the wide ones before the tall. No pictures of screens.")))
}
