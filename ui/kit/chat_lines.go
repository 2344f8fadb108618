package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotori/ui/theme"
)

// rowsView draws the rows of a message that are in view: each in as many
// pieces as it has styles, over the ground of what is highlighted.
type rowsView struct {
	seen   [2]int // the rows that have texts
	pieces []rowPiece
	marks  []rowPiece
}

// rowPiece is an object at a place in a row.
type rowPiece struct {
	object fyne.CanvasObject
	row    int
	x, w   float32
}

func (v *rowsView) forget() { v.seen, v.pieces, v.marks = [2]int{}, v.pieces[:0], v.marks[:0] }

func (v *rowsView) appendTo(list []fyne.CanvasObject) []fyne.CanvasObject {
	for _, m := range v.marks {
		list = append(list, m.object)
	}
	for _, p := range v.pieces {
		list = append(list, p.object)
	}
	return list
}

// place gives texts to the rows that are in view, and moves them.
func (v *rowsView) place(of *bubbleView, y, view float32) {
	b := &of.e.bubble
	pitch, x := of.pitch(), b.box.x+bubblePad
	if of.e.System {
		x = 0
	}
	top := y + b.top
	n := len(b.rows)
	first := clamp(int(-top/pitch), 0, n)
	end := clamp(int((view-top)/pitch)+1, first, n)
	if v.seen != [2]int{first, end} {
		v.seen = [2]int{first, end}
		v.write(of, first, end)
	}
	for _, p := range v.pieces {
		place(p.object, x+p.x, top+float32(p.row)*pitch, p.w, pitch)
	}
	for _, m := range v.marks {
		place(m.object, x+m.x-1, top+float32(m.row)*pitch+1, m.w+2, pitch-2)
	}
}

func (v *bubbleView) pitch() float32 { return v.style(rowText, -1).size(v.c) * linePitch }

// write makes the pieces of some rows anew, out of the texts that are there.
func (v *rowsView) write(of *bubbleView, first, end int) {
	spare, grounds := v.pieces, v.marks
	v.pieces, v.marks = v.pieces[:0:0], v.marks[:0:0]
	b, width := &of.e.bubble, of.c.view.rulers.text.width
	for i := first; i < end; i++ {
		row := b.rows[i]
		x := float32(0)
		for _, p := range row.pieces(of.e.Links) {
			w := width(p.text)
			if of.e.System {
				w = b.width
			}
			v.pieces = append(v.pieces, rowPiece{of.textOf(&spare, p, row.look), i, x, w})
			x += w
		}
		for _, m := range row.cut(b.marks) {
			from, to := width(row.text[:m[0]]), width(row.text[:m[1]])
			v.marks = append(v.marks, rowPiece{of.groundOf(&grounds), i, from, to - from})
		}
	}
}

// textOf returns a text for a piece, one of the spare ones if there is any.
func (v *bubbleView) textOf(spare *[]rowPiece, p chatPiece, look rowLook) fyne.CanvasObject {
	var t *canvas.Text
	if n := len(*spare); n > 0 {
		t, *spare = (*spare)[n-1].object.(*canvas.Text), (*spare)[:n-1]
	} else {
		t = canvas.NewText("", nil)
	}
	style := v.style(look, p.link)
	t.Text = p.text
	paintText(t, v.c, style.TextStyle)
	t.TextStyle.Underline = style.underline
	t.Alignment = fyne.TextAlignLeading
	if v.e.System {
		t.Alignment = fyne.TextAlignCenter
	}
	t.Refresh()
	return t
}

func (v *bubbleView) groundOf(spare *[]rowPiece) fyne.CanvasObject {
	var r *canvas.Rectangle
	if n := len(*spare); n > 0 {
		r, *spare = (*spare)[n-1].object.(*canvas.Rectangle), (*spare)[:n-1]
	} else {
		r = &canvas.Rectangle{}
	}
	paintBox(r, colorOf(v.c, theme.Mark), colorOf(v.c, theme.Transparent), 0, theme.Step)
	return r
}

// rowStyle is how a piece of a row looks.
type rowStyle struct {
	theme.TextStyle
	underline bool
}

func (s rowStyle) size(c *ChatList) float32 { return sizeOf(c, s.Size) }

// style returns how a piece looks. Links in one's own bubbles stay as dark as
// the text, because the accent is too pale there.
func (v *bubbleView) style(look rowLook, link int) rowStyle {
	switch {
	case v.e.System:
		return rowStyle{theme.Secondary(), false}
	case link >= 0 && v.e.Own, look == rowFold && v.e.Own:
		return rowStyle{theme.Body(), true}
	case link >= 0, look == rowFold:
		return rowStyle{theme.Body().In(theme.LeafText), true}
	case look == rowNote:
		return rowStyle{theme.Body().In(theme.Soft), false}
	}
	return rowStyle{theme.Body(), false}
}
