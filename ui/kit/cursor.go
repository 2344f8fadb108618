package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotori/ui/theme"
)

// cursor is where the keyboard is in one of Fyne's lists, which show it only
// by a shade, and tell of it by the same call as of the pointer.
type cursor struct {
	at     int
	shown  bool // the list has the keyboard, and it was not the mouse that gave it
	typing bool // what the list tells now is of the keyboard
}

// told receives what the list says of a row.
func (c *cursor) told(i int) {
	if c.typing {
		c.at = i
	}
}

// chosen receives the row that was chosen: the mouse needs no ring.
func (c *cursor) chosen(i int) {
	if !c.typing {
		c.at, c.shown = i, false
	}
}

// while does something that moves the cursor, and draws the list anew.
func (c *cursor) while(list fyne.Widget, do func()) {
	c.typing = true
	do()
	c.typing = false
	list.Refresh()
}

// wrap puts a ring around rows that a list creates and updates.
func (c *cursor) wrap(create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) (func() fyne.CanvasObject, func(int, fyne.CanvasObject)) {
	return func() fyne.CanvasObject { return newRinged(create()) }, func(i int, o fyne.CanvasObject) {
		row := o.(*ringed)
		row.set(c.shown && i == c.at)
		update(i, row.content)
	}
}

// ringed is a row that can have a ring.
type ringed struct {
	widget.BaseWidget
	content fyne.CanvasObject
	on      bool
}

func newRinged(content fyne.CanvasObject) *ringed {
	r := &ringed{content: content}
	r.ExtendBaseWidget(r)
	return r
}

func (r *ringed) set(on bool) {
	if r.on != on {
		r.on = on
		r.Refresh()
	}
}

// CreateRenderer is part of fyne.Widget.
func (r *ringed) CreateRenderer() fyne.WidgetRenderer {
	d := &ringedRenderer{r, &canvas.Rectangle{}}
	d.Refresh()
	return d
}

type ringedRenderer struct {
	r   *ringed
	box *canvas.Rectangle
}

func (d *ringedRenderer) Destroy() {}

func (d *ringedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.r.content, d.box}
}

func (d *ringedRenderer) MinSize() fyne.Size { return d.r.content.MinSize() }

func (d *ringedRenderer) Layout(size fyne.Size) {
	d.r.content.Resize(size)
	d.box.Resize(size)
}

func (d *ringedRenderer) Refresh() {
	d.box.Hidden = !d.r.on
	paintBox(d.box, colorOf(d.r, theme.Transparent), colorOf(d.r, theme.Leaf), 2, theme.RadiusPhoto)
}
