package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// pickRow takes the taps on a row of a [PickList].
type pickRow struct {
	widget.BaseWidget
	list    *PickList
	number  int
	content fyne.CanvasObject
}

var (
	_ fyne.Tappable          = (*pickRow)(nil)
	_ fyne.SecondaryTappable = (*pickRow)(nil)
)

func newPickRow(l *PickList, content fyne.CanvasObject) *pickRow {
	r := &pickRow{list: l, content: content}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped is part of fyne.Tappable.
func (r *pickRow) Tapped(*fyne.PointEvent) { r.list.tapped(r.number) }

// TappedSecondary is part of fyne.SecondaryTappable.
func (r *pickRow) TappedSecondary(e *fyne.PointEvent) { r.list.OnMenu(r.number, e.AbsolutePosition) }

// CreateRenderer is part of fyne.Widget.
func (r *pickRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
