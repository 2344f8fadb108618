package repair

import (
	"fyne.io/fyne/v2"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// previewView shows what a change of dates does: the first and the last one
// before and after, and what stays as it is.
type previewView struct {
	loc   *i18n.Localizer
	lines *fyne.Container
	card  *kit.Card
}

func newPreviewView(loc *i18n.Localizer) *previewView {
	v := &previewView{loc: loc, lines: kit.NewStack(2 * theme.Step)}
	v.card = kit.NewCard(v.lines).Padded(3 * theme.Step)
	return v
}

// show shows the preview, if there is one and it says more than the field.
func (v *previewView) show(d *Dating, plain bool) {
	p, ok := d.Preview()
	v.lines.Objects = nil
	if ok && p.Moved > 0 {
		v.move("First", p.First)
	}
	if ok && p.Moved > 1 {
		v.move("Last", p.Last)
	}
	for _, kept := range []struct {
		n    int
		text string
	}{{p.Undated, v.loc.N("%s stay: they have no date.", p.Undated)},
		{p.Vague, v.loc.N("%s stay: too little is known of their dates.", p.Vague)},
		{p.NoDay, v.loc.N("%s stay: there is no such day.", p.NoDay)}} {
		if kept.n > 0 {
			v.lines.Add(kit.NewParagraph(theme.Secondary(), kept.text))
		}
	}
	setHidden(v.card, plain || len(v.lines.Objects) == 0)
	v.card.Refresh()
}

func (v *previewView) move(which string, m Move) {
	v.lines.Add(kit.NewStack(1, kit.NewParagraph(theme.Secondary(), v.loc.T(which)+" · "+v.loc.Moment(m.Was)),
		kit.NewParagraph(theme.Body(), "→ "+v.loc.Moment(m.Now))))
}
