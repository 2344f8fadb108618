package twins

import (
	"iter"
	"slices"
)

// group is the messages of one minute of A's clock.
type group struct {
	at   minute
	all  []line
	left int // that have no partner
}

// line is a message with what it says.
type line struct {
	Message
	words words
	what  stuff
	long  bool
	taken bool
}

// groups yields a side minute by minute.
func groups(side Stream, clock func(minute) minute) iter.Seq2[*group, error] {
	return func(yield func(*group, error) bool) {
		var g *group
		for m, err := range side {
			if err != nil {
				yield(nil, err)
				return
			}
			at := clock(minuteOf(m.Wall))
			if g != nil && g.at != at {
				if !yield(g, nil) {
					return
				}
				g = nil
			}
			if g == nil {
				g = &group{at: at}
			}
			g.add(m)
		}
		if g != nil {
			yield(g, nil)
		}
	}
}

func (g *group) add(m Message) {
	l := line{Message: m}
	l.words, l.what, l.long = m.said()
	g.all = append(g.all, l)
	g.left++
}

// byWords returns the places of lines that are left, in the order of their
// words, and of the messages where they are the same.
func (g *group) byWords() []int {
	var order []int
	for i := range g.all {
		if !g.all[i].taken {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := g.all[a].words, g.all[b].words; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return order
}
