package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// bubbleView draws one message. Texts stand for the lines that are in view
// only, however long the message is.
type bubbleView struct {
	c     *ChatList
	e     *entry
	day   pillBox
	name  *canvas.Text
	box   *canvas.Rectangle
	lines []fyne.CanvasObject
	time  *canvas.Text
	pics  []*chatImage
	seen  [2]int // the lines that have texts
	ring  bool
}

// pillBox is the day between two messages.
type pillBox struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

// chatImage is a picture in a message.
type chatImage struct {
	key   string
	box   *canvas.Rectangle
	image *canvas.Image
	badge pillText
}

func newBubbleView() *bubbleView {
	v := &bubbleView{
		day:  pillBox{&canvas.Rectangle{CornerRadius: 12, StrokeWidth: 1}, canvas.NewText("", nil)},
		name: canvas.NewText("", nil), box: &canvas.Rectangle{}, time: canvas.NewText("", nil),
	}
	v.day.text.Alignment = fyne.TextAlignCenter
	return v
}

func newChatImage() *chatImage {
	p := &chatImage{box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{}, badge: newPillText()}
	p.image.FillMode, p.image.ScaleMode, p.image.CornerRadius = canvas.ImageFillCover, canvas.ImageScaleFastest, theme.RadiusPhoto
	return p
}

func (v *bubbleView) objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{v.day.box, v.day.text, v.name, v.box, v.time}
	list = append(list, v.lines...)
	for _, p := range v.pics {
		list = append(append(list, p.box, p.image), p.badge.objects()...)
	}
	return list
}

// show gives the view another message.
func (v *bubbleView) show(c *ChatList, e *entry, marked bool) {
	v.c, v.e, v.ring, v.seen = c, e, marked, [2]int{}
	v.lines = v.lines[:0]
	v.showDay()
	v.name.Text, v.time.Text = e.Author, e.Time
	v.name.Hidden = e.System || e.Own || !e.newAuthor
	v.time.Hidden = e.System
	paintText(v.name, c, theme.Secondary())
	paintText(v.time, c, theme.Tiny())
	v.showBox()
	v.showPictures()
}

func (v *bubbleView) showDay() {
	v.day.box.Hidden, v.day.text.Hidden = !v.e.newDay, !v.e.newDay
	v.day.text.Text = v.e.Day
	paintText(v.day.text, v.c, theme.Secondary().In(theme.Ink))
	paintBox(v.day.box, colorOf(v.c, theme.Panel), colorOf(v.c, theme.Line), 1, 12)
}

func (v *bubbleView) showBox() {
	fill, border, width := theme.Card, theme.Line, float32(1)
	if v.e.Own {
		fill, border = theme.Select, theme.Select
	}
	if v.ring {
		border, width = theme.Leaf, 2
	}
	v.box.Hidden = v.e.System || v.e.bubble.box.h == 0
	paintBox(v.box, colorOf(v.c, fill), colorOf(v.c, border), width, theme.RadiusBubble)
}

func (v *bubbleView) showPictures() {
	for len(v.pics) < len(v.e.Pictures) {
		v.pics = append(v.pics, newChatImage())
	}
	v.pics = v.pics[:len(v.e.Pictures)]
	for i, p := range v.pics {
		p.key = v.e.Pictures[i].Key
		p.box.FillColor = colorOf(v.c, theme.Panel)
		p.badge.set(v.c, v.e.Pictures[i].Badge)
		v.showPixels(p)
	}
}

func (v *bubbleView) showPixels(p *chatImage) {
	pixels, err := v.c.loader.Peek(p.key)
	p.image.Hidden = pixels == nil
	if pixels != nil && p.image.Image != pixels {
		p.image.Image = pixels
		p.image.Refresh()
	}
	if err != nil && v.c.Reason != nil {
		p.badge.set(v.c, v.c.Reason(err))
	}
}

// place puts the message with its top at y into a view of the given height.
func (v *bubbleView) place(y, view float32) {
	b := &v.e.bubble
	if v.e.newDay {
		w := v.day.text.MinSize().Width + 22
		place(v.day.box, (b.width-w)/2, y+18, w, 24)
		place(v.day.text, (b.width-w)/2, y+18, w, 24)
	}
	place(v.name, chatSide+4, y+b.name, b.width, v.name.MinSize().Height)
	place(v.box, b.box.x, y+b.box.y, b.box.w, b.box.h)
	v.placeLines(y, view)
	for i, p := range v.pics {
		r := b.pictures[i]
		place(p.box, r.x, y+r.y, r.w, r.h)
		place(p.image, r.x, y+r.y, r.w, r.h)
		p.badge.placeRight(r.x+r.w-8, y+r.y+r.h-8)
	}
	v.placeTime(y)
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

// placeLines gives texts to the lines that are in view, and moves them.
func (v *bubbleView) placeLines(y, view float32) {
	b, style := &v.e.bubble, theme.Body()
	x, rise := b.box.x+bubblePad, float32(bubbleRise)
	if v.e.System {
		style, x, rise = theme.Secondary(), 0, 0
	}
	pitch := sizeOf(v.c, style.Size) * 1.5
	top := y + b.box.y + rise
	n := len(b.lines) + len(b.notes)
	first := clamp(int(-top/pitch), 0, n)
	end := clamp(int((view-top)/pitch)+1, first, n)
	if v.seen != [2]int{first, end} {
		v.seen = [2]int{first, end}
		v.writeLines(first, end, style)
	}
	for i, line := range v.lines {
		place(line, x, top+float32(first+i)*pitch, b.width-2*x, pitch)
		if v.e.System {
			line.(*canvas.Text).Alignment = fyne.TextAlignCenter
		} else {
			line.(*canvas.Text).Alignment = fyne.TextAlignLeading
		}
	}
}

func (v *bubbleView) writeLines(first, end int, style theme.TextStyle) {
	b := &v.e.bubble
	all := append(b.lines[:len(b.lines):len(b.lines)], b.notes...)
	v.lines = textRows(v.lines, v.c, style, all[first:end])
	for i := max(len(b.lines), first); i < end; i++ {
		line := v.lines[i-first].(*canvas.Text)
		paintText(line, v.c, style.In(theme.Soft))
		line.Refresh()
	}
}
