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
		years: kit.NewPathText(theme.Secondary(), ""),
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
	head := container.New(shared{}, e.title, e.years)
	words := kit.NewInset(9, 12, 9, 12, kit.NewStack(2, head, e.last))
	return widget.NewSimpleRenderer(container.NewStack(e.back, words))
}

// shared is the layout of a line: the title is cut only where it leaves less
// than half of the room to what stands at its right.
type shared struct{}

func (shared) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(objects[1].MinSize())
}

func (shared) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	title, years := objects[0].(*kit.Text), objects[1].(*kit.Text)
	room := size.Width - 2*theme.Step
	right := min(years.NaturalWidth(), max(room-title.NaturalWidth(), room/2))
	title.Resize(fyne.NewSize(room-right, size.Height))
	years.Move(fyne.NewPos(size.Width-right, 0))
	years.Resize(fyne.NewSize(right, size.Height))
}
