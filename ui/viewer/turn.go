package viewer

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

func (p *Page) step(n int) bool {
	if p.empty() || !p.reel.step(n) {
		return false
	}
	p.turnTo("")
	return true
}

func (p *Page) jump(to int) {
	if !p.empty() && p.reel.jump(to) {
		p.turnTo("")
	}
}

// turnTo shows the frame at which the reel stands. Of an item with many
// pictures the wanted one comes first, by its SHA-256.
func (p *Page) turnTo(wanted string) {
	p.details, p.version = details{}, ""
	p.restart(point{})
	p.show.wait(p.config.Session.Slides.stay())
	p.setStrip()
	p.bar.set()
	folded := p.reel.folded()
	if !folded {
		p.loadPicture()
	}
	p.loadDetails(func(err error) {
		if folded && err == nil {
			p.reel.unfold(p.details.item.Media, wanted)
			p.setStrip()
		}
		p.bar.set()
		if folded {
			p.loadPicture()
		}
	})
	p.tellMoved()
}

// tellMoved tells of another item, once for all of its pictures.
func (p *Page) tellMoved() {
	from, to := p.shown, p.reel.cell().ID
	if p.shown = to; from != "" && from != to && p.config.Moved != nil {
		p.config.Moved(from, to)
	}
}

func (p *Page) setStrip() {
	p.strip.Set(len(p.reel.frames), p.reel.sha, p.reel.at)
	enable(p.around.back, p.reel.at > 0)
	enable(p.around.next, p.reel.at < len(p.reel.frames)-1)
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// quarters is how far the picture is turned clockwise, for looking.
func (p *Page) quarters() int { return p.config.Session.Turned[p.sha()] }

// restart empties the stage for a picture of a size, or of an unknown one.
func (p *Page) restart(size point) {
	p.originalSlot.Cancel()
	p.stillSlot.Cancel()
	p.stills.stop()
	p.originalAsked, p.fault = false, ""
	p.note.SetText("")
	p.stage.clear(size)
	p.dress()
}

// rotate turns the picture clockwise, for looking only.
func (p *Page) rotate() {
	if sha := p.sha(); sha != "" {
		p.config.Session.Turned[sha] = (p.quarters() + 1) % 4
		p.strip.Refresh()
	}
	size := p.stage.lens.picture
	p.restart(point{size.y, size.x})
	p.loadPicture()
}

// zoomed fetches the original when it is needed.
func (p *Page) zoomed() {
	if !p.originalAsked && p.config.Original != nil && p.stage.needsOriginal() && !p.stage.lens.fits() && !p.stills.moving() {
		p.loadOriginal()
	}
	p.bar.set()
}

// upright returns the size of the picture as it is turned now.
func (p *Page) upright(w, h int) point {
	if p.quarters()%2 != 0 {
		w, h = h, w
	}
	return point{float32(w), float32(h)}
}

// tell fills the panel, and tells the lens how large the picture is.
func (p *Page) tell() {
	m := p.media()
	if m != nil && m.Width > 0 && m.SHA256 == p.sha() && !p.stills.moving() {
		p.stage.setSize(p.upright(m.Width, m.Height))
	}
	p.panel.Objects = []fyne.CanvasObject{p.info()}
	p.panel.Refresh()
	p.dress()
	p.loadStills()
}
