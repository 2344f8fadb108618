package settings

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// report tells all that is known of an import.
func (p *Page) report(i catalog.Import) fyne.CanvasObject {
	parts := kit.NewStack(4*theme.Step, p.counts(i), p.facts(i))
	for _, g := range groups(i.Warnings) {
		parts.Add(p.group(g))
	}
	if len(i.Warnings) == 0 && i.State == catalog.Done {
		parts.Add(kit.NewParagraph(theme.Secondary(), p.loc.T("There was nothing to complain of.")))
	}
	buttons := container.NewHBox(kit.NewButton(kit.Secondary, p.loc.T("Save the report"), func() { p.actions.Save(i) }))
	if CanUndo(i) && i.Items+i.Known > 0 {
		buttons.Add(kit.NewGap(theme.Step, 0))
		buttons.Add(kit.NewButton(kit.Secondary, p.loc.T("Look at what it brought"), func() { p.actions.Visit(i) }))
		if p.actions.Clock != nil {
			buttons.Add(kit.NewGap(theme.Step, 0))
			buttons.Add(kit.NewButton(kit.Secondary, p.loc.T("The clock was wrong …"), func() { p.actions.Clock(i) }))
		}
	}
	parts.Add(buttons)
	return parts
}

// counts are the files that were found, and what became of them.
func (p *Page) counts(i catalog.Import) fyne.CanvasObject {
	tile := func(n int, label string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewTile(kit.NewStack(2, kit.NewText(theme.Month().In(color), p.loc.Number(n)),
			kit.NewText(theme.Secondary(), p.loc.T(label)))).Padded(2.5 * theme.Step)
	}
	skipped := theme.Soft
	if i.Skipped > 0 {
		skipped = theme.LeafText
	}
	return kit.NewColumns(4, 2*theme.Step, tile(i.Found, "Found", theme.Ink), tile(i.Imported, "Imported", theme.Moss),
		tile(i.Duplicate, "Already there", theme.Soft), tile(i.Skipped, "Skipped", skipped))
}

// facts are the paths, the time that it took, its size and its options.
func (p *Page) facts(i catalog.Import) fyne.CanvasObject {
	lines := kit.NewStack(theme.Step, kit.NewText(theme.Secondary(), p.loc.T("Imported from")), p.paths(i.Paths...))
	if took := i.Finished.Sub(i.Started); !i.Finished.IsZero() && took >= 0 {
		lines.Add(kit.NewParagraph(theme.Secondary(), p.loc.T("Took")+": "+p.loc.Duration(took)+" · "+p.loc.Size(i.Bytes)))
	}
	for _, id := range slices.Sorted(maps.Keys(i.Options)) {
		lines.Add(kit.NewParagraph(theme.Secondary(), p.option(i.Service, id)+": "+p.loc.T(i.Options[id])))
	}
	return lines
}

// option names an option of a reader.
func (p *Page) option(s archive.Service, id string) string {
	if p.actions.Options != nil {
		for _, o := range p.actions.Options(s) {
			if o.ID == id {
				return p.loc.T(o.Title)
			}
		}
	}
	return id
}

// group is a reason with its count, and the places that it holds for.
func (p *Page) group(g group) fyne.CanvasObject {
	title := p.loc.N("%s things to know", len(g.all))
	if g.skipped {
		title = p.loc.N("%s skipped", len(g.all))
	}
	places, reasons := make([]string, len(g.all)), make([]string, len(g.all))
	for i, w := range g.all {
		places[i], reasons[i] = p.place(w), w.Detail
	}
	return kit.NewStack(1.5*theme.Step, kit.NewParagraph(theme.Body().Strong(), p.loc.T(g.reason)),
		kit.NewText(theme.Secondary(), title), kit.NewWarningList(places, reasons))
}

// place names the file of a warning, and the line or entry in it.
func (p *Page) place(w archive.Warning) string {
	if w.Line > 0 {
		return p.loc.T("%s, line %d", w.Path, w.Line)
	}
	return w.Path
}
