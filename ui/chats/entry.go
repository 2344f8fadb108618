package chats

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// entry is one room in the list.
type entry struct {
	widget.BaseWidget
	title, years, last *kit.Text
	back               *kit.Surface
}

func newEntry() *entry {
	e := &entry{
		title: kit.NewClippedText(theme.Body().Strong(), ""),
		years: kit.NewText(theme.Secondary(), ""),
		last:  kit.NewClippedText(theme.Body().In(theme.Soft), ""),
		back:  kit.NewSurface(theme.Transparent, theme.RadiusButton),
	}
	e.ExtendBaseWidget(e)
	return e
}

func (e *entry) set(title, years, last string, open bool) {
	e.title.SetText(title)
	e.years.SetText(years)
	e.last.SetText(last)
	tone := theme.Transparent
	if open {
		tone = theme.Select
	}
	e.back.SetTone(tone)
	e.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	head := container.NewBorder(nil, nil, nil, kit.NewInset(0, 0, 0, 8, e.years), e.title)
	words := kit.NewInset(9, 12, 9, 12, kit.NewStack(2, head, e.last))
	return widget.NewSimpleRenderer(container.NewStack(e.back, words))
}
