package kit

import "slices"

// selection is which of so many cells are selected. A stretch (with Shift, or
// of a rectangle that is being drawn) lies over what was selected before it
// began, and can become smaller again.
type selection struct {
	on, before []bool
	count      int
}

func newSelection(cells int) selection {
	return selection{on: make([]bool, cells), before: make([]bool, cells)}
}

func (s *selection) has(i int) bool { return i >= 0 && i < len(s.on) && s.on[i] }

func (s *selection) set(i int, on bool) {
	if s.on[i] == on {
		return
	}
	s.on[i] = on
	if s.count--; on {
		s.count += 2
	}
}

// setAll selects the cells from first up to end, or takes them out.
func (s *selection) setAll(first, end int, on bool) {
	for i := first; i < end; i++ {
		s.set(i, on)
	}
}

// clear selects nothing.
func (s *selection) clear() {
	clear(s.on)
	s.count = 0
}

// begin makes what is selected now the ground for stretches.
func (s *selection) begin() { copy(s.before, s.on) }

// restore takes back the last stretch.
func (s *selection) restore() {
	copy(s.on, s.before)
	s.count = 0
	for _, on := range s.on {
		if on {
			s.count++
		}
	}
}

// in counts what is selected from first up to end.
func (s *selection) in(first, end int) (n int) {
	for _, on := range s.on[first:end] {
		if on {
			n++
		}
	}
	return n
}

// all returns the selected cells in order.
func (s *selection) all() []int {
	list := make([]int, 0, s.count)
	for i := slices.Index(s.on, true); i >= 0 && len(list) < s.count; i++ {
		if s.on[i] {
			list = append(list, i)
		}
	}
	return list
}
