package review

import (
	"crypto/sha256"
	"encoding/hex"

	"dotori/archive/catalog"
)

// side is the talks that one person exported of a room, over the years.
type side struct {
	catalog.Part // the first of them
	talks        []int
	own          string
	authors      map[string]bool
}

// sidesOf sorts talks by who told them, and notes it in them. An archive says
// that seldom; but everybody has names of their own for the others.
func sidesOf(talks []talk) []side {
	var sides []side
	for i := range talks {
		t := &talks[i]
		at, best := -1, 0.9
		for k := range sides {
			if same := sides[k].knows(t); same >= best {
				at, best = k, same
			}
		}
		if at < 0 {
			at = len(sides)
			sides = append(sides, side{Part: t.Part, authors: map[string]bool{}})
		}
		t.side = at
		sides[at].add(i, t)
	}
	return sides
}

// knows returns how much of a talk, 0..1, is by people of whom the side knows;
// 0 where it is another's or of another room.
func (s *side) knows(t *talk) float64 {
	if s.Room != t.Room || s.Account != t.Account || s.own != t.own && s.own != "" && t.own != "" {
		return 0
	}
	n := 0
	for name, count := range t.sketch.Authors {
		if s.authors[name] {
			n += count
		}
	}
	return float64(n) / float64(max(t.sketch.Count, 1))
}

func (s *side) add(i int, t *talk) {
	s.talks = append(s.talks, i)
	if s.own == "" {
		s.own = t.own
	}
	for name := range t.sketch.Authors {
		s.authors[name] = true
	}
}

// partID tells what somebody exported of a room from what others did.
func partID(p catalog.Part) string {
	sum := sha256.Sum256([]byte("part\x00" + string(p.Room.Service) + "\x00" + p.Room.Title + "\x00" + p.Account + "\x00" + p.Import))
	return hex.EncodeToString(sum[:16])
}

// above reports whether the messages of a talk lie on top of another's: those
// that were given a room of their own, whose archive names another; then those
// of the room that others were joined to, then of whoever came first.
func above(a, b *talk, i, k int) bool {
	if here, there := a.home(), b.home(); here != there {
		return here > there
	}
	if a.side != b.side {
		return a.side < b.side
	}
	return i < k
}

// home returns how much a talk is at home where it shows.
func (t *talk) home() int {
	switch {
	case t.apart:
		return 2
	case t.Room == t.Shows:
		return 1
	}
	return 0
}
