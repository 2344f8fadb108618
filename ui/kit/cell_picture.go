package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// pictureCell draws a picture with its badges, or why there is none.
type pictureCell struct {
	content  Cell
	box      *canvas.Rectangle // until the picture comes
	image    *canvas.Image
	reason   *canvas.Text
	badge    pillText // lower right
	heart    pillText // lower left
	marker   marker
	list     []fyne.CanvasObject
	ruler    *ruler
	whole    string // the reason before it is clipped
	favorite bool
}

func newPictureCell() *pictureCell {
	c := &pictureCell{
		box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{},
		reason: canvas.NewText("", nil), badge: newPillText(), heart: newPillText(), marker: newMarker(theme.RadiusPhoto),
	}
	c.image.FillMode, c.image.ScaleMode, c.image.CornerRadius = canvas.ImageFillCover, canvas.ImageScaleFastest, theme.RadiusPhoto
	c.reason.Alignment = fyne.TextAlignCenter
	c.list = append([]fyne.CanvasObject{c.box, c.image, c.reason}, c.badge.objects()...)
	c.list = append(append(c.list, c.heart.objects()...), c.marker.objects()...)
	return c
}

func (c *pictureCell) isCard() bool                 { return false }
func (c *pictureCell) objects() []fyne.CanvasObject { return c.list }

func (c *pictureCell) show(g *Grid, r *rulers, content Cell) {
	c.content, c.ruler = content, r.kicker
	c.box.FillColor = colorOf(g, theme.Panel)
	paintText(c.reason, g, theme.Secondary())
	heart := ""
	if content.Favorite {
		heart = "♥"
	}
	c.badge.set(g, content.Badge)
	c.heart.set(g, heart)
	c.showPicture(g)
}

// showPicture shows what the loader knows of the picture by now.
func (c *pictureCell) showPicture(g *Grid) {
	pixels, err := g.loader.Peek(c.content.Key)
	c.whole = c.content.Missing
	if err != nil && g.content.Reason != nil {
		c.whole = g.content.Reason(err)
	}
	c.image.Hidden = pixels == nil
	if pixels != nil && c.image.Image != pixels {
		c.image.Image = pixels
		c.image.Refresh()
	}
	c.clipReason()
}

func (c *pictureCell) clipReason() {
	text := ""
	if c.whole != "" {
		text = c.ruler.clip(c.whole, c.box.Size().Width-2*theme.Step)
	}
	c.reason.Hidden = text == "" || !c.image.Hidden
	if c.reason.Text != text {
		c.reason.Text = text
		c.reason.Refresh()
	}
}

func (c *pictureCell) place(x, y, w, h float32) {
	resized := c.box.Size().Width != w
	place(c.box, x, y, w, h)
	place(c.image, x, y, w, h)
	place(c.reason, x, y, w, h)
	if resized {
		c.clipReason()
	}
	c.badge.placeRight(x+w-theme.Step*2, y+h-theme.Step*2)
	c.heart.placeLeft(x+theme.Step*2, y+h-theme.Step*2)
	c.marker.place(x, y, w, h)
}

func (c *pictureCell) mark(g *Grid, m marks) { c.marker.mark(g, m) }
