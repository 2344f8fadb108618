package diary

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

type dayState int

const (
	plainDay   dayState = iota
	markedDay           // something was written
	currentDay          // that is being read
)

func newDay(d int, state dayState, tapped func()) fyne.CanvasObject {
	text := strconv.Itoa(d)
	if state == plainDay {
		return kit.NewText(theme.Body().In(theme.Soft), text).Align(fyne.TextAlignCenter)
	}
	return kit.NewDay(text, state == currentDay, tapped)
}

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
