package kit

import "dotori/ui/theme"

const (
	guessedHeight = 46 // of a message that is not measured yet
	chatSide      = 22 // from the edges of the list
	chatBelow     = theme.Margin
	bubblePad     = 14
	bubbleRise    = 9 // above and below the text
	groupGap      = 12
	sameGap       = 3
	pictureHeight = 150
	dayHeight     = 48
	maxBubble     = 520
)

// bubble is where the parts of a message stand, from its top. It holds for
// one width.
type bubble struct {
	width, height float32 // of the list, of the message
	name          float32 // top of the author's name
	box           rect    // around the text; empty without one
	lines, notes  []string
	pictures      []rect
}

type rect struct{ x, y, w, h float32 }

func (r rect) holds(x, y float32) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// chatRulers measure the texts of messages.
type chatRulers struct{ text, small *ruler }

// measure sets a message into the width of the list.
func (r chatRulers) measure(e *entry, width float32) bubble {
	b := bubble{width: width}
	y := float32(sameGap)
	if e.newDay {
		y = dayHeight
	}
	if e.System {
		b.lines = r.small.wrap(e.Text, width-6*chatSide, 0)
		b.box = rect{0, y + 8, width, float32(len(b.lines)) * r.small.size * 1.5}
		b.height = b.box.y + b.box.h + 8
		return b
	}
	if e.newAuthor {
		if !e.newDay {
			y = groupGap
		}
		b.name = y
		if !e.Own && e.Author != "" {
			y += r.small.size * 1.6
		}
	}
	y = r.setText(&b, e, y)
	b.height = r.setPictures(&b, e, y)
	return b
}

func (r chatRulers) setText(b *bubble, e *entry, y float32) float32 {
	room := min(b.width*0.7, maxBubble) - 2*bubblePad
	if e.Text != "" {
		b.lines = r.text.wrap(e.Text, room, 0)
	}
	if e.Note != "" {
		b.notes = r.text.wrap(e.Note, room, 0)
	}
	n := len(b.lines) + len(b.notes)
	if n == 0 {
		return y
	}
	var w float32
	for _, line := range append(b.lines[:len(b.lines):len(b.lines)], b.notes...) {
		w = max(w, r.text.width(line))
	}
	b.box = rect{chatSide, y, w + 2*bubblePad + 1, float32(n)*r.text.size*1.5 + 2*bubbleRise}
	if e.Own {
		b.box.x = b.width - chatSide - b.box.w
	}
	return y + b.box.h
}

// setPictures puts the pictures in rows below the text, on the message's side.
func (r chatRulers) setPictures(b *bubble, e *entry, y float32) float32 {
	room := b.width * 0.7
	for i := 0; i < len(e.Pictures); {
		if y > sameGap {
			y += sameGap
		}
		first, x := i, float32(0)
		for ; i < len(e.Pictures); i++ {
			w := min(clampAspect(e.Pictures[i].Aspect)*pictureHeight, room)
			if i > first && x+w > room {
				break
			}
			b.pictures = append(b.pictures, rect{chatSide + x, y, w, pictureHeight})
			x += w + theme.PhotoGap
		}
		if e.Own {
			for k := first; k < i; k++ {
				b.pictures[k].x += b.width - 2*chatSide - x + theme.PhotoGap
			}
		}
		y += pictureHeight
	}
	return y
}
