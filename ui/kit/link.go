package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// Link is underlined text that leads somewhere.
type Link struct {
	pressable
	text  string
	style theme.TextStyle
	plain bool
}

// NewLink returns a link in a style.
func NewLink(style theme.TextStyle, text string, tapped func()) *Link {
	l := &Link{text: text, style: style}
	l.OnTapped = tapped
	l.ExtendBaseWidget(l)
	return l
}

// Plain leaves out the line under it until the pointer or the keyboard is on
// it, for many links beside each other. It returns l.
func (l *Link) Plain() *Link {
	l.plain = true
	return l
}

// SetText replaces the text.
func (l *Link) SetText(s string) {
	l.text = s
	l.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{l: l, label: canvas.NewText("", nil), ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type linkRenderer struct {
	l     *Link
	label *canvas.Text
	ring  *canvas.Rectangle
}

func (r *linkRenderer) Destroy()                     {}
func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.label} }
func (r *linkRenderer) MinSize() fyne.Size           { return r.label.MinSize() }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.label.Resize(size)
	place(r.ring, -theme.Step, -2, size.Width+2*theme.Step, size.Height+4)
}

func (r *linkRenderer) Refresh() {
	style := r.l.style
	if r.l.hovered && r.l.active() {
		style = style.In(theme.LeafText)
	}
	paintText(r.label, r.l, style)
	r.label.TextStyle.Underline = !r.l.plain || r.l.hovered || r.l.focused
	r.label.Text = r.l.text
	r.label.Refresh()
	border := theme.Transparent
	if r.l.focused {
		border = theme.Leaf
	}
	paintBox(r.ring, colorOf(r.l, theme.Transparent), colorOf(r.l, border), 2, theme.Step)
}
