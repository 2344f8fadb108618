package kit

import (
	"fmt"
	"strings"

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
	source  pillText            // upper left
	marker  marker
	at      rect
	g       *Grid
	ruler   *ruler
}

func newPictureCell() *pictureCell {
	c := &pictureCell{
		box: &canvas.Rectangle{CornerRadius: theme.RadiusPhoto}, image: &canvas.Image{},
		badge: newPillText(), heart: newPillText(), source: newPillText(), marker: newMarker(theme.RadiusPhoto),
	}
	c.image.FillMode, c.image.ScaleMode = canvas.ImageFillCover, canvas.ImageScaleFastest
	return c
}

func (c *pictureCell) isCard() bool { return false }

func (c *pictureCell) objects(to []fyne.CanvasObject) []fyne.CanvasObject {
	to = visibleOf(to, c.box, c.image)
	to = append(to, c.lines...)
	for _, p := range []pillText{c.badge, c.heart, c.source} {
		to = visibleOf(to, p.box, p.text)
	}
	return c.marker.objects(to)
}

func (c *pictureCell) show(g *Grid, r *rulers, content Cell) {
	c.content, c.g, c.ruler = content, g, r.kicker
	c.badge.set(g, c.badgeText())
	c.heart.set(g, c.heartText())
	c.source.set(g, content.Source)
	c.marker.renew()
	c.showPicture(g)
}

func (c *pictureCell) badgeText() string {
	if c.content.Stack > 1 {
		return strings.TrimSpace(fmt.Sprintf("▣ %d  %s", c.content.Stack, c.content.Badge))
	}
	return c.content.Badge
}

func (c *pictureCell) heartText() string {
	if c.content.Favorite {
		return "♥"
	}
	return ""
}

// showPicture shows what the loader knows of the picture by now.
func (c *pictureCell) showPicture(g *Grid) {
	pixels, err := g.loader.Peek(c.content.Key)
	c.reason = c.content.Missing
	if err != nil && g.content.Reason != nil {
		c.reason = g.content.Reason(err)
	}
	c.image.Hidden, c.box.Hidden = pixels == nil, pixels != nil
	if c.box.FillColor = c.content.Tint; c.content.Tint == nil || c.reason != "" {
		c.box.FillColor = colorOf(g, theme.Panel)
	}
	if pixels != nil && c.image.Image != pixels {
		c.image.Image = pixels
		c.image.Refresh()
	}
	c.placeSurface()
	c.sayReason()
}

// placeSurface places the picture, or what stands in its place.
func (c *pictureCell) placeSurface() {
	if c.image.Hidden {
		place(c.box, c.at.x, c.at.y, c.at.w, c.at.h)
		return
	}
	place(c.image, c.at.x, c.at.y, c.at.w, c.at.h)
}

const mostReason = 3 // lines

// reasonLines breaks the reason into as many lines as there is room for, or
// leaves a sign where there is room for none.
func (c *pictureCell) reasonLines() []string {
	lines := min(int(c.at.h/(c.ruler.size*cardPitch)), mostReason)
	if lines == 0 || min(c.at.w, c.at.h) < tightCell {
		return []string{"?"}
	}
	return c.ruler.wrap(c.reason, c.at.w-4*theme.Step, lines)
}

// sayReason writes why there is no picture into the middle of its place.
func (c *pictureCell) sayReason() {
	var text []string
	if c.reason != "" && c.image.Hidden {
		text = c.reasonLines()
	}
	c.lines = textRows(c.lines, c.g, theme.Secondary(), text)
	pitch := c.ruler.size * cardPitch
	top := c.at.y + (c.at.h-float32(len(text))*pitch)/2
	for i, line := range c.lines {
		line.(*canvas.Text).Alignment = fyne.TextAlignCenter
		place(line, c.at.x, top+float32(i)*pitch, c.at.w, pitch)
	}
}

func (c *pictureCell) place(x, y, w, h float32) {
	c.at = rect{x, y, w, h}
	c.shape(w, h)
	c.placeSurface()
	if c.reason != "" {
		c.sayReason()
	}
	c.badge.lay(corner{right: true, below: true}, c.badgeText(), x, y, w, h)
	c.heart.lay(corner{below: true}, c.heartText(), x, y, w, h)
	c.source.lay(corner{}, c.content.Source, x, y, w, h)
	c.marker.place(x, y, w, h)
}

// shape gives small cells small corners.
func (c *pictureCell) shape(w, h float32) {
	radius := float32(theme.RadiusPhoto)
	if min(w, h) < tightCell {
		radius /= 2
	}
	c.box.CornerRadius, c.image.CornerRadius, c.marker.ring.CornerRadius = radius, radius, radius
}

func (c *pictureCell) mark(g *Grid, m marks) { c.marker.mark(g, m) }
