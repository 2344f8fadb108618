package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// pillText is a few signs on a dark ground over a picture.
type pillText struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

func newPillText() pillText {
	p := pillText{&canvas.Rectangle{CornerRadius: 6}, canvas.NewText("", nil)}
	p.text.Alignment = fyne.TextAlignCenter
	return p
}

func (p pillText) objects() []fyne.CanvasObject { return []fyne.CanvasObject{p.box, p.text} }

func (p pillText) set(w fyne.Widget, s string) {
	p.box.Hidden, p.text.Hidden = s == "", s == ""
	p.text.Text = s
	p.box.FillColor = colorOf(w, theme.Scrim)
	paintText(p.text, w, theme.Tiny().In(theme.OnScrim))
}

func (p pillText) size() (w, h float32) {
	s := p.text.MinSize()
	return s.Width + 12, s.Height + 6
}

// placeRight puts its lower right corner at a point, placeLeft its lower left.
func (p pillText) placeRight(x, y float32) {
	if w, h := p.size(); !p.box.Hidden {
		p.place(x-w, y-h, w, h)
	}
}

func (p pillText) placeLeft(x, y float32) {
	if w, h := p.size(); !p.box.Hidden {
		p.place(x, y-h, w, h)
	}
}

func (p pillText) place(x, y, w, h float32) {
	place(p.box, x, y, w, h)
	place(p.text, x, y, w, h)
}
