package kit

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// NewPager returns the row of page numbers below a list in pages, which count
// from 0: the first, the last, and those around the current one. hints are
// words for the arrows to the pages before and after.
func NewPager(page, pages int, hints [2]string, open func(page int)) *fyne.Container {
	row := NewRow(6, pageStep(fynetheme.NavigateBackIcon(), hints[0], page-1, pages, open))
	last := -1
	for _, i := range pagesAround(page, pages) {
		if i > last+1 {
			row.Add(NewChip("…", nil).Large())
		}
		chip := NewChip(strconv.Itoa(i+1), func() { open(i) }).Large()
		chip.SetSelected(i == page)
		row.Add(chip)
		last = i
	}
	row.Add(pageStep(fynetheme.NavigateNextIcon(), hints[1], page+1, pages, open))
	return row
}

// HandPager gives the keyboard, where a pager has it, to the same arrow of the
// one that takes its place, or else to the number of the page. It reports
// whether it did.
func HandPager(c fyne.Canvas, from, to *fyne.Container) bool {
	held := slices.IndexFunc(from.Objects, func(o fyne.CanvasObject) bool { return any(o) == any(c.Focused()) })
	if held < 0 {
		return false
	}
	heir := slices.IndexFunc(to.Objects, func(o fyne.CanvasObject) bool { n, ok := o.(*Chip); return ok && n.Selected() })
	for stop, arrow := range map[int]int{0: 0, len(from.Objects) - 1: len(to.Objects) - 1} {
		if b, ok := to.Objects[arrow].(*Button); ok && held == stop && !b.Disabled() {
			heir = arrow
		}
	}
	c.Focus(to.Objects[heir].(fyne.Focusable))
	return true
}

func pageStep(icon fyne.Resource, hint string, to, pages int, open func(int)) *Button {
	b := NewIconButton(icon, func() { open(to) }).Hint(hint)
	if to < 0 || to >= pages {
		b.Disable()
	}
	return b
}

// pagesAround lists the pages that a pager shows.
func pagesAround(page, pages int) (shown []int) {
	for i := range pages {
		if i == 0 || i == pages-1 || i >= page-2 && i <= page+2 {
			shown = append(shown, i)
		}
	}
	return shown
}
