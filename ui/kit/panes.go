package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Panes are a list and the detail of what is chosen in it beside each other,
// or one of the two alone where there is no room for both.
type Panes struct {
	Content *fyne.Container
	OnTurn  func() // both are shown now, or one of them alone

	list, detail fyne.CanvasObject
	width        func(room float32) float32 // of the list, beside the detail
	least        float32                    // of the detail beside the list
	alone        bool                       // one of the two is shown
	onDetail     bool                       // which one then
}

// NewPanes returns a list as wide as width says of the room for both, which is
// at least asked for 0, and a detail, which is shown where there is room for one.
func NewPanes(list, detail fyne.CanvasObject, width func(room float32) float32, least float32) *Panes {
	p := &Panes{OnTurn: func() {}, list: list, detail: detail, width: width, least: least, onDetail: true}
	p.Content = container.New(p, list, detail)
	return p
}

// Alone reports whether there is room for one only.
func (p *Panes) Alone() bool { return p.alone }

// OnDetail reports whether the detail is shown.
func (p *Panes) OnDetail() bool { return !p.alone || p.onDetail }

// ShowDetail shows the detail, or else the list, where there is room for one.
func (p *Panes) ShowDetail(on bool) {
	p.onDetail = on
	p.Content.Refresh()
}

// MinSize is part of fyne.Layout.
func (p *Panes) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(p.width(0), p.least), max(p.list.MinSize().Height, p.detail.MinSize().Height))
}

// Layout is part of fyne.Layout.
func (p *Panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	alone := size.Width < p.width(0)+p.least
	setVisible(p.list, !alone || !p.onDetail)
	setVisible(p.detail, !alone || p.onDetail)
	if alone {
		place(p.list, 0, 0, size.Width, size.Height)
		place(p.detail, 0, 0, size.Width, size.Height)
	} else {
		w := p.width(size.Width)
		place(p.list, 0, 0, w, size.Height)
		place(p.detail, w, 0, size.Width-w, size.Height)
	}
	if alone != p.alone {
		p.alone = alone
		p.OnTurn()
	}
}

func setVisible(o fyne.CanvasObject, on bool) {
	switch {
	case on == o.Visible():
	case on:
		o.Show()
	default:
		o.Hide()
	}
}
