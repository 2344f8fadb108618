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

// heading draws title and note of a section.
type heading struct{ title, note *canvas.Text }

func newGridRenderer(g *Grid) *gridRenderer {
	r := &gridRenderer{g: g, shown: map[int]gridCell{}}
	r.measure()
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
	if r.g.view == r {
		r.g.view = nil
	}
}

// IsClip cuts off what stands out of the grid; Fyne looks for it.
func (r *gridRenderer) IsClip() {}

func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }

func (r *gridRenderer) Layout(fyne.Size) {
	r.g.layout()
	r.g.moved()
}

// Refresh shows everything anew, in the colours and sizes of now.
func (r *gridRenderer) Refresh() {
	r.measure()
	for i, c := range r.shown {
		r.retire(i, c)
	}
	r.g.laid = fyne.Size{}
	r.g.layout()
	r.g.moved()
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
	way := g.flow.height - float64(g.Size().Height)
	g.bar.set(g, g.Size(), g.offset/max(way, 1), float64(g.Size().Height)/max(g.flow.height, 1))
	r.collect()
	g.loader.Want(r.wishes(first, end))
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
		x, w := f.j.span(rw, f.aspects, i)
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
		selected: g.selected[i], choosing: len(g.selected) > 0,
		focused: g.focused && i == g.cursor, hovered: i == g.hover,
	}
}

func (r *gridRenderer) remark() {
	for i, c := range r.shown {
		c.mark(r.g, r.marks(i))
	}
}

func (r *gridRenderer) updateHeadings(first, end int) {
	for len(r.headings) < end-first {
		r.headings = append(r.headings, &heading{canvas.NewText("", nil), canvas.NewText("", nil)})
	}
	r.headings = r.headings[:end-first]
	for k, h := range r.headings {
		h.show(r, r.g.content.Sections[first+k], r.g.flow.sections[first+k])
	}
}

func (h *heading) show(r *gridRenderer, s Section, at span) {
	paintText(h.title, r.g, theme.Month())
	paintText(h.note, r.g, theme.Secondary())
	h.title.Text = s.Title
	size := h.title.MinSize()
	h.note.Text = r.rulers.kicker.clip(s.Note, at.width-size.Width-headingGap)
	top := float32(at.top-r.g.offset) + r.g.headingHeight()*0.6 - size.Height/2
	place(h.title, gridLeft+at.left, top, size.Width, size.Height)
	place(h.note, gridLeft+at.left+size.Width+headingGap, top+1, h.note.MinSize().Width, size.Height)
}

const headingGap = 10 // between title and note

// collect lists all objects in the order in which they lie on each other. Fyne
// lays a widget out anew, and repaints, whenever this order changes.
func (r *gridRenderer) collect() {
	r.objects = r.objects[:0]
	for _, i := range slices.Sorted(maps.Keys(r.shown)) {
		r.objects = append(r.objects, r.shown[i].objects()...)
	}
	for _, h := range r.headings {
		r.objects = append(r.objects, h.title, h.note)
	}
	if o := r.g.content.Header; o != nil {
		place(o, 0, float32(-min(r.g.offset, 1e6)), r.g.Size().Width, r.g.headerHeight())
		r.objects = append(r.objects, o)
	}
	r.objects = append(r.objects, r.g.bar.box)
}
