package merging

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"dotori/archive/ingest"
	"dotori/ui/fault"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is where the page leads.
type Actions struct {
	Choose func() // asks for the folder of the other library
	Visit  func() // shows the memories
	// Confirm asks before something that cannot be taken lightly.
	Confirm func(title, text, yes string, do func())
}

// Page shows the step that a job is in.
type Page struct {
	loc     *i18n.Localizer
	job     *Job
	actions Actions
	body    *fyne.Container
	shown   Step
	line    *kit.ProgressLine // while a merge runs
	counts  *kit.Text
}

const cardWidth = 680

// New returns the page of a job.
func New(loc *i18n.Localizer, job *Job, actions Actions) *Page {
	p := &Page{loc: loc, job: job, actions: actions, body: container.NewStack()}
	if job.Step == Undone || job.Step == Failed {
		job.Reset()
	} else if job.Step == Idle {
		job.Load()
	}
	p.show()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the job goes on without the page.
func (p *Page) Close() {}

// Refresh follows a change of the job.
func (p *Page) Refresh() {
	if p.job.Step == Running && p.shown == Running {
		p.advance()
		return
	}
	p.show()
}

func (p *Page) show() {
	p.shown = p.job.Step
	p.body.Objects = []fyne.CanvasObject{p.step()}
	p.body.Refresh()
}

func (p *Page) step() fyne.CanvasObject {
	switch p.job.Step {
	case Looking:
		return p.waiting(p.loc.T("Comparing the libraries …"), p.job.Cancel)
	case Choosing:
		return p.choosing()
	case Running:
		return p.running()
	case Stopping:
		return p.waiting(p.loc.T("Stopping …"), nil)
	case Undoing:
		return p.waiting(p.loc.T("Taking the merge back …"), nil)
	case Stopped, Finished:
		return p.finished()
	case Undone:
		return kit.NewEmptyState(nil, p.loc.T("The merge was taken back"),
			p.loc.T("Everything that only the other library brought is gone from here. The other library itself is untouched."),
			kit.NewButton(kit.Primary, p.loc.T("Have a look"), p.actions.Visit))
	case Failed:
		return p.failed()
	}
	return p.idle()
}

// sheet is the card in the middle of the page.
func sheet(content ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewMiddle(cardWidth, kit.NewCard(kit.NewStack(0, content...)).Padded(30))
}

// row puts buttons at the end of a card.
func row(buttons ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewHBox(layout.NewSpacer(), kit.NewRow(10, buttons...))
}

// idle tells what merging is, and which libraries were merged before.
func (p *Page) idle() fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		kit.NewParagraph(theme.Title(), p.loc.T("Merge another library")).Spaced(1.3), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Body(), p.loc.T("All memories of another Dotori library come here, with everything that was changed in it. What both have is there once. The other library is only read: it may be on a stick, and stays as it is.")),
		kit.NewGap(0, 20), row(kit.NewButton(kit.Primary, p.loc.T("Choose the other library …"), p.actions.Choose))}
	if len(p.job.Before) > 0 {
		parts = append(parts, kit.NewGap(0, 24), kit.NewText(theme.Body().Strong(), p.loc.T("Merged before")), kit.NewGap(0, 8))
	}
	for _, m := range p.job.Before {
		parts = append(parts, p.before(m), kit.NewGap(0, 8))
	}
	return sheet(parts...)
}

// before is a merge of before.
func (p *Page) before(m ingest.Merge) fyne.CanvasObject {
	words := kit.NewStack(2, kit.NewClippedText(theme.Body(), filepath.Base(m.From)),
		kit.NewClippedText(theme.Secondary(), m.At.Local().Format("2006-01-02 15:04")+" · "+p.summary(m)))
	if !CanUndo(m) {
		return kit.NewTile(words).Padded(12)
	}
	undo := kit.NewButton(kit.Secondary, p.loc.T("Take it back"), func() { p.undo(m) })
	return kit.NewTile(container.NewBorder(nil, nil, nil, container.NewVBox(layout.NewSpacer(), undo, layout.NewSpacer()), words)).Padded(12)
}

func (p *Page) undo(m ingest.Merge) {
	p.actions.Confirm(p.loc.T("Take the merge back?"),
		p.loc.T("What only the other library brought goes from here again, and what was changed in it too. The other library itself is not touched."),
		p.loc.T("Take it back"), func() { p.job.Undo(m) })
}

func (p *Page) waiting(text string, cancel func()) fyne.CanvasObject {
	line := kit.NewProgressLine(p.loc.T("Cancel"), cancel)
	line.Set(text, -1, "")
	return sheet(kit.NewClippedText(theme.Title(), filepath.Base(p.job.Dir)), kit.NewGap(0, 16), line)
}

// choosing shows what would come and asks.
func (p *Page) choosing() fyne.CanvasObject {
	m := p.job.Report
	parts := []fyne.CanvasObject{p.head(filepath.Base(p.job.Dir)), kit.NewGap(0, 16), p.tiles(m)}
	if n := len(m.Conflicts); n > 0 {
		parts = append(parts, kit.NewGap(0, 16), kit.NewParagraph(theme.Body(),
			p.loc.N("%s things were changed differently here and there. What is here stays; afterwards you can decide about each.", n)))
	}
	if m.Imports+m.Edits+len(m.Conflicts) == 0 {
		parts = append(parts, kit.NewGap(0, 16), kit.NewParagraph(theme.Body(), p.loc.T("Everything of it is here already.")))
	}
	parts = append(parts, p.warnings(m)...)
	return sheet(append(parts, kit.NewGap(0, 24), row(kit.NewButton(kit.Secondary, p.loc.T("Cancel"), p.job.Cancel),
		kit.NewButton(kit.Primary, p.loc.T("Merge"), p.job.Start)))...)
}

func (p *Page) head(title string) fyne.CanvasObject {
	return kit.NewStack(4, kit.NewParagraph(theme.Title(), title).Spaced(1.3), kit.NewClippedText(theme.Secondary(), p.job.Dir))
}

func (p *Page) running() fyne.CanvasObject {
	p.line = kit.NewProgressLine(p.loc.T("Cancel"), p.job.Cancel)
	p.counts = kit.NewClippedText(theme.Body().In(theme.Soft), "")
	p.advance()
	return sheet(p.head(p.loc.T("Merging %s", p.loc.Object(filepath.Base(p.job.Dir)))), kit.NewGap(0, 18), p.line, kit.NewGap(0, 10), p.counts, kit.NewGap(0, 18),
		kit.NewParagraph(theme.Secondary(), p.loc.T("You can look around meanwhile. What came already stays, even if the computer is switched off.")))
}

// advance shows how far the merge is without building the page anew.
func (p *Page) advance() {
	g := p.job.Progress
	text := p.loc.T("Comparing the libraries …")
	if g.Phase == ingest.Reading {
		text = p.loc.T("Bringing what is missing here")
	} else if g.Phase == ingest.Closing {
		text = p.loc.T("Finishing")
	}
	p.line.Set(text, p.job.Fraction(), "")
	p.counts.SetText(p.loc.T("%s memories · %s of %s", p.loc.Number(g.Items), p.loc.Size(g.Bytes), p.loc.Size(g.BytesTotal)))
}

func (p *Page) failed() fyne.CanvasObject {
	words := fault.Describe(p.loc, p.job.Err)
	return sheet(p.head(words.Title), kit.NewGap(0, 14), kit.NewParagraph(theme.Body(), words.Text()), kit.NewGap(0, 10),
		kit.NewParagraph(theme.Secondary(), words.Detail), kit.NewGap(0, 20),
		row(kit.NewButton(kit.Secondary, p.loc.T("Try again"), func() { p.job.Look(p.job.Dir) }),
			kit.NewButton(kit.Primary, p.loc.T("Choose the other library …"), p.actions.Choose)))
}
