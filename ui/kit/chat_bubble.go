package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// bubbleView draws one message. Texts stand for the lines that are in view
// only, however long the message is.
type bubbleView struct {
	c      *ChatList
	e      *entry
	back   *canvas.Rectangle // of a selected message
	day    dayPill
	avatar *canvas.Rectangle
	letter *canvas.Text
	name   *canvas.Text
	box    *canvas.Rectangle
	quote  quoteView
	rows   rowsView
	time   *canvas.Text
	pics   []*chatImage
	ring   *canvas.Rectangle // around the one that is looked for
}

func newBubbleView() *bubbleView {
	v := &bubbleView{
		back: &canvas.Rectangle{}, day: newDayPill(), avatar: &canvas.Rectangle{}, letter: canvas.NewText("", nil),
		name: canvas.NewText("", nil), box: &canvas.Rectangle{}, quote: newQuoteView(), time: canvas.NewText("", nil), ring: &canvas.Rectangle{},
	}
	v.letter.Alignment = fyne.TextAlignCenter
	return v
}

func (v *bubbleView) objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{v.back, v.day.box, v.day.text, v.avatar, v.letter, v.name, v.box, v.quote.bar, v.quote.author, v.quote.text}
	list = v.rows.appendTo(list)
	list = append(list, v.time)
	for _, p := range v.pics {
		list = append(append(list, p.box, p.image), p.badge.objects()...)
	}
	return append(list, v.ring)
}

// show gives the view another message.
func (v *bubbleView) show(c *ChatList, e *entry) {
	v.c, v.e = c, e
	v.rows.forget()
	v.day.show(c, e.Day)
	v.day.hide(!e.newDay)
	v.name.Text, v.time.Text = e.bubble.author, e.beside()
	v.name.Hidden = e.System || e.Own || !e.newAuthor
	v.time.Hidden = v.time.Text == ""
	paintText(v.name, c, theme.Secondary())
	paintText(v.time, c, theme.Tiny())
	v.showAvatar()
	v.showBox()
	v.quote.show(c, e)
	v.showPictures()
	v.remark()
}

// beside is what stands beside a bubble.
func (e *entry) beside() string {
	switch {
	case e.System:
		return ""
	case e.Starred:
		return strings.TrimSpace("★ " + e.Time)
	}
	return e.Time
}

func (v *bubbleView) showAvatar() {
	v.avatar.Hidden = !v.e.newAuthor || !v.e.hasAvatar()
	v.letter.Hidden = v.avatar.Hidden
	paintBox(v.avatar, colorOf(v.c, theme.Panel), colorOf(v.c, theme.Line), 1, chatAvatar/2)
	paintText(v.letter, v.c, theme.Tiny())
	v.letter.TextSize = min(v.letter.TextSize, chatAvatar*0.4) // does not grow out of the circle
	v.letter.Text = Initials(v.e.Author)
}

func (v *bubbleView) showBox() {
	fill, border := theme.Card, theme.Line
	if v.e.Own {
		fill, border = theme.Select, theme.Select
	}
	v.box.Hidden = v.e.System || v.e.bubble.box.h == 0
	paintBox(v.box, colorOf(v.c, fill), colorOf(v.c, border), 1, theme.RadiusBubble)
}

// remark shows whether the message is selected or looked for.
func (v *bubbleView) remark() {
	v.back.Hidden = !v.c.chosen.has(v.e.index)
	v.back.FillColor = colorOf(v.c, fynetheme.ColorNameFocus)
	v.ring.Hidden = v.e.index != v.c.marked
	radius := float32(theme.RadiusBubble)
	if v.e.bubble.box.h == 0 || v.e.System {
		radius = theme.RadiusPhoto
	}
	paintBox(v.ring, colorOf(v.c, theme.Transparent), colorOf(v.c, theme.Leaf), 2, radius)
}

// place puts the message with its top at y into a view of the given height.
func (v *bubbleView) place(y, view float32) {
	b := &v.e.bubble
	// On whole pixels, so that those of neighbours meet without a seam.
	top, end := round(y+b.day.y+b.day.h+1), round(y+b.height+1)
	place(v.back, 0, top, b.width-thumbZone, end-top)
	v.day.place(b.width, y+b.day.y, b.day.h)
	place(v.avatar, chatSide, y+b.name, chatAvatar, chatAvatar)
	place(v.letter, chatSide, y+b.name, chatAvatar, chatAvatar)
	place(v.name, b.left+2, y+b.name, b.width, v.name.MinSize().Height)
	place(v.box, b.box.x, y+b.box.y, b.box.w, b.box.h)
	v.quote.place(b.quote, y)
	v.rows.place(v, y, view)
	for i, p := range v.pics {
		r := b.pictures[i]
		place(p.box, r.x, y+r.y, r.w, r.h)
		place(p.image, r.x, y+r.y, r.w, r.h)
		p.badge.placeRight(r.x+r.w-8, y+r.y+r.h-8, r.w-16)
	}
	v.placeTime(y)
	all := b.whole()
	place(v.ring, all.x-2, y+all.y-2, all.w+4, all.h+4)
}

// placeTime puts the time beside the lowest part of the message.
func (v *bubbleView) placeTime(y float32) {
	at := v.e.bubble.box
	if n := len(v.e.bubble.pictures); n > 0 {
		at = v.e.bubble.pictures[n-1]
		if v.e.Own {
			for _, p := range v.e.bubble.pictures {
				if p.y == at.y && p.x < at.x {
					at.x = p.x
				}
			}
		}
	}
	size := v.time.MinSize()
	x := at.x + at.w + 6
	if v.e.Own {
		x = at.x - size.Width - 6
	}
	place(v.time, x, y+at.y+at.h-size.Height-1, size.Width, size.Height)
}
