package kit

import (
	"strings"

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

// placeRight puts its lower right corner at a point. It is clipped to a width.
func (p pillText) placeRight(x, y, room float32) {
	if w, _ := p.size(); w > room {
		p.text.Text = newRuler(p.text.TextSize, p.text.TextStyle.Bold).clip(p.text.Text, room-12)
	}
	if w, h := p.size(); !p.box.Hidden {
		p.place(x-w, y-h, w, h)
	}
}

// corner is where in a cell a pill lies.
type corner struct{ right, below bool }

// lay puts the pill into a corner of a cell. Where it does not fit it shows
// only what stands before a space, or nothing.
func (p pillText) lay(at corner, whole string, x, y, w, h float32) {
	if whole == "" {
		return
	}
	inset := insetOf(w, h)
	p.text.Text = whole
	fits := p.fits(w-2*inset, h-2*inset)
	if short, _, more := strings.Cut(whole, " "); !fits && more {
		p.text.Text = short
		fits = p.fits(w-2*inset, h-2*inset)
	}
	p.box.Hidden, p.text.Hidden = !fits, !fits
	pw, ph := p.size()
	if x += inset; at.right {
		x += w - 2*inset - pw
	}
	if y += inset; at.below {
		y += h - 2*inset - ph
	}
	p.place(x, y, pw, ph)
}

func (p pillText) fits(w, h float32) bool {
	pw, ph := p.size()
	return pw <= w && ph <= h
}

func (p pillText) place(x, y, w, h float32) {
	place(p.box, x, y, w, h)
	place(p.text, x, y, w, h)
}
