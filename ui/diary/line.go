package diary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// line is one entry in the list beside the calendar.
type line struct {
	widget.BaseWidget
	day, title *kit.Text
}

func newLine() *line {
	l := &line{day: kit.NewText(theme.Body(), ""), title: kit.NewClippedText(theme.Body(), "")}
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) set(day, title string, current bool) {
	style := theme.Body()
	if current {
		style = theme.Body().Strong().In(theme.LeafText)
	}
	l.day.SetStyle(style)
	l.title.SetStyle(style)
	l.day.SetText(day)
	l.title.SetText(title)
	l.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	row := container.NewBorder(nil, nil, kit.NewInset(0, 8, 0, 0, l.day), nil, l.title)
	return widget.NewSimpleRenderer(kit.NewInset(6, 0, 6, 0, row))
}
