package people

import (
	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
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

func (p *Page) question(pair Pair, of int) fyne.CanvasObject {
	words := kit.NewStack(3, kit.NewClippedText(theme.Body().Strong(), p.loc.T("Are these the same person?")),
		kit.NewClippedText(theme.Body(), p.who(pair.A)+"   ·   "+p.who(pair.B)))
	buttons := kit.NewWrap(8, 8,
		kit.NewButton(kit.Secondary, p.loc.T("Yes, the same"), func() { p.actions.Merge([]catalog.Person{pair.A, pair.B}) }),
		kit.NewButton(kit.Secondary, p.loc.T("No, two people"), func() {
			p.actions.Apart(pair.A.ID, pair.B.ID)
			p.crowd.Dismiss()
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
