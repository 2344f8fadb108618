package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Span is text of one look inside a [Rich] paragraph.
type Span struct {
	Text   string // may hold line feeds
	Style  theme.TextStyle
	Struck bool
	Link   string // what OnLink is called with; "" for words that lead nowhere
}

// Rich is a paragraph of words of several looks, broken as Korean allows. Its
// height follows its width. All spans have the size of the first.
type Rich struct {
	widget.BaseWidget
	// OnLink is called when a link is tapped.
	OnLink func(link string)

	spans      []Span
	lineHeight float32
	lines      []richLine
	over       bool // the pointer is on a link
}

// NewRich returns a paragraph with a line height of so many text sizes.
func NewRich(lineHeight float32, spans ...Span) *Rich {
	r := &Rich{OnLink: func(string) {}, spans: drawable(spans), lineHeight: lineHeight}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped is part of fyne.Tappable.
func (r *Rich) Tapped(e *fyne.PointEvent) {
	if link := r.linkAt(e.Position); link != "" {
		r.OnLink(link)
	}
}

// Cursor is part of desktop.Cursorable.
func (r *Rich) Cursor() desktop.Cursor {
	if r.over {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is part of desktop.Hoverable.
func (r *Rich) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (r *Rich) MouseMoved(e *desktop.MouseEvent) { r.over = r.linkAt(e.Position) != "" }

// MouseOut is part of desktop.Hoverable.
func (r *Rich) MouseOut() { r.over = false }

// linkAt returns the link under a place of the paragraph, or "".
func (r *Rich) linkAt(at fyne.Position) string {
	i := int(at.Y / r.pitch())
	if i < 0 || i >= len(r.lines) {
		return ""
	}
	for _, p := range r.lines[i] {
		if at.X >= p.x && at.X < p.x+p.width {
			return r.spans[p.span].Link
		}
	}
	return ""
}

func (r *Rich) size() float32 {
	if len(r.spans) == 0 {
		return sizeOf(r, theme.SizeBody)
	}
	return sizeOf(r, r.spans[0].Style.Size)
}

func (r *Rich) pitch() float32 { return r.size() * r.lineHeight }
