package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

const (
	reasonHeight = 38
	reasonsShown = 6 // before the list scrolls
)

// NewWarningList returns a list of places and the reasons why, of equal
// length. However long it is, only what is in view has widgets. A line that is
// tapped shows all of its text below the list.
func NewWarningList(places, reasons []string) fyne.CanvasObject {
	full := NewParagraph(theme.Secondary(), "")
	full.Hide()
	lines := NewList(
		func() int { return len(places) },
		func() fyne.CanvasObject { return newWarningLine() },
		func(i int, o fyne.CanvasObject) { o.(*warningLine).set(places[i], reasons[i]) })
	height := float32(min(len(places), reasonsShown))*(reasonHeight+theme.Step+1) - theme.Step
	stack := NewStack(8, NewCard(container.New(ofHeight(height), lines)).Padded(1), full)
	lines.OnChosen = func(i int) {
		full.SetText(places[i] + "\n" + reasons[i])
		full.Show()
		stack.Refresh()
	}
	return stack
}

// warningLine is one file at the left and its reason at the right.
type warningLine struct {
	widget.BaseWidget
	place, reason *Text
}

func newWarningLine() *warningLine {
	l := &warningLine{
		place:  NewPathText(theme.Body(), ""),
		reason: NewClippedText(theme.Body().In(theme.Soft), "").Align(fyne.TextAlignTrailing),
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *warningLine) set(place, reason string) {
	l.place.SetText(place)
	l.reason.SetText(reason)
	l.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (l *warningLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(pair{}, l.place, l.reason))
}

// pair gives the text at the right what it needs up to two thirds, and the one
// at the left the rest.
type pair struct{}

func (pair) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, reasonHeight) }

func (pair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const pad, gap = 12, 16
	room := size.Width - 2*pad - gap
	reason := objects[1].(*Text)
	need := reason.NaturalWidth()
	left := objects[0].(*Text).NaturalWidth()
	right := min(need, max(room-left, room*0.6))
	objects[0].Move(fyne.NewPos(pad, 0))
	objects[0].Resize(fyne.NewSize(room-right, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-pad-right, 0))
	objects[1].Resize(fyne.NewSize(right, size.Height))
}

// ofHeight is a layout of one object that asks for a height.
type ofHeight float32

func (h ofHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(h))
}

func (h ofHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
