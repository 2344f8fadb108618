package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Choice is one of the things that a [Chooser] lets choose.
type Choice struct{ Value, Title, Note string }

// Chooser shows what is chosen and, when pressed, a list to choose another one
// from, with a field to search in it.
type Chooser struct {
	pressable
	// Prompt stands in the empty field; without one there is no field.
	Prompt string
	// OnChosen is called when something is chosen; it may be nil.
	OnChosen func(Choice)

	chosen string
	find   func(typed string) []Choice
}

// NewChooser returns a chooser of what find returns for what was typed, the
// best first, and everything for "". Title is what is chosen now.
func NewChooser(title string, find func(typed string) []Choice, chosen func(Choice)) *Chooser {
	c := &Chooser{chosen: title, find: find, OnChosen: chosen}
	c.OnTapped = c.open
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle replaces what is chosen.
func (c *Chooser) SetTitle(title string) {
	c.chosen = title
	c.Refresh()
}

// Title returns what is chosen.
func (c *Chooser) Title() string { return c.chosen }

// TypedKey is part of fyne.Focusable. Down opens the list too.
func (c *Chooser) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		c.open()
		return
	}
	c.pressable.TypedKey(e)
}

func (c *Chooser) open() {
	window := fyne.CurrentApp().Driver().CanvasForObject(c)
	if window == nil {
		return
	}
	s := &chooserSheet{chooser: c, found: c.find("")}
	s.pop = widget.NewPopUp(s.content(), window)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	room := window.Size()
	size := fyne.NewSize(max(c.Size().Width, 300), min(s.height(), room.Height-2*theme.Margin))
	s.pop.Resize(size)
	s.pop.ShowAtPosition(fyne.NewPos(
		clamp(at.X, 0, max(room.Width-size.Width-theme.Step, 0)),
		clamp(at.Y+c.Size().Height+theme.Step, 0, max(room.Height-size.Height-theme.Step, 0))))
	s.start(window)
}

func (c *Chooser) pick(chosen Choice) {
	c.SetTitle(chosen.Title)
	if c.OnChosen != nil {
		c.OnChosen(chosen)
	}
}

// CreateRenderer is part of fyne.Widget.
func (c *Chooser) CreateRenderer() fyne.WidgetRenderer {
	r := &chooserRenderer{c: c, box: &canvas.Rectangle{}, label: NewClippedText(theme.Body(), ""),
		arrow: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.Refresh()
	return r
}

type chooserRenderer struct {
	c     *Chooser
	box   *canvas.Rectangle
	label *Text
	arrow *canvas.Image
}

func (r *chooserRenderer) Destroy() {}

func (r *chooserRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.label, r.arrow}
}

const chooserPad = 12

func (r *chooserRenderer) MinSize() fyne.Size {
	edge := sizeOf(r.c, fynetheme.SizeNameInlineIcon)
	return fyne.NewSize(160, max(r.label.MinSize().Height+18, 36)).Max(fyne.NewSize(edge+4*chooserPad, 0))
}

func (r *chooserRenderer) Layout(size fyne.Size) {
	edge, high := sizeOf(r.c, fynetheme.SizeNameInlineIcon), r.label.MinSize().Height
	r.box.Resize(size)
	place(r.label, chooserPad, (size.Height-high)/2, size.Width-2*chooserPad-edge, high)
	place(r.arrow, size.Width-chooserPad-edge, (size.Height-edge)/2, edge, edge)
}

func (r *chooserRenderer) Refresh() {
	border, width := theme.Line, float32(1)
	if r.c.focused {
		border, width = theme.Leaf, 2
	}
	fill := colorOf(r.c, theme.Card)
	paintBox(r.box, fill, colorOf(r.c, border), width, theme.RadiusButton)
	r.label.SetText(r.c.chosen)
	r.arrow.Resource = fynetheme.NewColoredResource(fynetheme.MenuDropDownIcon(), theme.Soft)
	r.arrow.Refresh()
	r.Layout(r.c.Size())
}
