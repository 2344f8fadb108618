package twins

import (
	"context"
	"iter"
)

// Result is what two sides have in common.
type Result struct {
	A, B       int // messages of the time that both cover, without notices
	Paired     int // of these, that both have
	Shared     int // long texts that both have
	Speakers   int // who wrote what both have
	People     []Same
	Ahead      int // minutes by which B's clock is ahead of A's, mostly
	Confidence int // 0..99
	Reasons    []Reason
}

// Compare lays two sides beside each other, minute by minute, and yields what
// both tell. l is how they belong together and learns from it. It ends when ctx
// is done, and keeps the messages of two minutes in memory.
func Compare(ctx context.Context, l *Link, a, b Stream, each func(Pair)) (Result, error) {
	c := comparison{link: l, heard: newVoices(), each: each}
	mine, stop := iter.Pull2(groups(a, func(m minute) minute { return m }))
	defer stop()
	theirs, halt := iter.Pull2(groups(b, l.toA))
	defer halt()
	x, err := next(mine)
	if err != nil {
		return Result{}, err
	}
	y, err := next(theirs)
	for (x != nil || y != nil) && err == nil {
		if err = ctx.Err(); err != nil {
			break
		}
		switch {
		case y == nil || x != nil && x.at < y.at:
			c.step(x, &group{at: x.at})
			x, err = next(mine)
		case x == nil || y.at < x.at:
			c.step(&group{at: y.at}, y)
			y, err = next(theirs)
		default:
			c.step(x, y)
			if x, err = next(mine); err == nil {
				y, err = next(theirs)
			}
		}
	}
	return c.result(), err
}

func next(pull func() (*group, error, bool)) (*group, error) {
	g, err, ok := pull()
	if !ok {
		return nil, nil
	}
	return g, err
}

// comparison is two sides while they are laid beside each other.
type comparison struct {
	link   *Link
	heard  *voices // in this comparison alone
	each   func(Pair)
	a, b   *group // of the minute before
	counts [2]tally
	paired int
	shared int
}

// tally counts the messages of a side from the first that both have: those up
// to the last such, and those behind it.
type tally struct{ within, behind int }

// step pairs the groups of one minute, then what is left with what is left of
// the minute before: clocks may run a little apart.
func (c *comparison) step(a, b *group) {
	met := false
	found := func(x, y *line) {
		met = true
		if !x.System {
			c.paired++
		}
		if x.long && !x.System {
			c.shared++
			c.heard.vote(x.Author, y.Author)
		}
		c.each(Pair{x.Message, y.Message})
	}
	c.link.pair(a, b, found)
	if c.a != nil && a.at-c.a.at == 1 {
		c.link.pair(c.a, b, found)
		c.link.pair(a, c.b, found)
	}
	for i, g := range []*group{a, b} {
		c.counts[i].add(g, met, c.paired > 0)
	}
	c.a, c.b = a, b
}

func (t *tally) add(g *group, met, begun bool) {
	if begun {
		for i := range g.all {
			if !g.all[i].System {
				t.behind++
			}
		}
	}
	if met {
		t.within, t.behind = t.within+t.behind, 0
	}
}

func (c *comparison) result() Result {
	r := Result{A: c.counts[0].within, B: c.counts[1].within, Paired: c.paired, Shared: c.shared,
		Speakers: c.heard.speakers(), People: c.heard.sure()}
	if ahead := c.link.Ahead(); len(ahead) > 0 {
		r.Ahead = ahead[0]
	}
	r.judge()
	return r
}
