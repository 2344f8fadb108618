package pdf

import (
	"strconv"

	"dotori/archive/export/pdf/document"
)

// number is that of the page that is open, or of the next one.
func (v *volume) number() int { return v.doc.Pages() + 1 }

// floor is where the content of a page ends.
func (v *volume) floor() float64 { return v.height - v.bottom }

// whole is the height of a page's content.
func (v *volume) whole() float64 { return v.floor() - v.top }

// room is how much of the page is left; all of it when none is open.
func (v *volume) room() float64 {
	if v.page == nil {
		return v.whole()
	}
	return v.floor() - v.y
}

func (v *volume) newPage() {
	v.page, v.y = v.doc.NewPage(v.width, v.height), v.top
}

// endPage puts the page into the file, with its number at the outer edge.
func (v *volume) endPage() error {
	if v.page == nil {
		return nil
	}
	n, y := v.number(), v.height-v.bottom*0.45
	number, foot := strconv.Itoa(n), v.letters(v.foot)
	face := v.doc.Face()
	if n%2 == 1 {
		right := v.left(n) + v.contentWidth()
		v.page.Text(number, right-face.Width(number, v.small), y, v.small, soft)
		v.page.Text(foot, right-face.Width(number, v.small)-face.Width(foot, v.small)-v.small, y, v.small, soft)
	} else {
		v.page.Text(number, v.outer, y, v.small, soft)
		v.page.Text(foot, v.outer+face.Width(number, v.small)+v.small, y, v.small, soft)
	}
	err := v.page.Close()
	v.page = nil
	return err
}

// need makes sure of a height on the open page, on a new one where this has it not.
func (v *volume) need(height float64) error {
	if v.page != nil && v.y+height > v.floor() && v.y > v.top {
		if err := v.endPage(); err != nil {
			return err
		}
	}
	if v.page == nil {
		v.newPage()
	}
	return nil
}

// letters returns a text as the font can write it.
func (v *volume) letters(s string) string { return letters(s, v.doc.Face(), v.gaps) }

// paragraph is text that flows.
type paragraph struct {
	text   string
	size   float64
	color  document.Color
	indent float64
	keep   int // lines that must follow on the same page
}

// flow writes a paragraph, over as many pages as it takes.
func (v *volume) flow(p paragraph) error {
	lines := wrap(v.letters(p.text), v.doc.Face(), p.size, v.contentWidth()-p.indent)
	for i, s := range lines {
		height := line(p.size)
		if i == 0 {
			height += line(v.style.text) * float64(p.keep)
		}
		if err := v.need(height); err != nil {
			return err
		}
		v.y += line(p.size)
		if s != "" {
			v.page.Text(s, v.left(v.number())+p.indent, v.y-0.45*p.size, p.size, p.color)
		}
	}
	return nil
}

// space leaves some of the page free, unless it is at its beginning.
func (v *volume) space(height float64) {
	if v.page != nil && v.y > v.top {
		v.y += height
	}
}
