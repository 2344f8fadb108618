package viewer

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// lay puts the dark side and the panel beside each other.
func (p *Page) lay() fyne.CanvasObject {
	p.around = &surround{p: p, bar: p.bar.content, picture: container.NewStack(p.stage, p.message),
		back:  kit.NewIconButton(fynetheme.NavigateBackIcon(), func() { p.step(-1) }).Hint(p.config.Loc.T("Previous")),
		next:  kit.NewIconButton(fynetheme.NavigateNextIcon(), func() { p.step(1) }).Hint(p.config.Loc.T("Next")),
		strip: p.strip, note: container.NewCenter(p.note), remote: p.remote.room,
		panel: container.NewStack(kit.NewFill(theme.Paper), p.panel)}
	a := p.around
	dark := container.NewThemeOverride(container.NewStack(kit.NewFill(theme.Surround),
		container.New(a, a.picture, a.bar, a.back, a.next, a.strip, a.note, a.remote)),
		theme.OnDark(fyne.CurrentApp().Settings().Theme()))
	a.arrange()
	return container.New(beside{a}, dark, a.panel)
}

// surround places what is around the picture, or leaves it out.
type surround struct {
	p                         *Page
	back, next                *kit.Button
	picture, bar, strip, note fyne.CanvasObject
	remote, panel             fyne.CanvasObject
}

const (
	barHeight   = 52
	sideWidth   = 60
	stripHeight = 140
	sideButton  = 44
	stripTop    = 18 // of the strip below the picture; the note stands there
	remoteRoom  = 96
)

// arrange shows what belongs to the state of now.
func (s *surround) arrange() {
	for _, o := range []fyne.CanvasObject{s.bar, s.back, s.next, s.strip, s.note} {
		show(o, !s.p.quiet)
	}
	show(s.panel, !s.p.quiet && !s.p.config.Session.NoInfo)
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (*surround) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(leastPicture, 360) }

func (s *surround) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put(s.remote, 0, size.Height-remoteRoom, size.Width, remoteRoom)
	if s.p.quiet {
		put(s.picture, 0, 0, size.Width, size.Height)
		return
	}
	height := max(size.Height-barHeight-stripHeight, 100)
	s.p.bar.fit(size.Width)
	put(s.bar, 0, 0, size.Width, barHeight)
	put(s.picture, sideWidth, barHeight, size.Width-2*sideWidth, height)
	middle := barHeight + height/2 - sideButton/2
	put(s.back, (sideWidth-sideButton)/2, middle, sideButton, sideButton)
	put(s.next, size.Width-(sideWidth+sideButton)/2, middle, sideButton, sideButton)
	put(s.strip, sideWidth, barHeight+height+stripTop, size.Width-2*sideWidth, 104)
	put(s.note, 0, barHeight+height, size.Width, stripTop)
}

// beside gives the panel its width, unless it is hidden or there is no room.
type beside struct{ s *surround }

const leastPicture = 300 // width that is left beside the panel

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(leastPicture, 360) }

func (b beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := infoWidth()
	if !b.s.panel.Visible() || size.Width-width < leastPicture {
		width = 0
	}
	put(o[0], 0, 0, size.Width-width, size.Height)
	put(o[1], size.Width-width, 0, width, size.Height)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// newEnds puts one object at the left end and one at the right.
func newEnds(left, right fyne.CanvasObject) fyne.CanvasObject {
	return container.New(ends{}, left, right)
}

type ends struct{}

func (ends) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

func (ends) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, o[0].MinSize().Width, size.Height)
	w := o[1].MinSize().Width
	put(o[1], size.Width-w, 0, w, size.Height)
}
