package kit

import "dotori/ui/theme"

const (
	guessedHeight = 46 // of a message that is not measured yet
	chatSide      = 22 // from the edges of the list
	chatBelow     = theme.Margin
	chatAvatar    = 36 // circle of who speaks, at the left of others' bubbles
	avatarGap     = 8
	bubblePad     = 14
	bubbleRise    = 9 // above and below the text
	groupGap      = 12
	sameGap       = 3
	pictureHeight = 150
	quoteBar      = 3 // beside what a message answers
	quoteGap      = 8

	foldFrom  = 16 // lines of a text that is folded
	foldShown = 10 // of which so many are shown

	linePitch  = 1.5 // of a text's size
	bubbleEms  = 37  // widest bubble, in sizes of its text
	timeEms    = 8   // room for the time beside it, in sizes of small text
	dayPillEms = 2   // height of the day's pill
)

// bubble is where the parts of a message stand, from its top. It holds for
// one width.
type bubble struct {
	width, height float32 // of the list, of the message
	left          float32 // of what others say
	day           rect    // of the day's pill; only its y and h
	name          float32 // top of the author's name
	author        string  // as much of it as has room
	box           rect    // around the text; empty without one
	quote         rect    // what it answers; empty without that
	quoted        [2]string
	top           float32 // of the first row
	rows          []chatRow
	marks         [][2]int // of the text, highlighted
	pictures      []rect
}

// chatRow is one line in a bubble.
type chatRow struct {
	text string
	at   int // byte of the text at which it begins
	look rowLook
}

// rowLook says what a row is.
type rowLook int

const (
	rowText rowLook = iota
	rowFold         // unfolds or folds the text
	rowNote
)

type rect struct{ x, y, w, h float32 }

func (r rect) holds(x, y float32) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// around returns the least rectangle that holds both; empty ones do not count.
func (r rect) around(o rect) rect {
	switch {
	case r.h == 0:
		return o
	case o.h == 0:
		return r
	}
	x, y := min(r.x, o.x), min(r.y, o.y)
	return rect{x, y, max(r.x+r.w, o.x+o.w) - x, max(r.y+r.h, o.y+o.h) - y}
}

// chatRulers measure the texts of messages.
type chatRulers struct{ text, small *ruler }

func (r chatRulers) pitch() float32 { return r.text.size * linePitch }

// measurer sets messages into a width.
type measurer struct {
	chatRulers
	words    ChatWords
	find     func(string) [][2]int
	unfolded bool
}

// measure sets a message into the width of the list.
func (r measurer) measure(e *entry, width float32) bubble {
	b := bubble{width: width, left: chatSide}
	y := float32(sameGap)
	if e.newDay {
		b.day = rect{y: groupGap, h: r.small.size * dayPillEms}
		y = b.day.h + 2*groupGap
	}
	if e.System {
		return r.system(b, e, y)
	}
	if e.hasAvatar() {
		b.left += chatAvatar + avatarGap
	}
	if e.newAuthor {
		if !e.newDay {
			y = groupGap
		}
		b.name = y
		if !e.Own && e.Author != "" {
			b.author = r.small.clip(e.Author, b.width-b.left-2*chatSide)
			y += r.small.size * 1.6
		}
	}
	y = r.setText(&b, e, y)
	b.height = r.setPictures(&b, e, y)
	return b
}

// hasAvatar reports whether there is a circle beside the message, or room for
// one because another of the same person has it.
func (e *entry) hasAvatar() bool { return !e.Own && !e.System && e.Author != "" }

func (r measurer) system(b bubble, e *entry, y float32) bubble {
	b.rows = rowsOf(e.Text, r.small.wrap(e.Text, b.width-6*chatSide, 0))
	b.top = y + 8
	b.box = rect{0, b.top, b.width, float32(len(b.rows)) * r.small.size * linePitch}
	b.height = b.box.y + b.box.h + 8
	return b
}

// setText puts what a message answers, its text and its note into a box.
func (r measurer) setText(b *bubble, e *entry, y float32) float32 {
	room := min(b.width*0.7, bubbleEms*r.text.size, b.width-b.left-chatSide-timeEms*r.small.size) - 2*bubblePad
	r.setRows(b, e, room)
	if len(b.rows) == 0 && e.Quote == nil {
		return y
	}
	w := r.widest(b)
	b.box.h = 2*bubbleRise + float32(len(b.rows))*r.pitch()
	if e.Quote != nil {
		w = max(w, r.setQuote(b, e.Quote, room))
		b.box.h += b.quote.h + quoteGap
	}
	b.box.x, b.box.y, b.box.w = b.left, y, w+2*bubblePad+1
	if e.Own {
		b.box.x = b.width - chatSide - b.box.w
	}
	b.quote.x, b.quote.y, b.quote.w = b.box.x+bubblePad, y+bubbleRise, b.box.w-2*bubblePad
	b.top = b.box.y + b.box.h - bubbleRise - float32(len(b.rows))*r.pitch()
	return y + b.box.h
}

func (r measurer) setRows(b *bubble, e *entry, room float32) {
	if e.Text != "" {
		b.rows = rowsOf(e.Text, r.text.wrap(e.Text, room, 0))
		if r.find != nil {
			b.marks = r.find(e.Text)
		}
		b.rows = r.fold(b.rows, len(b.marks) > 0)
	}
	if e.Note != "" {
		for _, line := range r.text.wrap(e.Note, room, 0) {
			b.rows = append(b.rows, chatRow{text: line, look: rowNote})
		}
	}
}

// fold leaves the beginning of a long text, unless something in it is to be seen.
func (r measurer) fold(rows []chatRow, marked bool) []chatRow {
	switch {
	case len(rows) < foldFrom || marked || r.words.More == "":
		return rows
	case r.unfolded:
		return append(rows, chatRow{text: r.words.Less, look: rowFold})
	}
	return append(rows[:foldShown:foldShown], chatRow{text: r.words.More, look: rowFold})
}

func (r measurer) widest(b *bubble) (w float32) {
	for _, row := range b.rows {
		w = max(w, r.text.width(row.text))
	}
	return w
}

// setQuote clips what a message answers to a line each for who said it, if
// that is known, and what; it returns their width.
func (r measurer) setQuote(b *bubble, q *Quote, room float32) float32 {
	room -= quoteBar + quoteGap
	b.quoted = [2]string{r.small.clip(q.Author, room), r.small.clip(q.Text, room)}
	b.quote.h = r.small.size * linePitch
	if q.Author != "" {
		b.quote.h *= 2
	}
	return quoteBar + quoteGap + max(r.small.width(b.quoted[0]), r.small.width(b.quoted[1])) + 2
}

// setPictures puts the pictures in rows below the text, on the message's side.
func (r measurer) setPictures(b *bubble, e *entry, y float32) float32 {
	room := min(b.width*0.7, b.width-b.left-chatSide-timeEms*r.small.size)
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
			b.pictures = append(b.pictures, rect{b.left + x, y, w, pictureHeight})
			x += w + theme.PhotoGap
		}
		if e.Own {
			for k := first; k < i; k++ {
				b.pictures[k].x += b.width - chatSide - b.left - x + theme.PhotoGap
			}
		}
		y += pictureHeight
	}
	return y
}

// whole is what a ring around the message holds.
func (b *bubble) whole() rect {
	all := b.box
	for _, p := range b.pictures {
		all = all.around(p)
	}
	return all
}
