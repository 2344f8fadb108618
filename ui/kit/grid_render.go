package kit

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// gridRenderer holds objects for what is in view and recycles them.
type gridRenderer struct {
	g        *Grid
	rulers   rulers
	shown    map[int]gridCell
	spare    []gridCell
	headings []*heading
	objects  []fyne.CanvasObject
	laid     fyne.Size // when all was placed last
	rested   func()    // ends the wait for the page to come to rest

	firstHeading     int               // the section of headings[0]
	strip, stripLine *canvas.Rectangle // under the headings that stay at the top
}

// gridCell draws one cell: a picture or a card.
type gridCell interface {
	isCard() bool
	objects() []fyne.CanvasObject
	show(g *Grid, r *rulers, c Cell)
	place(x, y, w, h float32)
	mark(g *Grid, m marks)
}

// marks are what a cell carries beside its content.
type marks struct{ selected, choosing, focused, hovered bool }

// rulers measure the texts of cards.
type rulers struct{ kicker, title, text *ruler }

func newGridRenderer(g *Grid) *gridRenderer {
	r := &gridRenderer{g: g, shown: map[int]gridCell{}, strip: &canvas.Rectangle{}, stripLine: &canvas.Rectangle{}, rested: func() {}}
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
	for i, c := range r.shown {
		r.retire(i, c)
	}
}

// update brings the objects in line with what is in view.
func (r *gridRenderer) update() {
	g := r.g
	top, bottom := g.offset, g.offset+float64(g.Size().Height)
	first, end := g.flow.rowsIn(top, bottom)
	r.retireOutside(first, end)
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

func (r *gridRenderer) retireOutside(first, end int) {
	low, high := 0, 0
	if first < end {
		low, high = r.g.flow.rows[first].First, r.g.flow.rows[end-1].End
	}
	for i, c := range r.shown {
		if i < low || i >= high {
			r.retire(i, c)
		}
	}
}

func (r *gridRenderer) retire(i int, c gridCell) {
	delete(r.shown, i)
	r.spare = append(r.spare, c)
}

func (r *gridRenderer) updateRow(row int) {
	f := &r.g.flow
	rw, y := f.rows[row], float32(f.tops[row]-r.g.offset)
	for i := rw.First; i < rw.End; i++ {
		x, w := f.span(row, i)
		c, ok := r.shown[i]
		if !ok {
			c = r.take(i)
		}
		c.place(gridLeft+x, y, w, rw.Height)
		if !ok {
			c.mark(r.g, r.marks(i))
		}
	}
}

// take gives cell i the objects of one that went out of view, or new ones.
func (r *gridRenderer) take(i int) gridCell {
	content := r.g.content.Cell(i)
	card := content.Key == "" && content.Missing == ""
	k := slices.IndexFunc(r.spare, func(c gridCell) bool { return c.isCard() == card })
	var c gridCell
	switch {
	case k >= 0:
		c = r.spare[k]
		r.spare = slices.Delete(r.spare, k, k+1)
	case card:
		c = newCardCell()
	default:
		c = newPictureCell()
	}
	c.show(r.g, &r.rulers, content)
	r.shown[i] = c
	return c
}

func (r *gridRenderer) reshow(i int) {
	if c, ok := r.shown[i]; ok {
		r.retire(i, c)
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
	for i, c := range r.shown {
		c.mark(r.g, r.marks(i))
	}
	r.markHeadings()
	r.collect()
	canvas.Refresh(r.g)
}

// collect lists what is to be seen in the order in which it lies on each other.
// Fyne asks for a new layout, and repaints, whenever this order changes.
func (r *gridRenderer) collect() {
	r.objects = r.objects[:0]
	for _, i := range slices.Sorted(maps.Keys(r.shown)) {
		r.add(r.shown[i].objects()...)
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
	for _, o := range objects {
		if o.Visible() {
			r.objects = append(r.objects, o)
		}
	}
}
