package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Paragraph is text over several lines, broken as Korean allows, with a line
// height of its own. Its height follows its width.
type Paragraph struct {
	widget.BaseWidget
	text       string
	style      theme.TextStyle
	align      fyne.TextAlign
	lineHeight float32
	maxLines   int
}

// NewParagraph returns text with a line height of 1.5 and any number of lines.
func NewParagraph(style theme.TextStyle, text string) *Paragraph {
	p := &Paragraph{text: text, style: style, lineHeight: 1.5}
	p.ExtendBaseWidget(p)
	return p
}

// Spaced sets the line height as a multiple of the text size (1.9 for diaries).
func (p *Paragraph) Spaced(factor float32) *Paragraph {
	p.lineHeight = factor
	return p
}

// Limit ends the text in an ellipsis after that many lines.
func (p *Paragraph) Limit(lines int) *Paragraph {
	p.maxLines = lines
	return p
}

// Align sets where its lines stand.
func (p *Paragraph) Align(a fyne.TextAlign) *Paragraph {
	p.align = a
	return p
}

// SetText replaces the text.
func (p *Paragraph) SetText(s string) {
	if p.text != s {
		p.text = s
		p.Refresh()
	}
}

// Text returns the text.
func (p *Paragraph) Text() string { return p.text }

// HeightFor returns the height that the text needs at a width.
func (p *Paragraph) HeightFor(width float32) float32 {
	size := sizeOf(p, p.style.Size)
	return float32(len(newRuler(size, p.style.Bold).wrap(p.text, width, p.maxLines))) * size * p.lineHeight
}

// CreateRenderer is part of fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	return &paragraphRenderer{p: p}
}

type paragraphRenderer struct {
	p     *Paragraph
	ruler *ruler
	lines []string
	width float32
	rows  []fyne.CanvasObject
}

func (r *paragraphRenderer) Destroy()                     {}
func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.rows }

func (r *paragraphRenderer) pitch() float32 {
	return sizeOf(r.p, r.p.style.Size) * r.p.lineHeight
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	n := len(r.lines)
	if n == 0 {
		n = 1
	}
	return fyne.NewSize(0, float32(n)*r.pitch())
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	if size.Width == r.width || size.Width <= 0 {
		return
	}
	before := len(r.lines)
	r.width = size.Width
	r.wrap()
	if len(r.lines) != before {
		canvas.Refresh(r.p) // lets the parents see the new height
	}
}

func (r *paragraphRenderer) Refresh() {
	r.ruler = nil
	r.wrap()
	canvas.Refresh(r.p)
}

func (r *paragraphRenderer) wrap() {
	size := sizeOf(r.p, r.p.style.Size)
	if r.ruler == nil {
		r.ruler = newRuler(size, r.p.style.Bold)
	}
	if r.width <= 0 {
		return
	}
	r.lines = r.ruler.wrap(r.p.text, r.width, r.p.maxLines)
	r.rows = textRows(r.rows, r.p, r.p.style, r.lines)
	for i, row := range r.rows {
		row.(*canvas.Text).Alignment = r.p.align
		place(row, 0, float32(i)*r.pitch(), r.width, r.pitch())
	}
}

// textRows makes rows hold exactly these lines, reusing what is there.
func textRows(rows []fyne.CanvasObject, w fyne.Widget, s theme.TextStyle, lines []string) []fyne.CanvasObject {
	for len(rows) < len(lines) {
		rows = append(rows, canvas.NewText("", nil))
	}
	rows = rows[:len(lines)]
	for i, line := range lines {
		t := rows[i].(*canvas.Text)
		t.Text = line
		paintText(t, w, s)
		t.Refresh()
	}
	return rows
}
