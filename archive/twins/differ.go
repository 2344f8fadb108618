package twins

import "time"

// longest is how far clocks of one room can be apart, and with it how much two
// sides must cover of one time before their silence about each other says
// anything.
const longest = 72 * time.Hour

// Differ reports whether two sides of one time tell of different things, and
// how many long texts the one that has fewer of that time told without the
// other: two rooms that are only called the same. Up to one in fifty may be in
// both, as everybody sends some texts to all.
func Differ(a, b *Sketch) (texts int, ok bool) {
	from, to := a.First, a.Last
	if b.First.After(from) {
		from = b.First
	}
	if b.Last.Before(to) {
		to = b.Last
	}
	if a.Count == 0 || b.Count == 0 || to.Sub(from) < longest {
		return 0, false
	}
	l, _ := LinkOf(a, b)
	texts = min(a.between(from, to), b.between(from, to))
	return texts, texts >= 2*fewest && 50*l.Shared <= texts
}

// between counts the marks of a time.
func (s *Sketch) between(from, to time.Time) (n int) {
	first, last := minuteOf(from), minuteOf(to)
	for _, m := range s.marks() {
		if first <= m.at && m.at <= last {
			n++
		}
	}
	return n
}
