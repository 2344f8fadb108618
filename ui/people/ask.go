package people

import (
	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/archive/kin"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// suggest asks about one pair at a time, above everybody.
func (p *Page) suggest() {
	p.asking.Objects = nil
	if n := len(p.crowd.Pairs); n > 0 && p.actions.Merge != nil && !p.crowd.Choosing && p.field.Text == "" {
		p.asking.Objects = []fyne.CanvasObject{p.question(p.crowd.Pairs[p.skipped%n], n)}
	}
	p.asking.Hidden = len(p.asking.Objects) == 0
}

func (p *Page) question(pair kin.Pair, of int) fyne.CanvasObject {
	words := kit.NewStack(3, kit.NewClippedText(theme.Body().Strong(), p.loc.T("Are these the same person?")),
		kit.NewClippedText(theme.Body(), p.who(pair.A)+"   ·   "+p.who(pair.B)),
		kit.NewClippedText(theme.Secondary(), p.why(pair)))
	buttons := kit.NewWrap(8, 8,
		kit.NewButton(kit.Secondary, p.loc.T("Yes, the same"), func() { p.actions.Merge([]catalog.Person{pair.A, pair.B}) }),
		kit.NewButton(kit.Secondary, p.loc.T("No, two people"), func() {
			p.crowd.Dismiss(pair)
			p.actions.Apart(pair)
		}))
	if of > 1 {
		buttons.Add(kit.NewButton(kit.Quiet, p.loc.T("Another one"), func() {
			p.skipped++
			p.crowd.Changed()
		}))
	}
	return kit.NewTile(kit.NewEnds(12, words, buttons)).Padded(3 * theme.Step)
}

// who names somebody with where they are and how much they did.
func (p *Page) who(who catalog.Person) string {
	return who.Title + " (" + servicesOf(who, p.actions.Service) + ", " + p.loc.Number(who.Count) + ")"
}

// why gives the strongest reason.
func (p *Page) why(pair kin.Pair) string {
	first := pair.Reasons[0]
	values := make([]any, len(first.Values))
	for i, v := range first.Values {
		values[i] = v
	}
	return p.loc.T(first.Text, values...)
}
