package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// chooserSheet is the list that a chooser opens.
type chooserSheet struct {
	chooser *Chooser
	found   []Choice
	pop     *widget.PopUp
	list    *chooserList
	field   *Entry            // or nil
	head    fyne.CanvasObject // the field in its frame, or nil
}

const (
	chooserRows   = 8 // in view at once
	chooserRowPad = 8 // of a row
)

func (s *chooserSheet) content() fyne.CanvasObject {
	s.list = &chooserList{sheet: s}
	s.list.setUp(func() int { return len(s.found) }, func() fyne.CanvasObject { return newChooserRow() },
		func(i int, row fyne.CanvasObject) { row.(*chooserRow).set(s.found[i]) })
	s.list.OnChosen = s.choose
	s.list.HideSeparators = true
	s.list.ExtendBaseWidget(s.list)
	if s.chooser.Prompt == "" {
		return s.list
	}
	s.field = NewEntry(s.chooser.Prompt)
	s.field.OnSettled = s.search
	s.field.OnEnter = func(string) { s.choose(0) }
	s.field.OnEscape = func() { s.pop.Hide() }
	s.field.OnDown = func() { s.focus(s.list) }
	s.head = NewInset(4, 4, 8, 4, NewField(s.field))
	return NewFrame(s.head, nil, nil, nil, s.list)
}

// height is what the sheet wants: a few rows, and the field.
func (s *chooserSheet) height() float32 {
	rows := float32(min(len(s.found), chooserRows))
	return rows*(newChooserRow().MinSize().Height+theme.Step) + 4*theme.Step + sizeOfEdge(s.head).Height
}

func (s *chooserSheet) start(c fyne.Canvas) {
	if s.field != nil {
		c.Focus(s.field)
		return
	}
	c.Focus(s.list)
}

func (s *chooserSheet) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.list); c != nil && len(s.found) > 0 {
		c.Focus(o)
	}
}

func (s *chooserSheet) search(typed string) {
	s.found = s.chooser.find(typed)
	s.list.ScrollToTop()
	s.list.Refresh()
}

func (s *chooserSheet) choose(i int) {
	if i >= len(s.found) {
		return
	}
	s.pop.Hide()
	s.chooser.pick(s.found[i])
}

// chooserList is a list that Escape closes.
type chooserList struct {
	List
	sheet *chooserSheet
}

// TypedKey is part of fyne.Focusable.
func (l *chooserList) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		l.sheet.pop.Hide()
		return
	}
	l.List.TypedKey(e)
}

// chooserRow is what can be chosen, and a note at its right.
type chooserRow struct {
	widget.BaseWidget
	title, note *Text
}

func newChooserRow() *chooserRow {
	r := &chooserRow{title: NewClippedText(theme.Body(), ""), note: NewText(theme.Secondary(), "")}
	r.ExtendBaseWidget(r)
	return r
}

func (r *chooserRow) set(p Choice) {
	r.title.SetText(p.Title)
	r.note.SetText(p.Note)
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *chooserRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewInset(chooserRowPad, 10, chooserRowPad, 10, container.NewBorder(nil, nil, nil, r.note, r.title)))
}
