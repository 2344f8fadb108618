package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Marked is text over several lines in which some parts stand out, such as
// what a search found.
type Marked struct {
	widget.BaseWidget
	text          string
	marks         [][2]int
	plain, strong theme.TextStyle
	most          int // lines, or 0
}

// NewMarked returns text whose byte ranges in marks, which ascend and do not
// overlap, have the style strong.
func NewMarked(plain, strong theme.TextStyle, text string, marks [][2]int) *Marked {
	m := &Marked{text: text, marks: marks, plain: plain, strong: strong}
	m.ExtendBaseWidget(m)
	return m
}

// Clipped makes the text end after so many lines, in an ellipsis where there
// is more, and returns m.
func (m *Marked) Clipped(lines int) *Marked {
	m.most = lines
	return m
}

// CreateRenderer is part of fyne.Widget.
func (m *Marked) CreateRenderer() fyne.WidgetRenderer { return &markedRenderer{m: m} }

type markedRenderer struct {
	m     *Marked
	width float32
	lines int
	rows  []fyne.CanvasObject
}

func (r *markedRenderer) Destroy()                     {}
func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.rows }

func (r *markedRenderer) pitch() float32 { return sizeOf(r.m, r.m.plain.Size) * 1.5 }

func (r *markedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(max(r.lines, 1))*r.pitch())
}

func (r *markedRenderer) Layout(size fyne.Size) {
	if size.Width == r.width || size.Width <= 0 {
		return
	}
	before := r.lines
	r.width = size.Width
	r.set()
	if r.lines != before {
		canvas.Refresh(r.m)
	}
}

func (r *markedRenderer) Refresh() {
	r.set()
	canvas.Refresh(r.m)
}

// set breaks the text as if it were all strong, which is never narrower, and
// puts each run of one style in its place.
func (r *markedRenderer) set() {
	if r.width <= 0 {
		return
	}
	ruler := newRuler(sizeOf(r.m, r.m.strong.Size), r.m.strong.Bold)
	lines := ruler.wrap(r.m.text, r.width, r.m.most)
	r.rows, r.lines = nil, len(lines)
	at := 0
	for i, line := range lines {
		// Wrapping swallowed spaces and line feeds between the lines.
		at += max(strings.Index(r.m.text[at:], strings.TrimSuffix(line, "…")), 0)
		r.line(line, at, float32(i)*r.pitch())
		at = min(at+len(line), len(r.m.text))
	}
}

func (r *markedRenderer) line(line string, at int, y float32) {
	x := float32(0)
	for start := 0; start < len(line); {
		end, style := r.run(at+start, at+len(line))
		t := canvas.NewText(line[start:end-at], nil)
		paintText(t, r.m, style)
		w := t.MinSize().Width
		place(t, x, y, w, r.pitch())
		r.rows = append(r.rows, t)
		x += w
		start = end - at
	}
}

// run returns the end of the run of one style that begins at a byte of the
// text, at most end.
func (r *markedRenderer) run(start, end int) (int, theme.TextStyle) {
	for _, m := range r.m.marks {
		switch {
		case start < m[0]:
			return min(m[0], end), r.m.plain
		case start < m[1]:
			return min(m[1], end), r.m.strong
		}
	}
	return end, r.m.plain
}
