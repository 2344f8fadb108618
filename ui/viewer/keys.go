package viewer

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
)

// key does what a key says: arrows and their kin go through the reel, or over
// a picture that is larger than the stage.
func (p *Page) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		p.escape(e)
	case fyne.KeyBackspace:
		p.back()
	case fyne.KeyPageDown:
		p.step(1)
	case fyne.KeyPageUp:
		p.step(-1)
	case fyne.KeyRight, fyne.KeyLeft, fyne.KeyDown, fyne.KeyUp:
		p.arrow(e.Name)
	case fyne.KeyHome:
		p.jump(0)
	case fyne.KeyEnd:
		p.jump(len(p.reel.frames) - 1)
	case fyne.KeySpace:
		p.toggleShow()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.play()
	case fyne.KeyF11:
		p.setQuiet(!p.quiet)
	default:
		kit.PassKey(e)
	}
}

// escape leaves the whole screen; else the window knows what lies beside the
// viewer, and goes first.
func (p *Page) escape(e *fyne.KeyEvent) {
	if p.quiet {
		p.back()
		return
	}
	kit.PassKey(e)
}

// Previous shows the picture before, when the keyboard is on a button.
func (p *Page) Previous() { p.step(-1) }

// Next shows the picture after.
func (p *Page) Next() { p.step(1) }

const panPart = 0.2 // of the stage, by one press of an arrow

func (p *Page) arrow(name fyne.KeyName) {
	d := map[fyne.KeyName]point{fyne.KeyRight: {-1, 0}, fyne.KeyLeft: {1, 0}, fyne.KeyDown: {0, -1}, fyne.KeyUp: {0, 1}}[name]
	switch stage := p.stage.lens.stage; {
	case p.show.running && d.y != 0:
		p.slower(int(d.y))
	case !p.stage.lens.fits() && !p.show.running:
		p.stage.look(p.stage.lens.moved(point{d.x * stage.x * panPart, d.y * stage.y * panPart}))
	default:
		p.step(-int(d.x + d.y))
	}
}

// rune does what a sign says. Letters have their Hangul key as well, because
// a Korean keyboard may be in either state.
func (p *Page) rune(r rune) {
	if p.empty() {
		return
	}
	switch r {
	case '+', '=':
		p.larger(1)
	case '-':
		p.larger(-1)
	case '0':
		p.pause()
		p.stage.look(p.stage.lens.whole())
	case '1':
		p.pause()
		p.stage.look(p.stage.lens.atActual())
	default:
		p.letter(r)
	}
}

func (p *Page) letter(r rune) {
	switch r {
	case 'r', 'R', 'ㄱ':
		p.rotate()
	case 'f', 'F', 'ㄹ':
		p.favorite()
	case 'i', 'I', 'ㅑ':
		p.toggleInfo()
	case 'p', 'P', 'ㅔ':
		p.play()
	case 's', 'S', 'ㄴ':
		p.toggleShow()
	case 'z', 'Z', 'ㅋ':
		p.toggleRandom()
	case 'm', 'M', 'ㅡ':
		p.more()
	case 'k', 'K', 'ㅏ':
		p.toggleDrift()
	default:
		kit.PassRune(r)
	}
}

const zoomStep = 1.5

// larger zooms, or changes the time of a picture in a slide show.
func (p *Page) larger(by int) {
	switch {
	case p.show.running:
		p.slower(by)
	case by > 0:
		p.stage.zoomBy(zoomStep)
	default:
		p.stage.zoomBy(1 / zoomStep)
	}
}

func (p *Page) toggleInfo() {
	p.config.Session.NoInfo = !p.config.Session.NoInfo
	p.around.arrange()
	p.root.Refresh()
}

func (p *Page) favorite() {
	if p.config.Favorite == nil || p.empty() {
		return
	}
	cell := p.reel.cell()
	cell.Favorite = !cell.Favorite
	p.config.Favorite(cell.ID, cell.Favorite)
	p.bar.set()
}
