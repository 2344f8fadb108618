package twins

import (
	"cmp"
	"slices"
)

// Link is how two sides belong together: how far B's clock is ahead of A's,
// which summer time may change, and whose names are whose.
type Link struct {
	Shared int // long texts that agree in the distance of their minutes
	shifts []shift
	voices *voices
}

// shift is how far ahead B is at a minute of B.
type shift struct{ at, by minute }

func byTime(a, b shift) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.by, b.by)) }

// LinkOf compares two sketches; ok is false where too few texts agree.
func LinkOf(a, b *Sketch) (l *Link, ok bool) {
	l = &Link{voices: newVoices()}
	theirs := b.marks()
	var both [][2]mark
	votes := map[minute]int{}
	for w, m := range a.marks() {
		o, said := theirs[w]
		if said && apart(m.at, o.at) <= widest {
			both = append(both, [2]mark{m, o})
			votes[o.at-m.at]++
		}
	}
	kept := shiftsOf(votes, len(both))
	for _, p := range both {
		if by := p[1].at - p[0].at; kept[by] {
			l.shifts = append(l.shifts, shift{p[1].at, by})
			l.voices.vote(p[0].author, p[1].author)
		}
	}
	slices.SortFunc(l.shifts, byTime)
	l.Shared = len(l.shifts)
	return l, l.Shared >= fewest
}

// shiftsOf returns the distances that enough texts agree in: the one that most
// have, and others that many have, as in summer.
func shiftsOf(votes map[minute]int, all int) map[minute]bool {
	kept, best := map[minute]bool{}, 0
	for _, n := range votes {
		best = max(best, n)
	}
	for by, n := range votes {
		if n == best || n >= fewest && 20*n >= all {
			kept[by] = true
		}
	}
	return kept
}

// toA returns the minute on A's clock of a minute on B's: by the nearest text
// that agrees.
func (l *Link) toA(at minute) minute {
	i, _ := slices.BinarySearchFunc(l.shifts, at, func(s shift, at minute) int { return cmp.Compare(s.at, at) })
	if i == len(l.shifts) || i > 0 && at-l.shifts[i-1].at < l.shifts[i].at-at {
		i--
	}
	return at - l.shifts[i].by
}

// Ahead returns the distances in minutes by which B's clock is ahead of A's,
// the most frequent first.
func (l *Link) Ahead() []int {
	count := map[int]int{}
	for _, s := range l.shifts {
		count[int(s.by)]++
	}
	var all []int
	for by := range count {
		all = append(all, by)
	}
	slices.SortFunc(all, func(a, b int) int { return cmp.Or(count[b]-count[a], a-b) })
	return all
}
