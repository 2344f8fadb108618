package reviewing

import "fyne.io/fyne/v2"

const zoomStep = 1.5

// Key does what a key says, and reports whether it says something.
func (p *Page) Key(k fyne.KeyName) bool {
	if p.table == nil {
		return false
	}
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.accept()
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.refuse()
	case fyne.KeyDown, fyne.KeyPageDown:
		p.step(1)
	case fyne.KeyUp, fyne.KeyPageUp:
		p.step(-1)
	case fyne.KeyHome:
		p.step(-len(p.search.Open))
	case fyne.KeyEnd:
		p.step(len(p.search.Open))
	case fyne.KeyLeft:
		p.view(func(d *Desk) { d.Flip(-1) })
	case fyne.KeyRight:
		p.view(func(d *Desk) { d.Flip(1) })
	case fyne.KeySpace:
		p.view((*Desk).Blink)
	default:
		return false
	}
	return true
}

// Dismiss goes back to both pictures beside each other.
func (p *Page) Dismiss() bool {
	if p.table == nil || !p.desk.Alone && p.table.stage.lens == wholeLens() {
		return false
	}
	p.table.stage.look(wholeLens())
	p.view(func(d *Desk) { d.Compare(d.Shown) })
	return true
}

// letter does what a sign says. Letters have their Hangul key as well, because
// a Korean keyboard may be in either state.
func (p *Page) letter(r rune) bool {
	stage := p.table.stage
	switch r {
	case '+', '=':
		stage.zoomBy(zoomStep)
	case '-':
		stage.zoomBy(1 / zoomStep)
	case '0':
		stage.look(wholeLens())
	case 'n', 'N', 'ㅜ':
		p.refuse()
	case 't', 'T', 'ㅅ':
		p.view(func(d *Desk) { d.Lift(d.Shown) })
	case 'x', 'X', 'ㅌ':
		p.view(func(d *Desk) { d.Take(d.Shown) })
	case 'o', 'O', 'ㅐ':
		p.open()
	default:
		return false
	}
	return true
}

// view changes how the case lies there.
func (p *Page) view(change func(*Desk)) {
	if p.desk.There() {
		change(&p.desk)
		p.table.tell()
	}
}

// open shows the one that is looked at by itself.
func (p *Page) open() {
	if p.desk.There() {
		side := p.desk.Other()
		if p.desk.Alone && p.desk.Front {
			side = p.desk.Sides[0]
		}
		p.config.Open(side.Item.ID)
	}
}
