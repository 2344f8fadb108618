package photos

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// viewSwitch sets the grid otherwise, by mouse: whole pictures or squares,
// smaller or larger.
type viewSwitch struct {
	content fyne.CanvasObject
	shapes  *kit.Segments
}

func newViewSwitch(g *kit.Grid, loc *i18n.Localizer) *viewSwitch {
	s := &viewSwitch{shapes: kit.NewSegments(func(i int) { g.Square(i == 1) }, kit.Sign("rows"), kit.Sign("squares")).
		Hint(loc.T("Whole pictures"), loc.T("Squares"))}
	s.content = kit.NewRow(2,
		kit.NewIconButton(fynetheme.ContentRemoveIcon(), func() { g.Zoom(-1) }).Hint(loc.T("Smaller pictures")),
		kit.NewIconButton(fynetheme.ContentAddIcon(), func() { g.Zoom(1) }).Hint(loc.T("Larger pictures")),
		kit.NewGap(theme.Step, 0), s.shapes.Content)
	return s
}

func (s *viewSwitch) show(v kit.View) {
	i := 0
	if v.Squares {
		i = 1
	}
	s.shapes.Choose(i)
}

// setView begins with the cells set as the user had them last.
func (p *Page) setView() {
	p.views = newViewSwitch(p.grid, p.config.Loc)
	if p.config.View != nil {
		p.grid.SetView(p.config.View())
	}
	p.views.show(p.grid.View())
	p.grid.OnView = func(v kit.View) {
		p.views.show(v)
		if p.config.SetView != nil {
			p.config.SetView(v)
		}
	}
}

// Zoom makes the pictures so many steps larger, or smaller; 0 is the size of
// the look.
func (p *Page) Zoom(steps int) { p.grid.Zoom(steps) }

// Square turns from whole pictures to squares, or back.
func (p *Page) Square() { p.grid.Square(!p.grid.View().Squares) }
