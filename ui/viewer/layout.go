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
	around := container.New(&surround{}, p.bar.content,
		container.NewStack(p.stage, p.message),
		kit.NewIconButton(fynetheme.NavigateBackIcon(), func() { p.walk(-1) }),
		kit.NewIconButton(fynetheme.NavigateNextIcon(), func() { p.walk(1) }),
		p.strip, container.NewCenter(p.note))
	dark := container.NewThemeOverride(container.NewStack(kit.NewFill(theme.Surround), around),
		theme.OnDark(fyne.CurrentApp().Settings().Theme()))
	return container.New(beside{}, dark, container.NewStack(kit.NewFill(theme.Paper), p.panel))
}

// surround places, in this order: bar, picture, back, on, strip, note.
type surround struct{}

const (
	barHeight   = 52
	sideWidth   = 60
	stripHeight = 140
	sideButton  = 44
)

func (*surround) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 360) }

func (*surround) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := max(size.Height-barHeight-stripHeight, 100)
	put(o[0], 0, 0, size.Width, barHeight)
	put(o[1], sideWidth, barHeight, size.Width-2*sideWidth, height)
	middle := barHeight + height/2 - sideButton/2
	put(o[2], (sideWidth-sideButton)/2, middle, sideButton, sideButton)
	put(o[3], size.Width-(sideWidth+sideButton)/2, middle, sideButton, sideButton)
	put(o[4], sideWidth, barHeight+height+18, size.Width-2*sideWidth, 104)
	put(o[5], 0, barHeight+height, size.Width, 18)
}

// beside gives the panel its width, unless it is hidden.
type beside struct{}

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480+infoWidth, 360) }

func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := float32(infoWidth)
	if panel := o[1].(*fyne.Container); !panel.Objects[1].Visible() {
		width = 0
	}
	put(o[0], 0, 0, size.Width-width, size.Height)
	put(o[1], size.Width-width, 0, width, size.Height)
	o[1].(*fyne.Container).Hidden = width == 0
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
