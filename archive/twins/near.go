package twins

import (
	"cmp"
	"slices"
)

// fewest is how many long texts two sides share at least that are compared.
const fewest = 3

// crowd is how many sides may say a text that means something: what more say,
// was sent to all.
const crowd = 24

// Near returns the pairs of sides that share long texts of about one time, by
// their places, A < B; those that share most first. It costs about as much as
// the sketches hold.
func Near(sides []*Sketch) [][2]int {
	type seat struct {
		side int
		at   minute
	}
	where := map[words][]seat{}
	for i, s := range sides {
		for w, m := range s.marks() {
			where[w] = append(where[w], seat{i, m.at})
		}
	}
	shared := map[[2]int]int{}
	for _, seats := range where {
		if len(seats) > crowd {
			continue
		}
		for k, b := range seats {
			for _, a := range seats[:k] {
				if apart(a.at, b.at) <= widest {
					shared[[2]int{a.side, b.side}]++ // sides come in order
				}
			}
		}
	}
	var near [][2]int
	for pair, n := range shared {
		if n >= fewest {
			near = append(near, pair)
		}
	}
	slices.SortFunc(near, func(a, b [2]int) int {
		return cmp.Or(shared[b]-shared[a], a[0]-b[0], a[1]-b[1])
	})
	return near
}

// widest is how far the clocks of two exports can be apart.
const widest minute = 26 * 60

func apart(a, b minute) minute { return max(a-b, b-a) }
