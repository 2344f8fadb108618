package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// dayPill is the day between two messages, or at the top of the list.
type dayPill struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

func newDayPill() dayPill {
	p := dayPill{&canvas.Rectangle{}, canvas.NewText("", nil)}
	p.text.Alignment = fyne.TextAlignCenter
	return p
}

func (p dayPill) show(c *ChatList, day string) {
	p.text.Text = day
	p.hide(false)
	paintText(p.text, c, theme.Secondary().In(theme.Ink))
	paintBox(p.box, colorOf(c, theme.Panel), colorOf(c, theme.Line), 1, p.text.TextSize*dayPillEms/2)
}

// hide takes the pill away, or shows it again if it says anything.
func (p dayPill) hide(on bool) {
	p.text.Hidden = on || p.text.Text == ""
	p.box.Hidden = p.text.Hidden
}

// place puts the pill into the middle of a width.
func (p dayPill) place(width, y, height float32) {
	w := p.text.MinSize().Width + 22
	place(p.box, (width-w)/2, y, w, height)
	place(p.text, (width-w)/2, y, w, height)
}

// setDay keeps the day of the message at the top in view, in the place of its
// heading when that is scrolled away. The heading of the next day pushes it out.
func (r *chatRenderer) setDay() {
	h, y := r.rulers.small.size*dayPillEms, float32(theme.Step)
	at := r.c.flow.index
	for i, v := range r.shown {
		if i > at && v.e.newDay {
			v.day.hide(false)
			y = min(y, v.day.box.Position().Y-h-theme.Step)
		}
	}
	day := ""
	if v := r.shown[at]; v != nil {
		inView := v.e.newDay && v.day.box.Position().Y >= theme.Step
		v.day.hide(!inView)
		if !inView {
			day = v.e.Day
		}
	}
	r.day.show(r.c, day)
	r.day.place(r.c.Size().Width, y, h)
}
