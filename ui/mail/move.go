package mail

import (
	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/fault"
	"dotori/ui/kit"
)

// openFolder shows the mails of a folder and the newest of them.
func (p *Page) openFolder(id int64) {
	p.at, p.place, p.wanted = 0, Place{}, 0
	p.list.ClearPicks()
	p.field.SetText("")
	p.box.Open(id)
	p.list.ScrollToTop()
	p.fill()
	p.config.Moved(id)
}

func (p *Page) search(text string) {
	p.wanted = -1
	p.list.ClearPicks()
	p.box.Search(text)
	p.list.ScrollToTop()
}

// leaveField takes the search back and gives the keyboard to the list.
func (p *Page) leaveField() {
	p.field.SetText("")
	p.search("")
	p.focus(p.list)
}

func (p *Page) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.list); c != nil {
		c.Focus(o)
	}
}

// Key does what the mail page has keys for: j and k for the mail below and
// above, / for the search.
func (p *Page) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyJ:
		p.Next()
	case fyne.KeyK:
		p.Previous()
	case fyne.KeySlash:
		p.focus(p.field)
	default:
		return false
	}
	return true
}

// Next opens the mail below in the list.
func (p *Page) Next() { p.step(1) }

// Previous opens the mail above in the list.
func (p *Page) Previous() { p.step(-1) }

func (p *Page) step(by int) {
	at, found := p.box.Index(p.letter.Key)
	if !found && by > 0 {
		at-- // the next one stands where this one would
	}
	if to := at + by; to >= 0 && to < p.box.Len() {
		p.list.Highlight(to)
		p.openAt(to)
	}
}

// open opens a mail; one that is open already is scrolled on.
func (p *Page) open(i int) {
	p.panes.ShowDetail(true)
	if h, ok := p.box.Head(i); ok && h.ID == p.letter.Item.ID {
		kit.ScrollByKey(p.reading.scroll, fyne.KeyPageDown)
		return
	}
	p.openAt(i)
}

// openAt opens a mail as soon as its line is known.
func (p *Page) openAt(i int) {
	if h, ok := p.box.Head(i); ok {
		p.wanted = -1
		p.letter.Open(h.ID)
		return
	}
	p.wanted = i
}

func (p *Page) showBox() {
	p.list.Refresh()
	p.hint.SetText(p.hintText())
	switch {
	case p.box.Err != nil:
		p.reading.set(fault.View(p.config.Loc, p.box.Err))
	case p.box.Stale:
	case p.box.Len() == 0 && p.line >= 0:
		p.close()
	case p.box.Len() == 0:
	case p.line >= 0 && !p.box.Loading:
		p.settle()
	case p.wanted >= 0:
		p.openAt(p.wanted)
	case p.letter.Loading || p.letter.Item.ID != "":
	case p.place.Mail != "":
		p.letter.Open(p.place.Mail)
	default:
		p.begin()
	}
}

// lineOf returns where a mail stands in the list, or -1.
func (p *Page) lineOf(key catalog.Key) int {
	if i, ok := p.box.Index(key); ok {
		return i
	}
	return -1
}

// settle opens the mail that stands now where the one stood that was open and
// is not in the list any more.
func (p *Page) settle() {
	line := p.line
	if p.line = -1; p.lineOf(p.letter.Key) < 0 {
		p.openAt(min(line, p.box.Len()-1))
	}
}

// close shows no mail.
func (p *Page) close() {
	p.line = -1
	p.letter.Close()
	p.reading.set(kit.NewGap(0, 0))
}

// begin opens what the page was asked for: what arrived at a time, or the newest.
func (p *Page) begin() {
	at := 0
	if p.at != 0 {
		if p.box.Loading {
			return // it may be far down
		}
		i, _ := p.box.Index(p.at)
		at = min(i, p.box.Len()-1)
		p.list.ScrollTo(at)
	}
	p.openAt(at)
}

func (p *Page) hintText() string {
	loc := p.config.Loc
	switch {
	case p.box.Len() > 0 || p.box.Err != nil:
		return ""
	case p.box.Loading:
		return loc.T("Opening …")
	case p.box.Text != "":
		return loc.T("No mail has these words.")
	}
	return loc.T("This folder is empty.")
}

func (p *Page) showLetter() {
	if p.place.Mail != "" && p.letter.Item.ID == p.place.Mail {
		p.place.Mail = ""
		if i, ok := p.box.Index(p.letter.Key); ok {
			p.list.ScrollTo(i)
		}
	}
	p.list.Refresh()
	p.reading.show()
}
