package importing

import (
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive/catalog"
	"dotori/ui/i18n"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// Actions is where the page leads.
type Actions struct {
	ChooseFile   func()
	ChooseFolder func()
	// Save asks for a place and writes a text file there.
	Save func(name string, write func(io.Writer) error)
	// Visit shows a year, or all memories for 0.
	Visit func(year int)
	// Help tells how an archive is got; of all services for "".
	Help func(id string)
	// Clock corrects the clock of an import; nil where nothing can be changed.
	Clock func(catalog.Import)
}

// Page shows the step that a job is in.
type Page struct {
	loc     *i18n.Localizer
	job     *Job
	actions Actions
	body    *fyne.Container
	shown   Step
	line    *kit.ProgressLine // while an import runs
	counts  *kit.Text
	current *kit.Text
	ahead   *kit.Button // leads on: begins the import, or shows what it brought; nil while there is no such
}

const cardWidth = 680

// Focusable returns what Enter is for: the button that begins the import, or
// leads to what it brought; else nil.
func (p *Page) Focusable() fyne.Focusable {
	if p.ahead == nil {
		return nil
	}
	return p.ahead
}

// New returns the page of a job. The job calls nothing of the page after Close.
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
	if p.job.Step == Running && p.shown == Running {
		p.advance()
		return
	}
	p.show()
}

func (p *Page) show() {
	p.shown, p.ahead = p.job.Step, nil
	p.body.Objects = []fyne.CanvasObject{p.step()}
	p.body.Refresh()
}

func (p *Page) step() fyne.CanvasObject {
	switch p.job.Step {
	case Looking:
		return p.waiting(p.loc.T("Looking at what is inside …"), p.job.Cancel)
	case Choosing:
		return p.choosing()
	case Running:
		return p.running()
	case Stopping:
		return p.waiting(p.loc.T("Stopping …"), nil)
	case Undoing:
		return p.waiting(p.loc.T("Taking the import back …"), nil)
	case Stopped, Finished:
		return p.finished()
	case Undone:
		return p.undone()
	case Failed:
		return p.failed()
	}
	return p.idle()
}

// sheet is the card in the middle of the page.
func sheet(content ...fyne.CanvasObject) fyne.CanvasObject {
	card := kit.NewCard(kit.NewStack(0, content...)).Padded(30)
	return kit.NewMiddle(cardWidth, card)
}

func (p *Page) idle() fyne.CanvasObject {
	return kit.NewEmptyState(nil, p.loc.T("Drop an archive that you saved"),
		p.loc.T("Anywhere on this window. A zip file, a folder or an exported chat will do."),
		kit.NewButton(kit.Primary, p.loc.T("Choose a file"), p.actions.ChooseFile),
		kit.NewButton(kit.Secondary, p.loc.T("Choose a folder"), p.actions.ChooseFolder),
		kit.NewButton(kit.Secondary, p.loc.T("How do I get my archive?"), func() { p.actions.Help("") }))
}

func (p *Page) waiting(text string, cancel func()) fyne.CanvasObject {
	line := kit.NewProgressLine(p.loc.T("Cancel"), cancel)
	line.Set(text, -1, "")
	return sheet(kit.NewText(theme.Title(), p.name()), kit.NewGap(0, 16), line)
}

func (p *Page) name() string {
	if p.job.Plan.Name != "" {
		return p.job.Plan.Name
	}
	if len(p.job.Plan.Paths) > 0 {
		return base(p.job.Plan.Paths[0])
	}
	return p.loc.T("Import")
}

func (p *Page) running() fyne.CanvasObject {
	p.line = kit.NewProgressLine(p.loc.T("Cancel"), p.job.Cancel)
	p.counts = kit.NewClippedText(theme.Body().In(theme.Soft), "")
	p.current = kit.NewClippedText(theme.Secondary(), "")
	p.advance()
	return sheet(
		kit.NewClippedText(theme.Title(), p.loc.T("Importing %s", p.loc.Object(p.name()))), kit.NewGap(0, 18),
		p.line, kit.NewGap(0, 10), p.counts, kit.NewGap(0, 2), p.current, kit.NewGap(0, 18),
		kit.NewParagraph(theme.Secondary(), p.loc.T("You can look around meanwhile. What is imported already stays, even if the computer is switched off.")))
}

// advance shows how far the import is without building the page anew.
func (p *Page) advance() {
	progress := p.job.Progress
	left := ""
	if d, ok := progress.Remaining(p.job.Elapsed()); ok {
		left = p.loc.T("about %s left", p.loc.Duration(rough(d)))
	}
	p.line.Set(p.phase(progress.Phase), progress.Fraction(), left)
	p.counts.SetText(p.loc.T("%s of %s files · %s memories · %s of %s",
		p.loc.Number(progress.Files), p.loc.Number(progress.Total), p.loc.Number(progress.Items),
		p.loc.Size(progress.Bytes), p.loc.Size(progress.TotalBytes)))
	p.current.SetText(progress.Current)
}

func (p *Page) phase(of Phase) string {
	switch of {
	case Reading:
		return p.loc.T("Reading and storing")
	case Closing:
		return p.loc.T("Finishing")
	}
	return p.loc.T("Opening the archive")
}

// rough rounds a guess, so that it does not pretend to know.
func rough(d time.Duration) time.Duration {
	switch {
	case d > time.Hour:
		return d.Round(5 * time.Minute)
	case d > 2*time.Minute:
		return d.Round(time.Minute)
	}
	return d.Round(5*time.Second) + time.Second*5
}
