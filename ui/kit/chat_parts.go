package kit

import (
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// quoteView is what a message answers, at the top of its bubble.
type quoteView struct {
	bar          *canvas.Rectangle
	author, text *canvas.Text
}

func newQuoteView() quoteView {
	return quoteView{&canvas.Rectangle{}, canvas.NewText("", nil), canvas.NewText("", nil)}
}

func (q quoteView) show(c *ChatList, e *entry) {
	hidden := e.Quote == nil || e.System
	q.bar.Hidden, q.author.Hidden, q.text.Hidden = hidden, hidden, hidden
	q.author.Text, q.text.Text = e.bubble.quoted[0], e.bubble.quoted[1]
	paintText(q.author, c, theme.Secondary().Strong())
	paintText(q.text, c, theme.Secondary())
	paintBox(q.bar, colorOf(c, theme.Leaf), colorOf(c, theme.Transparent), 0, quoteBar/2)
}

func (q quoteView) place(at rect, y float32) {
	x, w, h := at.x+quoteBar+quoteGap, at.w-quoteBar-quoteGap, q.text.TextSize*linePitch
	place(q.bar, at.x, y+at.y, quoteBar, at.h)
	place(q.author, x, y+at.y, w, h)
	place(q.text, x, y+at.y+at.h-h, w, h)
}

// chatImage is a picture in a message.
type chatImage struct {
	key   string
	box   *canvas.Rectangle
	image *canvas.Image
	badge pillText
}

func newChatImage() *chatImage {
	p := &chatImage{box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{}, badge: newPillText()}
	p.image.FillMode, p.image.ScaleMode, p.image.CornerRadius = canvas.ImageFillCover, canvas.ImageScaleFastest, theme.RadiusPhoto
	return p
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
