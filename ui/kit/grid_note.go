package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// Info is what a [Grid] says of a cell that is looked at.
type Info struct {
	Title string   // its name
	Lines []string // when, from where, at what place
}

// note shows an Info beside its cell.
type note struct {
	cell  int // that the pointer rests on or was asked about, -1 for none
	info  Info
	shown bool
	stop  func() bool // of the wait, or nil
	box   *canvas.Rectangle
	title *canvas.Text
	lines []fyne.CanvasObject
}

const (
	noteDelay = 600 * time.Millisecond
	noteWidth = 300
	notePad   = 10
)

// Inform tells about a cell, if it is still the one that is looked at.
func (g *Grid) Inform(i int, info Info) {
	if g.note.cell != i || i < 0 || info.Title == "" && len(info.Lines) == 0 {
		return
	}
	g.note.info, g.note.shown = info, true
	g.redraw()
}

// rest waits until the pointer has stayed on a cell for a moment, and asks.
func (g *Grid) rest(i int) {
	g.hideNote()
	if i < 0 || g.band.drawn || g.view != nil && g.view.says(i) {
		return
	}
	g.note.cell = i
	g.note.stop = g.after(noteDelay, func() { g.ask(i) })
}

// ask asks about a cell at once.
func (g *Grid) ask(i int) {
	if g.note.cell == i && g.OnAsk != nil {
		g.OnAsk(i)
	}
}

// askHere asks about the cell of the keyboard, or takes the answer away again.
func (g *Grid) askHere() {
	asked := g.note.shown && g.note.cell == g.cursor
	g.hideNote()
	if !asked && g.cursor >= 0 {
		g.note.cell = g.cursor
		g.ask(g.cursor)
	}
}

// hideNote takes away what is told, or awaited.
func (g *Grid) hideNote() {
	if g.note.stop != nil {
		g.note.stop()
	}
	shown := g.note.shown
	g.note.cell, g.note.shown, g.note.stop = -1, false, nil
	if shown {
		g.redraw()
	}
}

// redraw lists what is drawn anew; nothing has moved.
func (g *Grid) redraw() {
	if g.view != nil {
		g.view.collect()
		canvas.Refresh(g)
	}
}

// says reports whether a cell is a card that says by itself what there is.
func (r *gridRenderer) says(i int) bool {
	c, ok := r.cells.get(i).(*cardCell)
	return ok && !c.kicker.Hidden
}

// noteObjects sets the note beside its cell: below it, or above where there
// is no room.
func (r *gridRenderer) noteObjects() []fyne.CanvasObject {
	n := &r.g.note
	if !n.shown {
		return nil
	}
	if n.box == nil {
		n.box, n.title = &canvas.Rectangle{}, canvas.NewText("", nil)
	}
	paintBox(n.box, colorOf(r.g, theme.Card), colorOf(r.g, theme.Line), 1, theme.RadiusButton)
	paintText(n.title, r.g, theme.Body().Strong())
	wide := min(noteWidth, r.g.Size().Width) - 2*notePad
	n.title.Text = r.rulers.title.clip(n.info.Title, wide)
	texts := make([]string, len(n.info.Lines))
	for i, line := range n.info.Lines {
		texts[i] = r.rulers.kicker.clip(line, wide)
	}
	n.lines = textRows(n.lines, r.g, theme.Secondary(), texts)
	r.placeNote(n)
	return append([]fyne.CanvasObject{n.box, n.title}, n.lines...)
}

func (r *gridRenderer) placeNote(n *note) {
	title, pitch := n.title.MinSize(), r.rulers.kicker.size*cardPitch
	w, h := title.Width, title.Height+float32(len(n.lines))*pitch
	if n.title.Text == "" {
		h -= title.Height
	}
	for _, line := range n.lines {
		w = max(w, line.MinSize().Width)
	}
	w, h = w+2*notePad, h+2*notePad-theme.Step
	x, y := r.besideCell(n.cell, w, h)
	place(n.box, x, y, w, h)
	y += notePad - theme.Step/2
	if n.title.Text != "" {
		place(n.title, x+notePad, y, title.Width, title.Height)
		y += title.Height
	}
	for i, line := range n.lines {
		place(line, x+notePad, y+float32(i)*pitch, w-2*notePad, pitch)
	}
}

// besideCell returns where something of a size stands beside a cell.
func (r *gridRenderer) besideCell(i int, w, h float32) (x, y float32) {
	f, view := &r.g.flow, r.g.Size()
	row := f.rowOf(i)
	left, _ := f.span(row, i)
	top := float32(f.tops[row] - r.g.offset)
	x = clamp(gridLeft+left, theme.Step, max(view.Width-w-thumbZone, theme.Step))
	y = top + f.rows[row].Height + theme.Step
	if y+h > view.Height {
		y = top - h - theme.Step
	}
	return x, clamp(y, theme.Step, max(view.Height-h-theme.Step, theme.Step))
}
