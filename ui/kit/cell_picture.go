package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// pictureCell draws a picture with its badges, or why there is none.
type pictureCell struct {
	content Cell
	box     *canvas.Rectangle // until the picture comes
	image   *canvas.Image
	reason  string
	lines   []fyne.CanvasObject // of the reason
	badge   pillText            // lower right
	heart   pillText            // lower left
	marker  marker
	g       *Grid
	ruler   *ruler
}

func newPictureCell() *pictureCell {
	c := &pictureCell{
		box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{},
		badge: newPillText(), heart: newPillText(), marker: newMarker(theme.RadiusPhoto),
	}
	c.image.FillMode, c.image.ScaleMode, c.image.CornerRadius = canvas.ImageFillCover, canvas.ImageScaleFastest, theme.RadiusPhoto
	return c
}

func (c *pictureCell) isCard() bool { return false }

func (c *pictureCell) objects() []fyne.CanvasObject {
	list := append([]fyne.CanvasObject{c.box, c.image}, c.lines...)
	list = append(append(list, c.badge.objects()...), c.heart.objects()...)
	return append(list, c.marker.objects()...)
}

func (c *pictureCell) show(g *Grid, r *rulers, content Cell) {
	c.content, c.g, c.ruler = content, g, r.kicker
	c.box.FillColor = colorOf(g, theme.Panel)
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
	c.reason = c.content.Missing
	if err != nil && g.content.Reason != nil {
		c.reason = g.content.Reason(err)
	}
	c.image.Hidden = pixels == nil
	if pixels != nil && c.image.Image != pixels {
		c.image.Image = pixels
		c.image.Refresh()
	}
	c.sayReason()
}

const reasonLines = 3

// sayReason writes why there is no picture into the middle of its place.
func (c *pictureCell) sayReason() {
	var text []string
	if c.reason != "" && c.image.Hidden {
		text = c.ruler.wrap(c.reason, c.box.Size().Width-4*theme.Step, reasonLines)
	}
	c.lines = textRows(c.lines, c.g, theme.Secondary(), text)
	pitch := c.ruler.size * cardPitch
	at, size := c.box.Position(), c.box.Size()
	top := at.Y + (size.Height-float32(len(text))*pitch)/2
	for i, line := range c.lines {
		line.(*canvas.Text).Alignment = fyne.TextAlignCenter
		place(line, at.X, top+float32(i)*pitch, size.Width, pitch)
	}
}

func (c *pictureCell) place(x, y, w, h float32) {
	place(c.box, x, y, w, h)
	place(c.image, x, y, w, h)
	if c.reason != "" {
		c.sayReason()
	}
	c.badge.placeRight(x+w-theme.Step*2, y+h-theme.Step*2)
	c.heart.placeLeft(x+theme.Step*2, y+h-theme.Step*2)
	c.marker.place(x, y, w, h)
}

func (c *pictureCell) mark(g *Grid, m marks) { c.marker.mark(g, m) }
