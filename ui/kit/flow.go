package kit

import (
	"slices"
	"sort"

	"dotori/ui/theme"
)

// flow is where everything of a grid stands: sections one under the other,
// each with a heading and its rows; sections that do not fill a single row
// stand beside each other. Lengths down the page are float64, because a
// million pixels and a fraction do not fit into a float32.
type flow struct {
	j        justifier
	aspects  []float32 // as they were given
	shapes   []float32 // as they are set
	rows     []Row
	tops     []float64 // of the rows
	sections []span
	height   float64
}

// span is one section: where it begins and which rows are its own.
type span struct {
	top, bottom float64
	left, width float32
	first, end  int // cells
	row, rowEnd int
}

// frame is what the flow is set into.
type frame struct {
	width   float32 // of the rows
	above   float64 // room for what scrolls along above the first section
	heading float64 // height of a section's heading
	below   float64 // room under the last row
	least   float32 // width of a section, for its heading
}

const sectionGap = theme.Margin // between sections on one line

// set lays out all cells anew.
func (f *flow) set(aspects []float32, sections []Section, fr frame, m Metrics) {
	f.j.Metrics, f.aspects, f.shapes = m, aspects, m.shapes(f.shapes[:0], aspects)
	f.rows, f.tops, f.sections = f.rows[:0], f.tops[:0], f.sections[:0]
	cell := 0
	y := fr.above
	for _, section := range sections {
		s := span{top: y, first: cell, end: cell + section.Count, row: len(f.rows), width: fr.width}
		cell = s.end
		f.rows = f.j.justify(f.rows, f.shapes[s.first:s.end], s.first, fr.width)
		s.rowEnd = len(f.rows)
		f.lower(s.row)
		f.shrink(&s, fr)
		if !section.Break {
			f.join(&s, fr)
		}
		s.bottom = f.stack(s.row, s.top+fr.heading)
		f.sections = append(f.sections, s)
		y = s.bottom
	}
	f.height = y + fr.below
}

// lower makes the rows from the given one on that hold nothing but cards as
// high as cards.
func (f *flow) lower(row int) {
	for ; f.j.Columns == 0 && row < len(f.rows); row++ {
		r := &f.rows[row]
		if !slices.ContainsFunc(f.aspects[r.First:r.End], func(a float32) bool { return a != CardAspect }) {
			r.Height = f.j.CardHeight
		}
	}
}

// shrink gives a section that does not fill a single row its own width.
func (f *flow) shrink(s *span, fr frame) {
	if s.rowEnd-s.row != 1 || f.rows[s.row].Unit != f.j.RowHeight {
		return
	}
	x, w := f.span(s.row, s.end-1)
	s.width = min(max(x+w, fr.least), fr.width)
}

// join puts a narrow section beside the one before, if both have room.
func (f *flow) join(s *span, fr frame) {
	if len(f.sections) == 0 || s.width == fr.width {
		return
	}
	before := f.sections[len(f.sections)-1]
	left := before.left + before.width + sectionGap
	if before.rowEnd-before.row != 1 || left+s.width > fr.width || f.rows[before.row].Height < f.rows[s.row].Height {
		return
	}
	s.top, s.left = before.top, left
	f.rows[s.row].Left, f.rows[s.row].Height = left, f.rows[before.row].Height
}

// stack gives the rows from the given one on their places below y.
func (f *flow) stack(row int, y float64) float64 {
	for ; row < len(f.rows); row++ {
		f.tops = append(f.tops, y)
		y += float64(f.rows[row].Height + f.j.Gap)
	}
	return y
}

// span returns left edge and width of a cell of a row, in whole pixels.
func (f *flow) span(row, cell int) (x, w float32) { return f.j.span(f.rows[row], f.shapes, cell) }

// rowsIn returns the rows that touch the band from top to bottom.
func (f *flow) rowsIn(top, bottom float64) (first, end int) {
	first = sort.Search(len(f.rows), func(i int) bool { return f.tops[i]+float64(f.rows[i].Height) > top })
	end = sort.Search(len(f.rows), func(i int) bool { return f.tops[i] >= bottom })
	return first, max(first, end)
}

// sectionsIn returns the sections that touch the band.
func (f *flow) sectionsIn(top, bottom float64) (first, end int) {
	first = sort.Search(len(f.sections), func(i int) bool { return f.sections[i].bottom > top })
	end = sort.Search(len(f.sections), func(i int) bool { return f.sections[i].top >= bottom })
	return first, max(first, end)
}

// rowOf returns the row that holds a cell.
func (f *flow) rowOf(cell int) int {
	return sort.Search(len(f.rows), func(i int) bool { return f.rows[i].End > cell })
}

// sectionOf returns the section that holds a cell.
func (f *flow) sectionOf(cell int) int {
	return sort.Search(len(f.sections), func(i int) bool { return f.sections[i].end > cell })
}

// at returns the cell at a point, or -1.
func (f *flow) at(x float32, y float64) int {
	first, end := f.rowsIn(y, y+1)
	for row := first; row < end; row++ {
		r := f.rows[row]
		for i := r.First; i < r.End; i++ {
			if left, w := f.span(row, i); x >= left && x < left+w {
				return i
			}
		}
	}
	return -1
}

// linesAway returns a row so many lines below the given one, or as far as
// there are lines; rows of one line have the same top.
func (f *flow) linesAway(row, lines int) int {
	for ; lines > 0; lines-- {
		next := sort.Search(len(f.tops), func(i int) bool { return f.tops[i] > f.tops[row] })
		if next == len(f.tops) {
			break
		}
		row = next
	}
	for ; lines < 0; lines++ {
		first := sort.Search(len(f.tops), func(i int) bool { return f.tops[i] >= f.tops[row] })
		if first == 0 {
			break
		}
		row = first - 1
	}
	return row
}

// beside returns the cell nearest to x on the line of a row.
func (f *flow) beside(row int, x float32) int {
	first := sort.Search(len(f.tops), func(i int) bool { return f.tops[i] >= f.tops[row] })
	last := f.rows[first].First
	for k := first; k < len(f.rows) && f.tops[k] == f.tops[row]; k++ {
		r := f.rows[k]
		for i := r.First; i < r.End; i++ {
			left, w := f.span(k, i)
			if x < left-f.j.Gap/2 {
				return last
			}
			if last = i; x < left+w+f.j.Gap/2 {
				return i
			}
		}
	}
	return last
}

// middle returns the horizontal middle of a cell.
func (f *flow) middle(cell int) float32 {
	x, w := f.span(f.rowOf(cell), cell)
	return x + w/2
}
