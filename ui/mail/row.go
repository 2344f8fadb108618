package mail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// row is one mail in the list.
type row struct {
	widget.BaseWidget
	first, day, second, third *kit.Text
	back                      *kit.Surface
}

func newRow() *row {
	r := &row{
		first:  kit.NewClippedText(theme.Body().Strong(), ""),
		day:    kit.NewText(theme.Secondary(), ""),
		second: kit.NewClippedText(theme.Body(), ""),
		third:  kit.NewClippedText(theme.Body().In(theme.Soft), ""),
		back:   kit.NewSurface(theme.Transparent, theme.RadiusButton),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(from, day, subject, beginning string, open bool) {
	r.first.SetText(from)
	r.day.SetText(day)
	r.second.SetText(subject)
	r.third.SetText(beginning)
	tone := theme.Transparent
	if open {
		tone = theme.Select
	}
	r.back.SetTone(tone)
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	head := container.NewBorder(nil, nil, nil, kit.NewInset(0, 0, 0, 8, r.day), r.first)
	words := kit.NewInset(8, 12, 8, 12, kit.NewStack(2, head, r.second, r.third))
	return widget.NewSimpleRenderer(container.NewStack(r.back, words))
}
