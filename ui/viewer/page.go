package viewer

import (
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
	config   Config
	reel     reel
	quarters int // clockwise, of the picture that is shown
	details  details
	memory   memory

	root    *fyne.Container
	stage   *stage
	strip   *kit.Filmstrip
	panel   *fyne.Container // the info
	bar     *topBar
	message *fyne.Container // in place of the picture
	note    *kit.Text       // under it

	pictureSlot, detailSlot, aheadSlot, originalSlot task.Slot

	originalAsked bool
	show          *slideshow
}

// New returns a viewer that shows nothing yet; call [Page.Show].
func New(c Config) *Page {
	p := &Page{config: c, stage: newStage(), panel: container.NewStack(), message: container.NewStack(), note: kit.NewText(theme.Secondary(), "")}
	p.stage.onZoom, p.stage.onKey, p.stage.onRune = p.zoomed, p.key, p.rune
	p.strip = kit.NewFilmstrip(kit.NewLoader(c.Pictures, stripBudget, c.Do), p.jump)
	p.show = newSlideshow(c.Do, func() bool { return p.step(1) })
	p.bar = newTopBar(p)
	p.root = container.NewStack(p.lay())
	return p
}

const stripBudget = 8 << 20

// Content returns the page's object for the whole window.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Focusable returns what takes the keyboard when the page opens.
func (p *Page) Focusable() fyne.Focusable { return p.stage }

// Close ends the slide show; the runner ends the rest.
func (p *Page) Close() { p.show.stop() }

// Show shows cell i of the cells of the page that one comes from, and lets
// one go through those of them that can be looked at.
func (p *Page) Show(cells []catalog.Cell, i int) {
	p.reel = newReel(cells, i)
	p.turnTo()
}

// Current returns the cell that is shown.
func (p *Page) Current() catalog.Cell { return p.reel.cell() }

// Reload fetches again what is known of the item, because it has changed.
func (p *Page) Reload() { p.load() }

func (p *Page) step(n int) bool {
	if !p.reel.step(n) {
		return false
	}
	p.turnTo()
	return true
}

func (p *Page) jump(to int) {
	p.show.stop()
	if p.reel.jump(to) {
		p.turnTo()
	}
}

// turnTo shows the cell at which the reel stands.
func (p *Page) turnTo() {
	p.quarters, p.details = 0, details{}
	p.restart(point{})
	p.strip.Set(len(p.reel.cells), func(i int) string { return p.reel.cells[i].SHA256 }, p.reel.at)
	p.bar.set()
	p.load()
}

// restart empties the stage for a picture of a size, or of an unknown one.
func (p *Page) restart(size point) {
	p.originalSlot.Cancel()
	p.originalAsked = false
	p.note.SetText("")
	p.message.Objects = nil
	if cell := p.reel.cell(); cell.Kind != archive.Photo && cell.SHA256 != "" && cell.Duration > 0 {
		p.message.Objects = []fyne.CanvasObject{p.playButton()}
	}
	p.message.Refresh()
	p.stage.clear(size)
}

// playButton opens a video in the system's own program.
func (p *Page) playButton() fyne.CanvasObject {
	return container.NewCenter(kit.NewButton(kit.Primary, "▶  "+p.config.Loc.T("Play in the system's program"), p.open))
}

// say shows words in place of the picture.
func (p *Page) say(s string) {
	text := kit.NewText(theme.Body().In(theme.SoftOnDark), s)
	open := kit.NewButton(kit.Secondary, p.config.Loc.T("Open in the system's program"), p.open)
	open.Hidden = p.reel.cell().SHA256 == ""
	p.message.Objects = []fyne.CanvasObject{container.NewCenter(kit.NewStack(12, text, container.NewCenter(open)))}
	p.message.Refresh()
}

// showDetails fills the panel, and tells the lens how large the picture is.
func (p *Page) showDetails(d details, err error) {
	if err != nil {
		p.note.SetText(p.config.Loc.T("What is known of it could not be read"))
		return
	}
	p.details = d
	sha := p.reel.cell().SHA256
	if m := d.main(sha); m != nil && m.Width > 0 && m.SHA256 == sha {
		p.stage.setSize(p.upright(m.Width, m.Height))
	}
	p.panel.Objects = []fyne.CanvasObject{p.info(d, sha)}
	p.panel.Refresh()
	p.bar.set()
}

// upright returns the size of the picture as it is turned now.
func (p *Page) upright(w, h int) point {
	if p.quarters%2 != 0 {
		w, h = h, w
	}
	return point{float32(w), float32(h)}
}

// zoomed fetches the original when it is needed.
func (p *Page) zoomed() {
	if !p.originalAsked && p.config.Original != nil && p.stage.needsOriginal() && !p.stage.lens.fits() {
		p.loadOriginal()
	}
	p.bar.set()
}

// rotate turns the picture clockwise, for this look only.
func (p *Page) rotate() {
	p.quarters = (p.quarters + 1) % 4
	size := p.stage.lens.picture
	p.restart(point{size.y, size.x})
	p.loadPicture(p.reel.cell(), p.quarters)
}

func (p *Page) favorite() {
	cell := &p.reel.cells[p.reel.at]
	if p.config.Favorite == nil {
		return
	}
	cell.Favorite = !cell.Favorite
	p.config.Favorite(cell.ID, cell.Favorite)
	p.bar.set()
}

func (p *Page) open() {
	cell := p.reel.cell()
	name := ""
	if m := p.details.main(cell.SHA256); m != nil {
		name = m.Name
	}
	if cell.SHA256 != "" {
		p.config.Open(cell.SHA256, name)
	}
}

func (p *Page) back() {
	p.show.stop()
	p.config.Back(p.reel.cell())
}

func (p *Page) toggleInfo() {
	if p.panel.Hidden {
		p.panel.Show()
	} else {
		p.panel.Hide()
	}
	p.root.Refresh()
}
