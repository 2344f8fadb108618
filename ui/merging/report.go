package merging

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/ingest"
	"dotori/archive/ingest/reconcile"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// finished is the report.
func (p *Page) finished() fyne.CanvasObject {
	m := p.job.Report
	title := p.loc.T("%s was merged", p.loc.Object(filepath.Base(p.job.Dir)))
	if p.job.Step == Stopped {
		title = p.loc.T("The merge was stopped")
	}
	parts := []fyne.CanvasObject{p.head(title), kit.NewGap(0, 16), p.tiles(m)}
	if p.job.Step == Stopped {
		parts = append(parts, kit.NewGap(0, 16), kit.NewParagraph(theme.Body(),
			p.loc.T("What came up to here stays. Merge the same library again to go on.")))
	}
	parts = append(parts, p.conflicts(m)...)
	parts = append(parts, p.warnings(m)...)
	buttons := []fyne.CanvasObject{kit.NewButton(kit.Primary, p.loc.T("Have a look"), p.actions.Visit)}
	if m.Imports+m.Edits > 0 {
		buttons = append([]fyne.CanvasObject{kit.NewButton(kit.Secondary, p.loc.T("Take it back"), func() { p.undo(m) })}, buttons...)
	}
	return sheet(append(parts, kit.NewGap(0, 20), row(buttons...))...)
}

func (p *Page) tiles(m ingest.Merge) fyne.CanvasObject {
	tile := func(value, label string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewTile(kit.NewStack(2, kit.NewText(theme.Title().In(color), value),
			kit.NewText(theme.Body().In(theme.Soft), p.loc.T(label)))).Padded(14)
	}
	return kit.NewColumns(4, 10,
		tile(p.loc.Number(m.Items), "New", theme.Moss), tile(p.loc.Number(m.Known), "Already there", theme.Soft),
		tile(p.loc.Number(m.Edits), "Changes", theme.Ink), tile(p.loc.Size(m.Bytes), "Originals", theme.Ink))
}

// summary is a merge in a few words.
func (p *Page) summary(m ingest.Merge) string {
	if !CanUndo(m) {
		return p.loc.T("taken back")
	}
	return p.loc.N("%s new memories", m.Items) + " · " + p.loc.Size(m.Bytes)
}

func (p *Page) warnings(m ingest.Merge) []fyne.CanvasObject {
	if len(m.Warnings) == 0 {
		return nil
	}
	places, reasons := make([]string, len(m.Warnings)), make([]string, len(m.Warnings))
	for i, w := range m.Warnings {
		places[i], reasons[i] = w.Path, p.loc.T(w.Reason)
		if w.Detail != "" {
			reasons[i] += " (" + w.Detail + ")"
		}
	}
	return []fyne.CanvasObject{kit.NewGap(0, 18), kit.NewText(theme.Body().Strong(), p.loc.N("%s things to know", len(places))),
		kit.NewGap(0, 8), kit.NewWarningList(places, reasons)}
}

// conflictsShown is how many conflicts the page shows at once: as some are
// decided, the next ones come.
const conflictsShown = 20

// conflicts lets the user decide for the other library.
func (p *Page) conflicts(m ingest.Merge) []fyne.CanvasObject {
	all := m.Conflicts
	if len(all) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewGap(0, 18), kit.NewText(theme.Body().Strong(), p.loc.N("%s things were changed differently", len(all))), kit.NewGap(0, 4),
		kit.NewParagraph(theme.Secondary(), p.loc.T("What is here stayed. You can take the other library's side.")), kit.NewGap(0, 10)}
	for _, c := range all[:min(len(all), conflictsShown)] {
		parts = append(parts, p.conflict(c), kit.NewGap(0, 8))
	}
	if len(all) > 1 {
		parts = append(parts, row(kit.NewButton(kit.Secondary, p.loc.T("Take the other side in all"), func() { p.job.Take(all...) })))
	}
	return parts
}

// conflict shows both sides of one.
func (p *Page) conflict(c reconcile.Conflict) fyne.CanvasObject {
	what := p.loc.T(label(c.Field))
	if name := p.job.Names[c.Item]; name != "" {
		what = name + " · " + what
	}
	side := func(where, value string) fyne.CanvasObject {
		return kit.NewStack(1, kit.NewText(theme.Secondary(), p.loc.T(where)), kit.NewParagraph(theme.Body(), p.say(c.Field, value)))
	}
	there := side("There", c.Theirs)
	if len(c.Take) > 0 && p.job.Step == Finished {
		there = container.NewBorder(nil, nil, nil, container.NewVBox(kit.NewButton(kit.Secondary, p.loc.T("Take this"), func() { p.job.Take(c) })), there)
	}
	return kit.NewTile(kit.NewStack(8, kit.NewClippedText(theme.Body().Strong(), what),
		kit.NewColumns(2, 14, side("Here", c.Ours), there))).Padded(14)
}
