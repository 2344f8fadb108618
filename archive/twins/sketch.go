package twins

import (
	"cmp"
	"context"
	"slices"
	"time"
)

// Sketch is what is kept of one side to find others: the long texts of every
// month with the least numbers, so that two sides of one room keep the same
// ones. It is some 100 KB for a room of ten years.
type Sketch struct {
	Count       int // messages, without notices
	First, Last time.Time
	Authors     map[string]int // how many each wrote
	months      map[int]*sample
}

// mark is a long text with when it was said.
type mark struct {
	words  words
	at     minute
	author string
	again  bool // it was said twice in the month
}

// sample holds the marks of one month, in the order of their words.
type sample []mark

// perMonth is how many texts of a month are kept.
const perMonth = 64

// SketchOf reads one side.
func SketchOf(ctx context.Context, side Stream) (*Sketch, error) {
	s := &Sketch{Authors: map[string]int{}, months: map[int]*sample{}}
	for m, err := range side {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if !m.System {
			s.add(&m)
		}
	}
	return s, nil
}

func (s *Sketch) add(m *Message) {
	if s.Count++; s.Count == 1 {
		s.First, s.Last = m.Wall, m.Wall
	}
	if m.Wall.Before(s.First) {
		s.First = m.Wall
	}
	if m.Wall.After(s.Last) {
		s.Last = m.Wall
	}
	s.Authors[m.Author]++
	words, _, long := m.said()
	if !long {
		return
	}
	month := 12*m.Wall.Year() + int(m.Wall.Month())
	if s.months[month] == nil {
		s.months[month] = new(sample)
	}
	s.months[month].add(mark{words, minuteOf(m.Wall), m.Author, false})
}

func (s *sample) add(m mark) {
	at, known := slices.BinarySearchFunc(*s, m.words, func(o mark, w words) int { return cmp.Compare(o.words, w) })
	switch {
	case known:
		(*s)[at].again = true
	case at == perMonth:
	default:
		if len(*s) == perMonth {
			*s = (*s)[:perMonth-1]
		}
		*s = slices.Insert(*s, at, m)
	}
}

// marks returns the texts that were said once, in all months.
func (s *Sketch) marks() map[words]mark {
	all, again := map[words]mark{}, map[words]bool{}
	for _, month := range s.months {
		for _, m := range *month {
			if _, known := all[m.words]; known || m.again {
				again[m.words] = true
			}
			all[m.words] = m
		}
	}
	for w := range again {
		delete(all, w)
	}
	return all
}
