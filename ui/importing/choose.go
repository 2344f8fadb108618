package importing

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/ui/form"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

func base(path string) string { return filepath.Base(strings.TrimRight(path, `/\`)) }

// choosing shows what was recognised and asks how to go on.
func (p *Page) choosing() fyne.CanvasObject {
	plan, c := p.job.Plan, p.job.Plan.Candidates[p.job.Chosen]
	parts := []fyne.CanvasObject{
		kit.NewClippedText(theme.Title(), p.name()), kit.NewGap(0, 4),
		kit.NewText(theme.Body().In(theme.Soft), p.loc.N("%s files", plan.Files)+" · "+p.loc.Size(plan.Bytes)), kit.NewGap(0, 18),
		p.recognised(c),
	}
	if len(plan.Candidates) > 1 {
		parts = append(parts, kit.NewGap(0, 14), p.others())
	}
	if len(c.Options) > 0 {
		parts = append(parts, kit.NewGap(0, 20), form.New(p.loc, c.Options, p.job.Values))
	}
	if len(plan.Problems) > 0 {
		parts = append(parts, kit.NewGap(0, 20),
			kit.NewText(theme.Body().Strong(), p.loc.N("%s files cannot be read", len(plan.Problems))), kit.NewGap(0, 8),
			p.warnings(plan.Problems))
	}
	p.ahead = kit.NewButton(kit.Primary, p.loc.T("Import"), p.job.Start)
	parts = append(parts, kit.NewGap(0, 24), container.NewHBox(layout.NewSpacer(), kit.NewRow(10,
		kit.NewButton(kit.Secondary, p.loc.T("Cancel"), p.job.Cancel),
		p.ahead)))
	return sheet(parts...)
}

// recognised says what the archive is taken for, and why.
func (p *Page) recognised(c Candidate) fyne.CanvasObject {
	what := p.loc.T(c.Title)
	if c.Variant != "" && c.Variant != c.Title {
		what += " — " + p.loc.T(c.Variant)
	}
	why := p.loc.T(c.Reason)
	if c.Detail != "" {
		why += " (" + c.Detail + ")"
	}
	lines := []fyne.CanvasObject{kit.NewParagraph(theme.Month(), what)}
	if why != "" {
		lines = append(lines, kit.NewParagraph(theme.Body().In(theme.Soft), why))
	}
	if c.Evidence == read.BestEffort {
		lines = append(lines, kit.NewParagraph(theme.Secondary().In(theme.LeafText),
			p.loc.T("This format is not documented anywhere. Dotori reads what it can and tells what it could not.")))
	}
	for _, lack := range c.Lacks {
		lines = append(lines, kit.NewParagraph(theme.Secondary(), p.loc.T(lack)))
	}
	return kit.NewTile(kit.NewStack(3, lines...))
}

// others lets the user overrule what was recognised.
func (p *Page) others() fyne.CanvasObject {
	chips := make([]fyne.CanvasObject, 0, len(p.job.Plan.Candidates))
	for i, c := range p.job.Plan.Candidates {
		chip := kit.NewChip(p.loc.T(c.Title), func() { p.job.Choose(i) })
		chip.SetSelected(i == p.job.Chosen)
		chips = append(chips, chip)
	}
	list := kit.NewStack(6, kit.NewText(theme.Secondary(), p.loc.T("Read it as")), kit.NewWrap(6, 6, chips...))
	if len(chips) > 2 {
		list.Add(kit.NewParagraph(theme.Secondary(), p.loc.T("What is left after that is read as the others.")))
	}
	return list
}

func (p *Page) warnings(list []archive.Warning) fyne.CanvasObject {
	places, reasons := make([]string, len(list)), make([]string, len(list))
	for i, w := range list {
		places[i], reasons[i] = place(p.loc, w), reason(p.loc, w)
	}
	return kit.NewWarningList(places, reasons)
}
