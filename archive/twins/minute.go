package twins

import "slices"

// pair finds the lines of two minutes that are the same message: each has one
// partner at most, and equal ones follow each other on both sides.
func (l *Link) pair(a, b *group, found func(x, y *line)) {
	if a.left == 0 || b.left == 0 {
		return
	}
	order := b.byWords()
	match := func(fits func(x, y *line) bool) {
		for i := range a.all {
			x := &a.all[i]
			if y := b.first(order, x, fits); y != nil {
				x.taken, y.taken = true, true
				a.left, b.left = a.left-1, b.left-1
				if x.long && !x.System {
					l.voices.vote(x.Author, y.Author)
				}
				found(x, y)
			}
		}
	}
	match(func(x, y *line) bool { return x.words == isFile && x.shares(&y.Message) })
	match(l.fits)
	if x, y := a.notice(), b.notice(); x != nil && y != nil {
		match(func(s, t *line) bool { return s == x && t == y })
	}
}

// mostTried bounds how many equal lines are looked at for one.
const mostTried = 256

// first returns the first line that is left, says the same as x and fits; a
// notice may say anything.
func (g *group) first(order []int, x *line, fits func(x, y *line) bool) *line {
	if x.taken || g.left == 0 {
		return nil
	}
	from, _ := slices.BinarySearchFunc(order, x.words, func(i int, w words) int {
		if g.all[i].words < w {
			return -1
		}
		return 1
	})
	if x.System {
		from = 0
	}
	for _, i := range order[from:min(from+mostTried, len(order))] {
		y := &g.all[i]
		if y.words != x.words && !x.System {
			return nil
		}
		if !y.taken && fits(x, y) {
			return y
		}
	}
	return nil
}

// fits reports whether two lines can be one message.
func (l *Link) fits(x, y *line) bool {
	switch {
	case x.System || y.System:
		return x.System && y.System && x.words == y.words
	case x.words != y.words || !x.what.fits(y.what):
		return false
	}
	return l.voices.may(x.Author, y.Author, x.long)
}

// notice returns the notice of a minute that has one alone, in whatever words.
func (g *group) notice() (one *line) {
	for i := range g.all {
		if x := &g.all[i]; x.System && !x.taken {
			if one != nil {
				return nil
			}
			one = x
		}
	}
	return one
}
