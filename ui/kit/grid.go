package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Content is what a [Grid] shows. It is not copied and must not change.
type Content struct {
	Sections []Section
	Aspects  []float32          // of all cells, width/height; 0 = unknown, or [CardAspect]
	Cell     func(i int) Cell   // asked for when the cell comes into view
	Header   fyne.CanvasObject  // scrolls along above the first section, or nil
	Reason   func(error) string // why a picture cannot be shown, in words; or nil
}

// Section is a run of cells under a heading.
type Section struct {
	Title string // 16 bold
	Note  string // 12, behind it
	Count int    // cells
	Break bool   // never stands beside the section before
}

// Cell is one picture or one card.
type Cell struct {
	Key      string // of the picture; "" makes it a card
	Badge    string // lower right: a video's length, "LIVE"; what stands before a space says it alone
	Source   string // upper left: where it is from, where that is worth saying
	Stack    int    // pictures that it stands for, if more than one
	Favorite bool
	// Tint fills the place until the picture comes; nil leaves it grey. Pictures
	// that race by are decoded too late to be seen: a page of colours shows what
	// goes by all the same, where a grey one looks broken.
	Tint    color.Color
	Missing string // said in place of a picture that is not there

	Kicker, Title, Text string // of a card: small line, bold line, the beginning
	Bubble              bool   // the card stands for a chat
}

// Grid is a page of pictures and cards in rows under the headings of their
// sections; the heading of what is in view stays at the top. However many
// there are, only what is in view has objects. It is worked with the mouse and
// with the keyboard.
type Grid struct {
	widget.BaseWidget
	OnOpen   func(i int)                     // Enter or tap
	OnSelect func(n int)                     // the number of selected cells changed
	OnScroll func(section int, part float32) // what stands at the top, and how much of it is gone
	OnMenu   func(i int, at fyne.Position)   // secondary tap; at is absolute
	OnEscape func()                          // Escape with nothing selected
	OnTitle  func(section int)               // tap on the title of a section; or nil
	OnView   func(View)                      // the user set the cells otherwise
	OnAsk    func(i int)                     // asks for an [Grid.Inform] of the cell that is looked at

	content Content
	loader  *Loader
	how     View
	flow    flow
	laid    fyne.Size // for which flow holds
	offset  float64

	cursor   int  // the cell of the keyboard, -1 for none
	anchor   int  // where a stretch of the selection began
	hover    int  // the cell under the pointer
	over     int  // the section whose heading is under the pointer
	titled   bool // … and its title, which can be tapped
	onTick   bool
	wheel    float32
	grip     hold // what the wheel zooms around, until something else moves
	gripAt   fyne.Position
	selected selection
	focused  bool
	band     band
	note     note
	bar      scrollbar
	view     *gridRenderer // nil while nobody draws it

	pointer  fyne.Position
	behind   bool      // what is drawn, and will be caught up with
	caughtUp time.Time // last

	modifiers func() fyne.KeyModifier
	do        func(func()) // later on the UI goroutine
	after     func(time.Duration, func()) (stop func() bool)
	later     func() // scrolls once there is a size
}

// The interfaces by which Fyne knows it.
var (
	_ fyne.Focusable         = (*Grid)(nil)
	_ fyne.Scrollable        = (*Grid)(nil)
	_ fyne.Tappable          = (*Grid)(nil)
	_ fyne.SecondaryTappable = (*Grid)(nil)
	_ fyne.Shortcutable      = (*Grid)(nil)
	_ fyne.Draggable         = (*Grid)(nil)
	_ desktop.Hoverable      = (*Grid)(nil)
	_ desktop.Cursorable     = (*Grid)(nil)
)

const (
	gridLeft, gridRight = theme.Margin, 16
	gridBelow           = theme.Margin
	leastSection        = 11 // width of a section, as a multiple of its title's size
)

// NewGrid returns an empty grid whose pictures come from loader, which must
// be its own.
func NewGrid(loader *Loader) *Grid {
	g := &Grid{loader: loader, cursor: -1, anchor: -1, hover: -1, over: -1, modifiers: keyModifiers, do: fyne.Do, after: afterOnUI}
	g.note.cell, g.grip.cell = -1, -1
	loader.OnLoaded(g.loaded)
	g.ExtendBaseWidget(g)
	return g
}

// SetContent shows other content from its top, with nothing selected.
func (g *Grid) SetContent(c Content) {
	if before := g.content.Header; before != c.Header {
		releasePictures(before)
	}
	g.content = c
	g.cursor, g.anchor, g.hover, g.over, g.offset = -1, -1, -1, -1, 0
	g.laid = fyne.Size{}
	g.selected, g.grip = newSelection(len(c.Aspects)), hold{cell: -1}
	g.band.end()
	g.hideNote()
	g.later = nil
	g.Refresh()
}

// Content returns what is shown.
func (g *Grid) Content() Content { return g.content }

// Close lets go of the content and the pictures. Fyne remembers a widget for a
// minute after it was seen last, and all that it holds.
func (g *Grid) Close() {
	g.SetContent(Content{})
	g.flow = flow{}
	g.loader.Forget()
	if g.view != nil {
		g.view.release()
	}
}

// Retry loads pictures again that could not be shown before.
func (g *Grid) Retry(keys ...string) {
	g.loader.Retry(keys...)
	g.moved()
}

// Update shows a cell anew whose content has changed.
func (g *Grid) Update(i int) {
	if g.view != nil {
		g.view.reshow(i)
	}
}

// Current returns the cell of the keyboard, or -1.
func (g *Grid) Current() int { return g.cursor }

// SetCurrent puts the cursor on a cell, wherever that is.
func (g *Grid) SetCurrent(i int) {
	if i >= 0 && i < len(g.content.Aspects) {
		g.cursor = i
		g.remark()
	}
}

// CreateRenderer is part of fyne.Widget.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	g.view = newGridRenderer(g)
	return g.view
}

// postpone lays out the page, or keeps f until it has a size to do so.
func (g *Grid) postpone(f func()) bool {
	g.layout()
	if g.laid.Width == 0 {
		g.later = f
		return true
	}
	return false
}

// layout sets the cells for the current width, keeping the first one in view
// where it is.
func (g *Grid) layout() {
	size := g.Size()
	if size.Width == g.laid.Width || size.Width <= gridLeft+gridRight {
		return
	}
	first, before := g.topCell()
	fr := frame{width: g.width(), above: float64(g.headerHeight()),
		heading: float64(g.headingHeight()), below: gridBelow, least: sizeOf(g, theme.SizeMonth) * leastSection}
	g.flow.set(g.content.Aspects, g.content.Sections, fr, g.how.metrics(fr.width, sizeOf(g, theme.SizeBody)))
	g.laid = size
	if first >= 0 {
		g.offset += g.flow.tops[g.flow.rowOf(first)] - before
	}
	g.offset = clamp(g.offset, 0, g.way())
	if f := g.later; f != nil {
		g.later = nil
		f()
	}
}

// topCell returns the first cell in view and where its row stands, or -1
// when nothing is laid out or scrolled.
func (g *Grid) topCell() (cell int, top float64) {
	if g.laid.Width == 0 || g.offset == 0 {
		return -1, 0
	}
	row, end := g.flow.rowsIn(g.offset, g.flow.height)
	if row == end {
		return -1, 0
	}
	return g.flow.rows[row].First, g.flow.tops[row]
}

func (g *Grid) headerHeight() float32 {
	if g.content.Header == nil {
		return theme.Step
	}
	header := g.content.Header
	if width := g.Size().Width; header.Size().Width != width {
		header.Resize(fyne.NewSize(width, header.MinSize().Height)) // lets paragraphs find their height
	}
	return header.MinSize().Height
}

// headingHeight is 48 at text scale 1: air, the title, air.
func (g *Grid) headingHeight() float32 { return sizeOf(g, theme.SizeMonth) * 3 }

// moved draws what is in view and tells what stands at the top.
func (g *Grid) moved() {
	if g.view != nil {
		g.view.update()
	}
	if g.OnScroll == nil {
		return
	}
	if first, end := g.flow.sectionsIn(g.offset, g.flow.height); first < end {
		s := g.flow.sections[first]
		g.OnScroll(first, float32(max(g.offset-s.top, 0)/(s.bottom-s.top)))
	}
}

func (g *Grid) loaded(keys []string) {
	if g.view != nil {
		g.view.loaded(keys)
	}
}

func (g *Grid) remark() {
	if g.view != nil {
		g.view.remark()
	}
}
