package exporting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// finished is the verified result.
func (p *Page) finished() fyne.CanvasObject {
	r := p.job.Outcome
	title, lead := p.loc.T("The export is complete"), p.loc.N("%s files were read back and are equal to the originals.", r.Verified)
	if r.Verified == 0 {
		lead = p.loc.T("There was nothing new to write.")
	}
	if p.job.Step == Stopped {
		title, lead = p.loc.T("The export was stopped"), p.loc.T("What is written stays. The same export goes on from there.")
	}
	parts := []fyne.CanvasObject{
		kit.NewText(theme.Title(), title), kit.NewGap(0, 4),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.job.Target.Name()), kit.NewGap(0, 12),
		kit.NewParagraph(theme.Body().In(theme.Moss), lead),
	}
	if r.Unplug {
		parts = append(parts, kit.NewParagraph(theme.Body().In(theme.Moss).Strong(), p.loc.T("Everything is on the stick. You may unplug it now.")))
	}
	parts = append(parts, kit.NewGap(0, 16), p.tiles())
	parts = append(parts, p.left(r.Left)...)
	parts = append(parts, p.warned(r.Warnings)...)
	return container.NewVScroll(sheet(append(parts, kit.NewGap(0, 20), p.ways())...))
}

// ways lead on from the result.
func (p *Page) ways() fyne.CanvasObject {
	row := kit.NewRow(10, kit.NewButton(kit.Secondary, p.loc.T("Export something else"), p.job.Again),
		kit.NewButton(kit.Secondary, p.loc.T("Close"), p.actions.Back))
	switch a, err := p.job.Target.Address(); {
	case p.job.Step == Stopped:
		row.Add(kit.NewButton(kit.Primary, p.loc.T("Go on"), p.job.Start))
	case err == nil && !a.Scheme.Remote():
		row.Add(kit.NewButton(kit.Primary, p.loc.T("Open"), func() { p.actions.Open(a.Path) }))
	}
	return container.NewHBox(layout.NewSpacer(), row)
}

func (p *Page) tiles() fyne.CanvasObject {
	r := p.job.Outcome
	tile := func(value, label string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewTile(kit.NewStack(2,
			kit.NewText(theme.Title().In(color), value),
			kit.NewText(theme.Body().In(theme.Soft), p.loc.T(label)))).Padded(14)
	}
	number := p.loc.Number
	return kit.NewColumns(4, 10,
		tile(number(r.Written), "Written", theme.Ink), tile(number(r.Unchanged), "There already", theme.Soft),
		tile(number(r.Verified), "Verified", theme.Moss), tile(p.loc.Size(r.Bytes), "Size", theme.Ink))
}

// left says what the format could not express, and why.
func (p *Page) left(all []export.Left) []fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	counts, reasons := make([]string, len(all)), make([]string, len(all))
	for i, l := range all {
		counts[i], reasons[i] = p.loc.N("%s memories", l.Count), p.loc.T(l.Reason)
	}
	return []fyne.CanvasObject{kit.NewGap(0, 18), kit.NewText(theme.Body().Strong(), p.loc.T("What was left out")), kit.NewGap(0, 2),
		kit.NewParagraph(theme.Secondary(), p.loc.T("It stands whole in items.jsonl all the same.")), kit.NewGap(0, 8),
		kit.NewWarningList(counts, reasons)}
}

func (p *Page) warned(all []archive.Warning) []fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	places, reasons := make([]string, len(all)), make([]string, len(all))
	for i, w := range all {
		places[i], reasons[i] = w.Path, p.loc.T(w.Reason)
		if w.Detail != "" {
			reasons[i] += " (" + w.Detail + ")"
		}
	}
	return []fyne.CanvasObject{kit.NewGap(0, 18), kit.NewText(theme.Body().Strong(), p.loc.N("%s things to know", len(all))),
		kit.NewGap(0, 8), kit.NewWarningList(places, reasons)}
}

func (p *Page) failed() fyne.CanvasObject {
	words := fault.Describe(p.loc, p.job.Err)
	return sheet(
		kit.NewParagraph(theme.Title(), words.Title).Spaced(1.3), kit.NewGap(0, 4),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.job.Target.Name()), kit.NewGap(0, 14),
		kit.NewParagraph(theme.Body(), words.Text()), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Secondary(), words.Detail), kit.NewGap(0, 20),
		container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
			kit.NewButton(kit.Secondary, p.loc.T("Close"), p.actions.Back),
			kit.NewButton(kit.Primary, p.loc.T("Try again"), p.job.Again))))
}
