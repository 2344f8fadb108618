package viewer

import "fyne.io/fyne/v2"

// key does what a key says: arrows and their kin go through the reel.
func (p *Page) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape, fyne.KeyBackspace:
		p.back()
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown:
		p.walk(1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		p.walk(-1)
	case fyne.KeyHome:
		p.jump(0)
	case fyne.KeyEnd:
		p.jump(len(p.reel.cells) - 1)
	case fyne.KeySpace:
		p.toggleShow()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.open()
	}
}

// rune does what a sign says. Letters have their Hangul key as well, because
// a Korean keyboard may be in either state.
func (p *Page) rune(r rune) {
	switch r {
	case '+', '=':
		p.stage.zoomBy(zoomStep)
	case '-':
		p.stage.zoomBy(1 / zoomStep)
	case '0':
		p.stage.look(p.stage.lens.whole())
	case '1':
		p.stage.look(p.stage.lens.atActual())
	case 'r', 'R', 'ㄱ':
		p.rotate()
	case 'f', 'F', 'ㄹ':
		p.favorite()
	case 'i', 'I', 'ㅑ':
		p.toggleInfo()
	}
}

const zoomStep = 1.5

func (p *Page) walk(n int) {
	p.show.stop()
	p.step(n)
	p.bar.set()
}

func (p *Page) toggleShow() {
	p.show.toggle()
	p.bar.set()
}
