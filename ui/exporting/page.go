package exporting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is where the page leads.
type Actions struct {
	ChooseFolder func(done func(path string))
	// Open shows a folder or file in the system's own program.
	Open func(path string)
	Back func()
}

// Page shows the step that a job is in.
type Page struct {
	loc     *i18n.Localizer
	job     *Job
	actions Actions
	body    *fyne.Container
	shown   Step
	more    bool // all formats are shown

	choosing choosing
	line     *kit.ProgressLine // while running
	counts   *kit.Text
}

// New returns the page of a job.
func New(loc *i18n.Localizer, job *Job, actions Actions) *Page {
	p := &Page{loc: loc, job: job, actions: actions, body: container.NewStack()}
	p.show()
	return p
}

// Content returns the page's widgets.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Close does nothing: the job goes on without the page.
func (p *Page) Close() {}

// Refresh follows a change of the job.
func (p *Page) Refresh() {
	switch {
	case p.shown != p.job.Step:
		p.show()
	case p.shown == Choosing:
		p.update()
	case p.shown == Running:
		p.advance()
	}
}

func (p *Page) show() {
	p.shown = p.job.Step
	p.body.Objects = []fyne.CanvasObject{p.step()}
	p.body.Refresh()
}

func (p *Page) step() fyne.CanvasObject {
	switch p.job.Step {
	case Running:
		return p.running()
	case Stopping:
		line := kit.NewProgressLine("", nil)
		line.Set(p.loc.T("Stopping …"), -1, "")
		return sheet(kit.NewText(theme.Title(), p.loc.T("Export")), kit.NewGap(0, 16), line)
	case Finished, Stopped:
		return p.finished()
	case Failed:
		return p.failed()
	case Doubting:
		return p.doubting()
	}
	return p.choices()
}

func (p *Page) running() fyne.CanvasObject {
	p.line = kit.NewProgressLine(p.loc.T("Cancel"), p.job.Cancel)
	p.counts = kit.NewClippedText(theme.Body().In(theme.Soft), "")
	p.advance()
	return sheet(
		kit.NewText(theme.Title(), p.loc.T("Exporting")), kit.NewGap(0, 4),
		kit.NewClippedText(theme.Body().In(theme.Soft), p.job.Target.Name()), kit.NewGap(0, 18),
		p.line, kit.NewGap(0, 10), p.counts, kit.NewGap(0, 18),
		kit.NewParagraph(theme.Secondary(), p.loc.T("You can look around meanwhile. A stopped export goes on from where it was.")))
}

// advance shows how far the export is without building the page anew.
func (p *Page) advance() {
	progress := p.job.Progress
	what, counts := p.loc.T("Writing"), p.loc.T("%s of %s memories · %s of %s",
		p.loc.Number(progress.Items), p.loc.Number(progress.Total), p.loc.Size(progress.Bytes), p.loc.Size(progress.TotalBytes))
	switch {
	case progress.Phase == "verify":
		what, counts = p.loc.T("Reading back, to be sure"), p.loc.T("%s of %s files · %s of %s",
			p.loc.Number(progress.Items), p.loc.Number(progress.Total), p.loc.Size(progress.Bytes), p.loc.Size(progress.TotalBytes))
	case progress.Phase == "flush":
		what, counts = p.loc.T("Making sure that all of it is written"), ""
	case progress.Bytes == 0 && progress.Items == 0:
		what = p.loc.T("Looking at what is there already")
	}
	left := ""
	if d, ok := p.job.Remaining(); ok {
		left = p.loc.T("about %s left", p.loc.Duration(d))
	}
	p.line.Set(what, part(progress), left)
	p.counts.SetText(counts)
}

// sheet is the card in the middle of the page.
func sheet(content ...fyne.CanvasObject) fyne.CanvasObject {
	card := kit.NewCard(kit.NewStack(0, content...)).Padded(30)
	return kit.NewMiddle(680, card)
}
