package importing

import (
	"errors"
	"fmt"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive/ingest"
	"dotori/ui/fault"
	"dotori/ui/help"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// finished is the report.
func (p *Page) finished() fyne.CanvasObject {
	r := p.job.Report
	title := p.loc.T("%s was imported", p.loc.Object(p.name()))
	if p.job.Step == Stopped {
		title = p.loc.T("The import was stopped")
	}
	parts := []fyne.CanvasObject{kit.NewParagraph(theme.Title(), title).Spaced(1.3), kit.NewGap(0, 6),
		kit.NewParagraph(theme.Body().In(theme.Soft), p.summary()), kit.NewGap(0, 16), p.tiles()}
	if p.job.Step == Stopped {
		parts = append(parts, kit.NewGap(0, 16), kit.NewParagraph(theme.Body(),
			p.loc.T("What was imported up to here stays. Drop the same archive again to go on.")))
	}
	if n := len(r.Warnings); n > 0 {
		parts = append(parts, kit.NewGap(0, 18), kit.NewText(theme.Body().Strong(), p.heading()), kit.NewGap(0, 8), p.warnings(skippedFirst(r)))
	}
	if p.actions.Clock != nil && r.Items > 0 {
		parts = append(parts, kit.NewGap(0, 16), kit.NewRow(0, kit.NewLink(theme.Body(), p.loc.T("The clock was wrong …"), func() { p.actions.Clock(r) })))
	}
	return sheet(append(parts, kit.NewGap(0, 20), p.ways())...)
}

func (p *Page) summary() string {
	r := p.job.Report
	s := p.loc.Duration(r.Finished.Sub(r.Started)) + " · " + p.loc.Size(r.Bytes)
	if r.Finished.IsZero() {
		s = p.loc.Size(r.Bytes)
	}
	if c := p.job.Plan.Candidates; p.job.Chosen < len(c) && c[p.job.Chosen].Variant != "" {
		s += " · " + p.loc.T("recognised as %s", p.loc.T(c[p.job.Chosen].Variant))
	}
	return s + " · " + p.loc.N("%s new memories", r.Items)
}

func (p *Page) tiles() fyne.CanvasObject {
	r := p.job.Report
	tile := func(n int, label string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewTile(kit.NewStack(2,
			kit.NewText(theme.Title().In(color), p.loc.Number(n)),
			kit.NewText(theme.Body().In(theme.Soft), p.loc.T(label)))).Padded(14)
	}
	skipped := theme.Soft
	if r.Skipped > 0 {
		skipped = theme.LeafText
	}
	return kit.NewColumns(4, 10,
		tile(r.Found, "Found", theme.Ink), tile(r.Imported, "Imported", theme.Moss),
		tile(r.Duplicate, "Already there", theme.Soft), tile(r.Skipped, "Skipped", skipped))
}

func (p *Page) heading() string {
	r := p.job.Report
	notes := len(r.Warnings)
	for _, w := range r.Warnings {
		if w.Skipped {
			notes--
		}
	}
	switch {
	case r.Skipped == 0:
		return p.loc.N("%s things to know", notes)
	case notes <= 0:
		return p.loc.N("%s skipped, and why", r.Skipped)
	}
	return p.loc.N("%s skipped, and why", r.Skipped) + " · " + p.loc.N("%s things to know", notes)
}

// ways lead on from the report.
func (p *Page) ways() fyne.CanvasObject {
	save := func() {
		p.actions.Save(p.name()+".report.txt", func(w io.Writer) error { return WriteReport(w, p.loc, p.job.Report) })
	}
	p.ahead = kit.NewButton(kit.Primary, p.visitText(), func() { p.actions.Visit(p.job.Last) })
	return container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
		kit.NewButton(kit.Secondary, p.loc.T("Undo the import"), p.job.Undo),
		kit.NewButton(kit.Secondary, p.loc.T("Save the report"), save),
		p.ahead))
}

func (p *Page) visitText() string {
	switch first, last := p.job.First, p.job.Last; {
	case last == 0:
		return p.loc.T("Have a look")
	case first == last:
		return p.loc.T("Have a look at %s", p.loc.Year(last))
	default:
		return p.loc.T("Have a look at %s", fmt.Sprintf("%d–%s", first, p.loc.Year(last)))
	}
}

func (p *Page) undone() fyne.CanvasObject {
	return kit.NewEmptyState(nil, p.loc.T("The import was taken back"),
		p.loc.T("Everything that only this import brought is gone from the library. The archive itself is untouched."),
		kit.NewButton(kit.Primary, p.loc.T("Have a look"), func() { p.actions.Visit(0) }),
		kit.NewButton(kit.Secondary, p.loc.T("Import another archive"), p.job.Reset))
}

func (p *Page) failed() fyne.CanvasObject {
	again := kit.NewButton(kit.Secondary, p.loc.T("Try again"), func() { p.job.Look(p.job.Plan.Paths) })
	other := kit.NewButton(kit.Primary, p.loc.T("Import another archive"), p.job.Reset)
	words := fault.Describe(p.loc, p.job.Err)
	parts := []fyne.CanvasObject{
		kit.NewParagraph(theme.Title(), words.Title).Spaced(1.3), kit.NewGap(0, 4),
		kit.NewClippedText(theme.Body().In(theme.Soft), p.name()), kit.NewGap(0, 14),
		kit.NewParagraph(theme.Body(), words.Text()), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Secondary(), words.Detail)}
	if problems := p.job.Plan.Problems; len(problems) > 0 {
		parts = append(parts, kit.NewGap(0, 16), p.warnings(problems))
	}
	if errors.Is(p.job.Err, ingest.ErrNotRecognised) {
		parts = append(parts, kit.NewGap(0, 18), p.readable())
	}
	return sheet(append(parts, kit.NewGap(0, 20), container.NewHBox(layout.NewSpacer(), kit.NewRow(10, again, other)))...)
}

// readable lists what Dotori reads, each leading to how it is got.
func (p *Page) readable() fyne.CanvasObject {
	chips := kit.NewWrap(6, 6)
	guides, _ := help.Guides() // embedded; without them there are no chips
	for _, g := range guides {
		chips.Add(kit.NewChip(g.Title.In(p.loc.Language()), func() { p.actions.Help(g.ID) }))
	}
	return kit.NewStack(8, kit.NewText(theme.Body().Strong(), p.loc.T("Dotori reads these. Each tells how to get it:")), chips)
}
