package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Reports is where the list of imports leads.
type Reports struct {
	// Service returns the translated name of a service.
	Service func(archive.Service) string
	// Options lists what a reader can be told; it may be nil.
	Options func(archive.Service) []archive.Option
	// Save writes the report of an import where the user wants it.
	Save func(catalog.Import)
	// Visit shows what an import brought.
	Visit func(catalog.Import)
	// Clock corrects the clock of an import; nil where nothing can be changed.
	Clock func(catalog.Import)
}

// firstImports is how many are listed at first.
const firstImports = 20

// list shows the imports, the newest first.
func (p *Page) list(readOnly bool) {
	p.imports.Objects = nil
	switch {
	case p.log.Err != nil:
		words := fault.Describe(p.loc, p.log.Err)
		p.imports.Add(kit.NewParagraph(theme.Body(), words.Title))
		p.imports.Add(kit.NewParagraph(theme.Secondary(), words.Advice))
	case len(p.log.All) == 0 && !p.log.Loading:
		p.imports.Add(kit.NewParagraph(theme.Body().In(theme.Soft), p.loc.T("Nothing was imported yet.")))
	}
	shown := p.log.All
	if !p.allImports && len(shown) > firstImports {
		shown = shown[:firstImports]
	}
	for _, i := range shown {
		p.imports.Add(p.card(i, readOnly))
	}
	if more := len(p.log.All) - len(shown); more > 0 {
		p.imports.Add(container.NewHBox(kit.NewButton(kit.Secondary, p.loc.N("%s earlier ones", more), func() {
			p.allImports = true
			p.list(readOnly)
		})))
	}
	p.imports.Refresh()
	p.content.Refresh()
}

// card is one import. Unfolding its report draws only this card anew, and
// leaves the keyboard where it is.
func (p *Page) card(i catalog.Import, readOnly bool) fyne.CanvasObject {
	entry := container.NewStack()
	var draw func() *kit.Button
	draw = func() *kit.Button {
		more := kit.NewButton(kit.Quiet, p.loc.T("Report"), func() {
			p.log.Toggle(i.ID)
			again := draw()
			p.content.Refresh()
			if c := fyne.CurrentApp().Driver().CanvasForObject(p.content); c != nil {
				c.Focus(again)
			}
		})
		entry.Objects = []fyne.CanvasObject{p.entry(i, readOnly, more)}
		return more
	}
	draw()
	return kit.NewCard(entry).Padded(3 * theme.Step)
}

// entry is what and when an import was, what came of it, and on request the
// whole report, which more unfolds.
func (p *Page) entry(i catalog.Import, readOnly bool, more *kit.Button) fyne.CanvasObject {
	words := kit.NewStack(2, kit.NewClippedText(theme.Body().Strong(), p.title(i)), kit.NewClippedText(theme.Secondary(), p.when(i)),
		kit.NewClippedText(theme.Secondary(), p.outcome(i)))
	open := p.log.Open[i.ID]
	if open {
		more.SetText(p.loc.T("Fold"))
	}
	buttons := container.NewHBox(more)
	if CanUndo(i) && !readOnly {
		buttons.Add(p.undo(i))
	}
	head := container.NewBorder(nil, nil, nil, container.NewVBox(layout.NewSpacer(), buttons, layout.NewSpacer()), words)
	if !open {
		return head
	}
	return kit.NewStack(3*theme.Step, head, kit.NewHairline(), p.report(i))
}

func (p *Page) title(i catalog.Import) string {
	if len(i.Paths) == 0 {
		return p.actions.Service(i.Service)
	}
	name := baseName(i.Paths[0])
	if more := len(i.Paths) - 1; more > 0 {
		name += " " + p.loc.N("and %s more", more)
	}
	return name
}

// when says when it was, and of which service.
func (p *Page) when(i catalog.Import) string {
	parts := []string{p.loc.ShortDay(i.Started.Local()) + " " + p.loc.Time(i.Started.Local())}
	if i.Service != "" {
		parts = append(parts, p.actions.Service(i.Service))
	}
	if i.Merge != "" {
		parts = append(parts, p.loc.T("from another library"))
	}
	if state := p.state(i); state != "" {
		parts = append(parts, state)
	}
	return strings.Join(parts, " · ")
}

// outcome counts what came of it.
func (p *Page) outcome(i catalog.Import) string {
	parts := []string{p.loc.N("%s new memories", i.Items)}
	if i.Known > 0 {
		parts = append(parts, p.loc.N("%s known already", i.Known))
	}
	if i.Skipped > 0 {
		parts = append(parts, p.loc.N("%s skipped", i.Skipped))
	}
	return strings.Join(parts, " · ")
}

func (p *Page) state(i catalog.Import) string {
	switch i.State {
	case catalog.Running:
		return p.loc.T("under way")
	case catalog.Interrupted:
		return p.loc.T("stopped half-way")
	case catalog.Failed:
		return p.loc.T("failed")
	case catalog.Undoing:
		return p.loc.T("being taken back")
	case catalog.Undone:
		return p.loc.T("taken back")
	}
	return ""
}

// undo takes an import back, when the user has heard what that costs.
func (p *Page) undo(i catalog.Import) fyne.CanvasObject {
	b := kit.NewButton(kit.Secondary, p.loc.T("Undo"), func() {
		p.log.Weigh(i.ID, func(s catalog.Stake) {
			p.actions.Confirm(p.loc.T("Take this import back?"), p.consequences(s), p.loc.T("Undo the import"), func() { p.log.Undo(i.ID) })
		})
	})
	switch {
	case p.log.Undoing == i.ID:
		b.SetText(p.loc.T("Taking back …"))
		b.Disable()
	case p.log.Weighing == i.ID:
		b.SetText(p.loc.T("Counting …"))
		b.Disable()
	case p.log.Undoing != "" || p.log.Weighing != "":
		b.Disable()
	}
	return b
}

// consequences says what taking an import back costs.
func (p *Page) consequences(s catalog.Stake) string {
	parts := []string{p.loc.N("%s memories that only this import brought disappear from the library, with their originals.", s.Gone)}
	if s.Gone == 0 {
		parts[0] = p.loc.T("Nothing disappears: no memory came with this import alone.")
	}
	if s.Shared > 0 {
		parts = append(parts, p.loc.N("%s that other imports brought too stay.", s.Shared))
	}
	if s.Edited > 0 {
		parts = append(parts, p.loc.N("You changed %s of them; your changes wait, and are there again when the archive is imported again.", s.Edited))
	}
	return strings.Join(append(parts, p.loc.T("The archive itself is untouched.")), " ")
}
