package pdf

import "dotori/archive/export/pdf/document"

// Lengths are in points, 72 an inch.
const millimetre = 72 / 25.4

// paper is a size of the page.
type paper struct {
	id            string
	width, height float64
}

func papers() []paper {
	return []paper{
		{"a4", 210 * millimetre, 297 * millimetre},
		{"a5", 148 * millimetre, 210 * millimetre},
		{"letter", 612, 792},
		{"square", 210 * millimetre, 210 * millimetre},
	}
}

func paperIDs() (ids []string) {
	for _, p := range papers() {
		ids = append(ids, p.id)
	}
	return ids
}

// paperOf returns the paper of an id, the first one for what is none.
func paperOf(id string) paper {
	for _, p := range papers() {
		if p.id == id {
			return p
		}
	}
	return papers()[0]
}

// resolution is what eyes can tell from a hand's breadth away, in dots an inch.
const resolution = 300

// dots returns how many pixels a length takes when it is printed.
func dots(length float64) int { return int(length / 72 * resolution) }

// style is how a book looks on its paper.
type style struct {
	paper
	outer, binding, top, bottom float64 // margins; binding is where the pages are held
	text, small, title, month   float64 // sizes of the font
	gap                         float64 // between pictures
}

func styleOf(p paper) style {
	base := 10.5
	if p.width < 500 {
		base = 9
	}
	return style{
		paper: p, outer: p.width * 0.075, binding: p.width*0.075 + 6*millimetre, top: p.height * 0.07, bottom: p.height * 0.085,
		text: base, small: base * 0.8, title: base * 1.5, month: base * 3.2, gap: p.width * 0.018,
	}
}

// left returns where a page's content begins: right-hand pages, which have odd
// numbers, are bound on their left.
func (s style) left(number int) float64 {
	if number%2 == 1 {
		return s.binding
	}
	return s.outer
}

func (s style) contentWidth() float64 { return s.width - s.outer - s.binding }

// line is the distance of lines of a size.
func line(size float64) float64 { return size * 1.75 }

// The colours of print: ink on white paper.
var (
	ink   = document.Color{R: 0x2E, G: 0x2A, B: 0x25}
	soft  = document.Color{R: 0x7A, G: 0x70, B: 0x63}
	acorn = document.Color{R: 0x8A, G: 0x5A, B: 0x2B}
	hair  = document.Color{R: 0xE4, G: 0xDB, B: 0xCB}
)
