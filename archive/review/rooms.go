package review

import (
	"context"
	"fmt"
	"time"

	"dotori/archive/twins"
)

// Rooms returns which chat rooms of a library are the same one, and which of
// their messages, with at least the given confidence. progress may be nil; it
// is called by one goroutine. It ends within 100 ms after ctx is done. All
// messages are read twice; kept of them are the ids of what is the same.
func Rooms(ctx context.Context, c Talks, least int, progress Progress) (FoundRooms, error) {
	if progress == nil {
		progress = func(Step, int, int) {}
	}
	found, err := rooms(ctx, c, least, progress)
	if err != nil {
		return FoundRooms{}, fmt.Errorf("look for rooms that are the same: %w", err)
	}
	return found, nil
}

func rooms(ctx context.Context, c Talks, least int, progress Progress) (found FoundRooms, err error) {
	m, err := matched(ctx, c, progress)
	if err != nil {
		return found, err
	}
	pairs, err := c.Apart(ctx)
	if err != nil {
		return found, err
	}
	people, err := c.People(ctx)
	no := refusedOf(pairs)
	found.Proposals, found.Sides = append(m.propose(least, no, people), m.splits(least, no)...), len(m.sides)
	return found, err
}

// matched compares all rooms of a library.
func matched(ctx context.Context, c Talks, progress Progress) (*matcher, error) {
	talks, err := hear(ctx, c, progress)
	if err != nil {
		return nil, err
	}
	m := &matcher{c: c, talks: talks, sides: sidesOf(talks), tried: map[[2]int]bool{}, progress: progress}
	return m, m.match(ctx)
}

// matcher compares talks.
type matcher struct {
	c        Talks
	talks    []talk
	sides    []side
	tried    map[[2]int]bool
	matches  []match
	progress Progress
}

// match is two talks that are one conversation; a lies on top.
type match struct {
	a, b   int
	link   *twins.Link
	result twins.Result
	pairs  [][2]twins.ID // that are in no stack yet
}

// match finds talks that are surely one, and then what else the same two sides
// told, of which there may be too little to be sure by itself.
func (m *matcher) match(ctx context.Context) error {
	sketches := make([]*twins.Sketch, len(m.talks))
	for i := range m.talks {
		sketches[i] = m.talks[i].sketch
	}
	near := twins.Near(sketches)
	for n, p := range near {
		m.progress(Matching, n, len(near))
		a, b := m.order(p[0], p[1])
		link, ok := twins.LinkOf(sketches[a], sketches[b])
		if !ok {
			continue
		}
		found, err := m.compare(ctx, a, b, link)
		if err != nil {
			return err
		}
		if found.result.Confidence >= Lowest {
			m.matches, m.tried[[2]int{a, b}] = append(m.matches, found), true
		}
	}
	return m.rest(ctx)
}

func (m *matcher) order(i, k int) (a, b int) {
	if above(&m.talks[i], &m.talks[k], i, k) {
		return i, k
	}
	return k, i
}

func (m *matcher) compare(ctx context.Context, a, b int, link *twins.Link) (match, error) {
	found := match{a: a, b: b, link: link}
	var err error
	found.result, err = twins.Compare(ctx, link, said(ctx, m.c, m.talks[a].Part, nil), said(ctx, m.c, m.talks[b].Part, nil), func(p twins.Pair) {
		if !p.A.Settled && !p.B.Settled {
			found.pairs = append(found.pairs, [2]twins.ID{p.A.ID, p.B.ID})
		}
	})
	return found, err
}

// rest compares what else two sides told that have told the same.
func (m *matcher) rest(ctx context.Context) error {
	for _, sure := range m.matches {
		for _, i := range m.sides[m.talks[sure.a].side].talks {
			for _, k := range m.sides[m.talks[sure.b].side].talks {
				a, b := m.order(i, k)
				if i == k || m.tried[[2]int{a, b}] || !overlap(m.talks[a].sketch, m.talks[b].sketch) {
					continue
				}
				m.tried[[2]int{a, b}] = true
				found, err := m.compare(ctx, a, b, sure.link)
				if err != nil {
					return err
				}
				if len(found.pairs) > 0 {
					found.result.Confidence = 0 // by itself
					m.matches = append(m.matches, found)
				}
			}
		}
	}
	return nil
}

// overlap reports whether two may tell of one time, whatever their clocks.
func overlap(a, b *twins.Sketch) bool {
	const clocks = 26 * time.Hour
	return a.Count > 0 && b.Count > 0 && !a.Last.Add(clocks).Before(b.First) && !b.Last.Add(clocks).Before(a.First)
}
