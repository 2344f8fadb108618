package viewer

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/task"
	"dotori/ui/theme"
)

// Page is the viewer. Its methods are called on the UI goroutine.
type Page struct {
	config  Config
	query   *catalog.Query
	reel    reel
	shown   string // the id of the item
	version string // the picture of a stack that is shown in place of that on top, or ""
	details details
	memory  memory
	stills  stills

	root    *fyne.Container
	stage   *stage
	strip   *kit.Filmstrip
	panel   *fyne.Container // the info
	bar     *topBar
	message *fyne.Container // in place of the picture, or over it
	note    *kit.Text       // under it
	remote  *remote
	around  *surround

	reelSlot, pictureSlot, detailSlot, aheadSlot, originalSlot, stillSlot task.Slot

	originalAsked bool
	fault         string // why the picture cannot be shown
	quiet         bool   // nothing but the picture on the whole screen
	show          *slideshow
}

// New returns a viewer that shows nothing yet; call [Page.Open].
func New(c Config) *Page {
	if c.Session == nil {
		c.Session = NewSession(Slides{})
	}
	p := &Page{config: c, stage: newStage(), panel: container.NewStack(), message: container.NewStack(), note: kit.NewText(theme.Secondary(), "")}
	p.stage.onZoom, p.stage.onKey, p.stage.onRune, p.stage.onTouch, p.stage.onMove = p.zoomed, p.key, p.rune, p.pause, p.moved
	p.strip = kit.NewFilmstrip(kit.NewLoader(c.Pictures, stripBudget, c.Do), p.jump)
	p.strip.Sign = p.sign
	p.strip.Turned = func(i int) int { return c.Session.Turned[p.reel.sha(i)] }
	p.show = newSlideshow(c.Do, p.turnSlide)
	p.stills.after = func(d time.Duration, f func()) func() bool {
		return time.AfterFunc(d, func() { c.Do(f) }).Stop
	}
	p.bar, p.remote = newTopBar(p), newRemote(p)
	p.root = container.NewStack(p.lay())
	return p
}

const stripBudget = 8 << 20

// Content returns the page's object for the whole window.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Focusable returns what takes the keyboard when the page opens.
func (p *Page) Focusable() fyne.Focusable { return p.stage }

// Close ends what goes on by itself; the runner ends the rest.
func (p *Page) Close() {
	p.setQuiet(false)
	p.stills.stop()
	p.stage.still()
	p.reel = reel{}
}

// Open shows a place. cells are those of its query where they are at hand;
// the viewer fetches them if they are nil.
func (p *Page) Open(at Place, cells []catalog.Cell) {
	p.query, p.reel = at.Query, reel{}
	if i := find(cells, at.Item); i >= 0 {
		p.reel = newReel(cells, i)
		p.turnTo(at.SHA256)
		p.begin(at)
		return
	}
	p.fetchItem(at)
}

// begin starts the slide show where it is wanted.
func (p *Page) begin(at Place) {
	if at.Play {
		p.startShow()
	}
}

// Place returns what is shown, to come back to.
func (p *Page) Place() Place {
	at := Place{Query: p.query}
	if !p.empty() {
		at.Item, at.SHA256 = p.reel.cell().ID, p.reel.sha(p.reel.at)
	}
	return at
}

// Current returns the cell that is shown.
func (p *Page) Current() catalog.Cell {
	if p.empty() {
		return catalog.Cell{}
	}
	return *p.reel.cell()
}

// Slides returns how slide shows go on.
func (p *Page) Slides() Slides { return p.config.Session.Slides }

func (p *Page) empty() bool { return len(p.reel.frames) == 0 }

// Reload fetches again what is known of the item, because it has changed.
func (p *Page) Reload() {
	if !p.empty() {
		p.loadDetails(func(error) { p.refreshCell() })
	}
}

// refreshCell takes over what the user changed, and goes on from what was
// thrown away.
func (p *Page) refreshCell() {
	it, cell := p.details.item, p.reel.cell()
	if it.ID != cell.ID || p.followStack() {
		return
	}
	if p.gone(it) {
		p.drop()
		return
	}
	cell.Wall, cell.Year, cell.Month, cell.Decade = it.Moment.Wall, it.Moment.Year(), it.Moment.Month(), it.Moment.Decade()
	cell.Favorite, cell.Title = it.Favorite, it.Title
	p.bar.set()
}

// gone reports whether an item is not among what one goes through any more.
func (p *Page) gone(it archive.Item) bool {
	if p.query == nil {
		return it.Trashed
	}
	return it.Trashed != p.query.Trashed || it.Hidden && !p.query.Hidden && !p.query.WithHidden && !p.query.Trashed
}

// drop goes on without the item that is shown.
func (p *Page) drop() {
	if p.reel.drop(); p.empty() {
		p.config.Back()
		return
	}
	p.turnTo("")
}

// media returns what is shown, as far as that is known.
func (p *Page) media() *archive.Media {
	if p.version != "" {
		return p.details.main(p.version)
	}
	f := p.reel.frames[p.reel.at]
	if parts := p.reel.parts[f.cell]; parts != nil {
		return &parts[f.part]
	}
	return p.details.main(p.reel.cell().SHA256)
}
