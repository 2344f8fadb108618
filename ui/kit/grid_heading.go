package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// heading draws title and note of a section, and the check that selects all of
// it. That of the section in view stays at the top.
type heading struct {
	title, note *canvas.Text
	circle      *canvas.Circle
	tick        *canvas.Text
}

const (
	headingGap   = 10  // between title and note
	headingAxis  = 0.6 // of the height of a heading: where its middle line is
	headingLift  = 0.2 // of the height: how much air goes when it stays at the top
	headingCheck = 16
)

func newHeading() *heading {
	h := &heading{canvas.NewText("", nil), canvas.NewText("", nil), &canvas.Circle{StrokeWidth: 1.5}, canvas.NewText("", nil)}
	h.tick.Alignment = fyne.TextAlignCenter
	return h
}

func (h *heading) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.title, h.note, h.circle, h.tick}
}

// headingTop returns where in the view the heading of a section stands, and
// whether it stays there instead of scrolling away.
func (g *Grid) headingTop(section int) (top float32, stays bool) {
	s, high := g.flow.sections[section], g.headingHeight()
	top = float32(max(s.top-g.offset, -1e6))
	held := min(-high*headingLift, float32(s.bottom-g.offset)-high)
	return max(top, held), top < held
}

// headingAt returns the section whose heading is at a point, or -1, and
// whether its check is.
func (g *Grid) headingAt(p fyne.Position) (section int, check bool) {
	first, end := g.flow.sectionsIn(g.offset, g.offset+float64(g.Size().Height))
	for i := first; i < end; i++ {
		top, _ := g.headingTop(i)
		s, x := g.flow.sections[i], p.X-gridLeft
		if p.Y >= top && p.Y < top+g.headingHeight() && x >= s.left-gridLeft && x < s.left+s.width {
			return i, x < s.left
		}
	}
	return -1, false
}

// onTitle reports whether a point lies on the title of a section that can be tapped.
func (g *Grid) onTitle(section int, p fyne.Position) bool {
	if section < 0 || g.OnTitle == nil || g.view == nil {
		return false
	}
	k := section - g.view.firstHeading
	if k < 0 || k >= len(g.view.headings) {
		return false
	}
	title := g.view.headings[k].title
	x := p.X - title.Position().X
	return x >= 0 && x < title.Size().Width
}

// held reports whether a point lies on headings that stay at the top.
func (g *Grid) held(p fyne.Position) bool {
	i, _ := g.flow.sectionsIn(g.offset, g.flow.height)
	if i >= len(g.flow.sections) {
		return false
	}
	top, stays := g.headingTop(i)
	return stays && p.Y < top+g.headingHeight()
}

func (r *gridRenderer) updateHeadings(first, end int) {
	for len(r.headings) < end-first {
		r.headings = append(r.headings, newHeading())
	}
	r.headings, r.firstHeading = r.headings[:end-first], first
	r.strip.Hidden, r.stripLine.Hidden = true, true
	for k, h := range r.headings {
		top, stays := r.g.headingTop(first + k)
		h.show(r, r.g.content.Sections[first+k], r.g.flow.sections[first+k], top)
		if stays {
			r.placeStrip(top)
		}
	}
	r.markHeadings()
}

// placeStrip puts paper under the headings that stay at the top.
func (r *gridRenderer) placeStrip(top float32) {
	r.strip.Hidden, r.stripLine.Hidden = false, false
	r.strip.FillColor, r.stripLine.FillColor = colorOf(r.g, theme.Paper), colorOf(r.g, theme.Line)
	y, w := top+r.g.headingHeight(), r.g.Size().Width
	place(r.strip, 0, min(top, 0), w, y-min(top, 0))
	place(r.stripLine, gridLeft, y-1, w-gridLeft-gridRight, 1)
}

func (h *heading) show(r *gridRenderer, s Section, at span, top float32) {
	paintText(h.title, r.g, theme.Month())
	paintText(h.note, r.g, theme.Secondary())
	paintText(h.tick, r.g, theme.Tiny().Strong().In(theme.OnAcorn))
	h.title.Text = s.Title
	size := h.title.MinSize()
	h.note.Text = r.rulers.kicker.clip(s.Note, at.width-size.Width-headingGap)
	axis, x := top+r.g.headingHeight()*headingAxis, gridLeft+at.left
	place(h.title, x, axis-size.Height/2, size.Width, size.Height)
	place(h.note, x+size.Width+headingGap, axis-size.Height/2+1, h.note.MinSize().Width, size.Height)
	x -= (gridLeft + headingCheck) / 2
	place(h.circle, x, axis-headingCheck/2, headingCheck, headingCheck)
	place(h.tick, x, axis-headingCheck/2, headingCheck, headingCheck)
}

// markHeadings shows how much of each section is selected.
func (r *gridRenderer) markHeadings() {
	g := r.g
	for k, h := range r.headings {
		i := r.firstHeading + k
		s := g.flow.sections[i]
		h.title.Color = colorOf(g, theme.Ink)
		if g.titled && g.over == i {
			h.title.Color = colorOf(g, theme.LeafText)
		}
		h.title.Refresh()
		n := g.selected.in(s.first, s.end)
		h.circle.Hidden = g.over != i && g.selected.count == 0 || s.first == s.end
		h.tick.Hidden = n == 0
		h.circle.FillColor, h.circle.StrokeColor = colorOf(g, theme.Card), colorOf(g, theme.Soft)
		if n > 0 {
			h.circle.FillColor, h.circle.StrokeColor = colorOf(g, theme.Acorn), colorOf(g, theme.Acorn)
		}
		if h.tick.Text = "✓"; n < s.end-s.first {
			h.tick.Text = "–"
		}
		h.circle.Refresh()
		h.tick.Refresh()
	}
}
