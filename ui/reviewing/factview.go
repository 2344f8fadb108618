package reviewing

import (
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive/similar"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// reasons joins those that are asked for.
func reasons(in similar.Language, all []similar.Reason, wanted func(similar.Reason) bool) string {
	var words []string
	for _, r := range all {
		if wanted(r) {
			words = append(words, r.Say(in))
		}
	}
	return strings.Join(words, "  ")
}

// nameWidth is that of the names of facts.
const nameWidth = 92

// tellFacts sets the facts of both, or of the one that is shown alone, below
// the pictures.
func (t *table) tellFacts() {
	p := t.p
	t.facts.Objects = nil
	if !p.desk.There() {
		return
	}
	top, other := p.desk.Sides[0], p.desk.Other()
	columns := 2
	cells := []fyne.CanvasObject{t.heading(0), t.heading(p.desk.Shown)}
	for _, f := range Facts(p.config.Loc, p.config.Service, top, other) {
		cells = append(cells, fact(f.Name, f.Left, f.Differs()), fact(f.Name, f.Right, f.Differs()))
	}
	if p.desk.Alone {
		columns, cells = 1, every(cells, p.desk.Front)
	}
	t.facts.Add(kit.NewColumns(columns, theme.Step, cells...))
}

// every returns every second cell: those of the top, or of the other.
func every(cells []fyne.CanvasObject, front bool) (half []fyne.CanvasObject) {
	for i, c := range cells {
		if (i%2 == 0) == front {
			half = append(half, c)
		}
	}
	return half
}

// heading says what becomes of a side, and what can be done with it.
func (t *table) heading(side int) fyne.CanvasObject {
	p, loc := t.p, t.p.config.Loc
	s, many := p.desk.Sides[side], len(p.desk.Sides) > 2
	words, style := loc.T("On top"), theme.Secondary().Strong().In(theme.Moss)
	switch {
	case s.Out:
		words, style = loc.T("Taken out: another picture"), theme.Secondary().Strong().In(theme.LeafText)
	case side > 0:
		words, style = loc.T("Under it"), theme.Secondary().Strong()
	}
	row := kit.NewRow(4*theme.Step, kit.NewText(style, words))
	link := func(text string, change func(*Desk)) {
		row.Add(kit.NewLink(theme.Secondary(), text, func() { p.view(change); p.refocus() }))
	}
	if side > 0 && p.config.Do != nil && s.Layable() {
		link(loc.T("Lay it on top"), func(d *Desk) { d.Lift(side) })
	}
	if side > 0 && p.config.Do != nil && many {
		out := loc.T("Take it out")
		if s.Out {
			out = loc.T("Put it in again")
		}
		link(out, func(d *Desk) { d.Take(side) })
	}
	return row
}

// fact is one line; what differs stands out.
func fact(name, value string, differs bool) fyne.CanvasObject {
	style := theme.Secondary()
	if differs {
		style = theme.Secondary().Strong().In(theme.Ink)
	}
	if value == "" {
		value = "—"
	}
	return kit.NewFrame(nil, nil, kit.NewFixedWidth(nameWidth*kit.TextScale(1.3), kit.NewParagraph(theme.Secondary(), name)), nil, kit.NewParagraph(style, value))
}
