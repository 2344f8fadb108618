package exporting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// finished is the verified result.
func (p *Page) finished() fyne.CanvasObject {
	r := p.job.Report
	title, lead := p.loc.T("The export is complete"), p.loc.N("%s files were read back and are equal to the originals.", r.Verified)
	if p.job.Step == Stopped {
		title, lead = p.loc.T("The export was stopped"), p.loc.T("What is written stays. The same export goes on from there.")
	}
	parts := []fyne.CanvasObject{
		kit.NewText(theme.Title(), title), kit.NewGap(0, 4),
		kit.NewClippedText(theme.Body().In(theme.Soft), p.job.Folder), kit.NewGap(0, 12),
		kit.NewParagraph(theme.Body().In(theme.Moss), lead), kit.NewGap(0, 16), p.tiles(),
	}
	if len(r.Warnings) > 0 {
		parts = append(parts, kit.NewGap(0, 18),
			kit.NewText(theme.Body().Strong(), p.loc.N("%s things to know", len(r.Warnings))), kit.NewGap(0, 8),
			kit.NewWarningList(p.warnings()))
	}
	return sheet(append(parts, kit.NewGap(0, 20), container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
		kit.NewButton(kit.Secondary, p.loc.T("Export something else"), p.job.Again),
		kit.NewButton(kit.Secondary, p.loc.T("Close"), p.actions.Back),
		kit.NewButton(kit.Primary, p.loc.T("Open the folder"), func() { p.actions.Open(p.job.Folder) }))))...)
}

func (p *Page) tiles() fyne.CanvasObject {
	r := p.job.Report
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

func (p *Page) warnings() (places, reasons []string) {
	for _, w := range p.job.Report.Warnings {
		reason := p.loc.T(w.Reason)
		if w.Detail != "" {
			reason += " (" + w.Detail + ")"
		}
		places, reasons = append(places, w.Path), append(reasons, reason)
	}
	return places, reasons
}

func (p *Page) failed() fyne.CanvasObject {
	words := fault.Describe(p.loc, p.job.Err)
	return sheet(
		kit.NewParagraph(theme.Title(), words.Title).Spaced(1.3), kit.NewGap(0, 4),
		kit.NewClippedText(theme.Body().In(theme.Soft), p.job.Folder), kit.NewGap(0, 14),
		kit.NewParagraph(theme.Body(), words.Text()), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Secondary(), words.Detail), kit.NewGap(0, 20),
		container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
			kit.NewButton(kit.Secondary, p.loc.T("Close"), p.actions.Back),
			kit.NewButton(kit.Primary, p.loc.T("Try again"), p.job.Again))))
}
