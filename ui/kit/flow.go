package kit

import "sort"

// flow is where everything of a grid stands: sections one under the other,
// each with a heading and its rows. Lengths down the page are float64,
// because a million pixels and a fraction do not fit into a float32.
type flow struct {
	j        justifier
	aspects  []float32
	rows     []Row
	tops     []float64 // of the rows
	sections []span
	height   float64
}

// span is one section: where it begins and which rows are its own.
type span struct {
	top, bottom float64
	first, end  int // cells
	row, rowEnd int
}

// frame is what the flow is set into.
type frame struct {
	width   float32 // of the rows
	above   float64 // room for what scrolls along above the first section
	heading float64 // height of a section's heading
	below   float64 // room under the last row
}

// set lays out all cells anew; counts holds the number of cells of each section.
func (f *flow) set(aspects []float32, counts []int, fr frame, m Metrics) {
	f.j.Metrics, f.aspects = m, aspects
	f.rows, f.tops, f.sections = f.rows[:0], f.tops[:0], f.sections[:0]
	y, cell := fr.above, 0
	for _, n := range counts {
		s := span{top: y, first: cell, end: cell + n, row: len(f.rows)}
		f.rows = f.j.justify(f.rows, aspects[cell:cell+n], cell, fr.width)
		y = f.stack(s.row, y+fr.heading)
		s.rowEnd, s.bottom = len(f.rows), y
		f.sections = append(f.sections, s)
		cell += n
	}
	f.height = y + fr.below
}

// stack gives the rows from the given one on their places below y.
func (f *flow) stack(row int, y float64) float64 {
	for ; row < len(f.rows); row++ {
		f.tops = append(f.tops, y)
		y += float64(f.rows[row].Height + f.j.Gap)
	}
	return y
}

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
	row, end := f.rowsIn(y, y+1)
	if row == end {
		return -1
	}
	r := f.rows[row]
	for i := r.First; i < r.End; i++ {
		if left, w := f.j.span(r, f.aspects, i); x >= left && x < left+w {
			return i
		}
	}
	return -1
}

// beside returns the cell of a row that stands nearest to x.
func (f *flow) beside(row int, x float32) int {
	r := f.rows[row]
	for i := r.First; i < r.End; i++ {
		if left, w := f.j.span(r, f.aspects, i); x < left+w+f.j.Gap/2 {
			return i
		}
	}
	return r.End - 1
}

// middle returns the horizontal middle of a cell.
func (f *flow) middle(cell int) float32 {
	x, w := f.j.span(f.rows[f.rowOf(cell)], f.aspects, cell)
	return x + w/2
}
