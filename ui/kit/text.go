package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// Text is one line in a style of ui/theme, ending in an ellipsis where it
// does not fit. It follows the theme, which a canvas.Text does not.
type Text struct {
	widget.BaseWidget
	text  string
	style theme.TextStyle
	align fyne.TextAlign
	free  bool
	end   bool
}

// NewText returns a line of text that asks for the room it needs.
func NewText(style theme.TextStyle, text string) *Text {
	t := &Text{text: text, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// NewClippedText returns a line of text that is content with any width.
func NewClippedText(style theme.TextStyle, text string) *Text {
	t := NewText(style, text)
	t.free = true
	return t
}

// NewPathText is a clipped text that loses its beginning and shows its end.
func NewPathText(style theme.TextStyle, text string) *Text {
	t := NewClippedText(style, text)
	t.end = true
	return t
}

// SetText replaces the text.
func (t *Text) SetText(s string) {
	if t.text != s {
		t.text = s
		t.Refresh()
	}
}

// Text returns the whole text, also what the ellipsis stands for.
func (t *Text) Text() string { return t.text }

// SetStyle replaces the style.
func (t *Text) SetStyle(s theme.TextStyle) {
	if t.style != s {
		t.style = s
		t.Refresh()
	}
}

// Align sets where the line stands in its room and returns t.
func (t *Text) Align(a fyne.TextAlign) *Text {
	t.align = a
	t.Refresh()
	return t
}

// CreateRenderer is part of fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, line: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text *Text
	line *canvas.Text
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *textRenderer) MinSize() fyne.Size {
	size := fyne.MeasureText(r.text.text, r.line.TextSize, r.line.TextStyle)
	if r.text.free {
		size.Width = 0
	}
	return size
}

func (r *textRenderer) Layout(size fyne.Size) {
	text := r.text.text
	if r.text.free && fyne.MeasureText(text, r.line.TextSize, r.line.TextStyle).Width > size.Width {
		text = r.clipped(size.Width)
	}
	if r.line.Text != text {
		r.line.Text = text
		r.line.Refresh()
	}
	r.line.Resize(size)
}

func (r *textRenderer) clipped(width float32) string {
	ruler := newRuler(r.line.TextSize, r.text.style.Bold)
	if r.text.end {
		return ruler.clipStart(r.text.text, width)
	}
	return ruler.clip(r.text.text, width)
}

func (r *textRenderer) Refresh() {
	paintText(r.line, r.text, r.text.style)
	r.line.Alignment = r.text.align
	r.line.Text = r.text.text
	r.Layout(r.text.Size())
	r.line.Refresh()
}

// paintText gives a canvas text the style as w's theme has it.
func paintText(line *canvas.Text, w fyne.Widget, s theme.TextStyle) {
	line.TextSize = sizeOf(w, s.Size)
	line.TextStyle = fyne.TextStyle{Bold: s.Bold}
	line.Color = colorOf(w, s.Color)
	line.FontSource = nil
	if s.Serif && !s.Bold {
		line.FontSource = theme.Serif()
	}
}
