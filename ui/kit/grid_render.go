package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// gridRenderer holds objects for what is in view and recycles them.
type gridRenderer struct {
	g        *Grid
	rulers   rulers
	cells    cellsInView
	headings []*heading
	objects  []fyne.CanvasObject
	laid     fyne.Size // when all was placed last
	rested   func()    // ends the wait for the page to come to rest
	wanted   float64   // the offset for which pictures were asked for last

	firstHeading     int               // the section of headings[0]
	strip, stripLine *canvas.Rectangle // under the headings that stay at the top
}

// rulers measure the texts of cards.
type rulers struct{ kicker, title, text *ruler }

func newGridRenderer(g *Grid) *gridRenderer {
	r := &gridRenderer{g: g, strip: &canvas.Rectangle{}, stripLine: &canvas.Rectangle{}, rested: func() {}}
	r.measure()
	r.placeBand()
	return r
}

func (r *gridRenderer) measure() {
	r.rulers = rulers{
		kicker: newRuler(sizeOf(r.g, theme.SizeSecondary), false),
		title:  newRuler(sizeOf(r.g, theme.SizeBody), true),
		text:   newRuler(sizeOf(r.g, theme.SizeBody), false),
	}
}

// Destroy is part of fyne.WidgetRenderer.
func (r *gridRenderer) Destroy() {
	r.rested()
	if r.g.view == r {
		r.g.view = nil
	}
}

// IsClip cuts off what stands out of the grid; Fyne looks for it.
func (r *gridRenderer) IsClip() {}

func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }

// Layout places everything when the size has changed. Fyne asks for it whenever
// other objects are in view, which then stand where they belong already.
func (r *gridRenderer) Layout(size fyne.Size) {
	if size == r.laid {
		return
	}
	r.laid = size
	r.g.layout()
	r.g.moved()
}

// Refresh shows everything anew, in the colours and sizes of now.
func (r *gridRenderer) Refresh() {
	r.measure()
	r.reset()
	r.g.laid = fyne.Size{}
	r.g.layout()
	r.g.moved()
}

// reset makes every cell be shown anew.
func (r *gridRenderer) reset() {
	r.cells.keep(0, 0)
}

// release gives up all objects of cells.
func (r *gridRenderer) release() {
	r.reset()
	r.cells.release()
}

// update brings the objects in line with what is in view.
func (r *gridRenderer) update() {
	g := r.g
	top, bottom := g.offset, g.offset+float64(g.Size().Height)
	first, end := g.flow.rowsIn(top, bottom)
	r.keep(first, end)
	for row := first; row < end; row++ {
		r.updateRow(row)
	}
	r.updateHeadings(g.flow.sectionsIn(top, bottom))
	r.placeBand()
	g.bar.set(g, g.Size(), g.offset/max(g.way(), 1), float64(g.Size().Height)/max(g.flow.height, 1))
	r.collect()
	r.want(first, end)
	canvas.Refresh(g)
}

// keep gives up the objects of cells that are in none of the rows.
func (r *gridRenderer) keep(first, end int) {
	low, high := 0, 0
	if first < end {
		low, high = r.g.flow.rows[first].First, r.g.flow.rows[end-1].End
	}
	r.cells.keep(low, high)
}

func (r *gridRenderer) updateRow(row int) {
	f := &r.g.flow
	rw, y := f.rows[row], float32(f.tops[row]-r.g.offset)
	for i := rw.First; i < rw.End; i++ {
		x, w := f.span(row, i)
		c := r.cells.get(i)
		if c == nil {
			c = r.take(i)
		}
		c.place(gridLeft+x, y, w, rw.Height)
		c.mark(r.g, r.marks(i))
	}
}

// take gives cell i the objects of one that went out of view, or new ones.
func (r *gridRenderer) take(i int) gridCell {
	content := r.g.content.Cell(i)
	c := r.cells.take(content.Key == "" && content.Missing == "")
	c.show(r.g, &r.rulers, content)
	r.cells.put(i, c)
	return c
}

func (r *gridRenderer) reshow(i int) {
	if r.cells.get(i) != nil {
		r.cells.drop(i)
		r.update()
	}
}

func (r *gridRenderer) marks(i int) marks {
	g := r.g
	return marks{
		selected: g.selected.has(i), choosing: g.selected.count > 0,
		focused: g.focused && i == g.cursor, hovered: i == g.hover,
	}
}

// remark shows what is selected, focused and pointed at by now.
func (r *gridRenderer) remark() {
	for k, c := range r.cells.run {
		if c != nil {
			c.mark(r.g, r.marks(r.cells.low+k))
		}
	}
	r.markHeadings()
	r.collect()
	canvas.Refresh(r.g)
}

// collect lists what is to be seen in the order in which it lies on each other.
// Fyne asks for a new layout, and repaints, whenever this order changes.
func (r *gridRenderer) collect() {
	r.objects = r.objects[:0]
	for _, c := range r.cells.run {
		if c != nil {
			r.objects = c.objects(r.objects)
		}
	}
	r.add(r.strip, r.stripLine)
	for _, h := range r.headings {
		r.add(h.objects()...)
	}
	if o := r.g.content.Header; o != nil {
		place(o, 0, float32(-min(r.g.offset, 1e6)), r.g.Size().Width, r.g.headerHeight())
		r.objects = append(r.objects, o)
	}
	r.add(r.g.band.box, r.g.bar.box)
	r.add(r.noteObjects()...)
}

func (r *gridRenderer) add(objects ...fyne.CanvasObject) {
	r.objects = visibleOf(r.objects, objects...)
}
