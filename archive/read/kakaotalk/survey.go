package kakaotalk

import (
	"cmp"
	"context"
	"io/fs"
	"slices"
	"time"
)

// survey is what one look through an export tells of its room.
type survey struct {
	people      map[string]int // messages by author
	first, last time.Time      // the span of its messages
	days        []sample       // in order
}

// look reads an export for its survey.
func look(ctx context.Context, root fs.FS, x export) survey {
	var s survey
	people := writers{}
	for r, err := range x.records(ctx, root) {
		if err != nil || r.sort != message {
			continue
		}
		number := people.count(r.author)
		if s.span(r.wall); known(r.wall) {
			s.take(r, number)
		}
	}
	s.people = people.names()
	return s
}

func (s *survey) span(wall time.Time) {
	if known(wall) && (!known(s.first) || wall.Before(s.first)) {
		s.first = wall
	}
	if wall.After(s.last) {
		s.last = wall
	}
}

// sample is some messages of a day: those with the least marks, so that two
// exports that hold the day have the same ones.
type sample struct {
	day   int64 // since 1970
	n     int
	marks [perDay]mark // the first n, in order
}

const perDay = 8

// limit is the mark up to which the sample holds all that was said.
func (s *sample) limit() mark {
	if s.n < perDay {
		return ^mark(0)
	}
	return s.marks[perDay-1].said()
}

// mark is a hash of what was said, the minute of the day and the author.
type mark uint64

const (
	authorBits = 14
	minuteBits = 11
)

func newMark(saying uint64, wall time.Time, author int) mark {
	const prime = 1099511628211
	at := uint64(wall.Hour()*60 + wall.Minute())
	hash := ((saying ^ at) * prime) >> (authorBits + minuteBits)
	return mark((hash<<minuteBits|at)<<authorBits | uint64(min(author, 1<<authorBits-1)))
}

// said is what two exports have in common of a mark.
func (m mark) said() mark    { return m >> authorBits }
func (m mark) minute() int64 { return int64(m >> authorBits & (1<<minuteBits - 1)) }
func (m mark) author() int   { return int(m & (1<<authorBits - 1)) }

// telling is how many bytes of text are seldom said in two rooms at once.
const telling = 7

// take samples a message.
func (s *survey) take(r *record, author int) {
	if len(r.body) < telling {
		return
	}
	if said, ok := saying(r); ok {
		s.on(dayOf(r.wall)).take(newMark(said, r.wall, author))
	}
}

func dayOf(wall time.Time) int64    { return minuteOf(wall) / (24 * 60) }
func minuteOf(wall time.Time) int64 { return wall.Unix() / 60 }

// on returns the sample of a day. Days come in order but for clocks that were
// set back.
func (s *survey) on(day int64) *sample {
	if n := len(s.days); n > 0 && s.days[n-1].day == day {
		return &s.days[n-1]
	}
	i, ok := slices.BinarySearchFunc(s.days, day, func(d sample, day int64) int { return cmp.Compare(d.day, day) })
	if !ok {
		s.days = slices.Insert(s.days, i, sample{day: day})
	}
	return &s.days[i]
}

func (s *sample) take(m mark) {
	i, _ := slices.BinarySearch(s.marks[:s.n], m)
	if i == perDay || i < s.n && s.marks[i].said() == m.said() || i > 0 && s.marks[i-1].said() == m.said() {
		return
	}
	s.n = min(s.n+1, perDay)
	copy(s.marks[i+1:s.n], s.marks[i:])
	s.marks[i] = m
}

// writers counts the messages of everyone, or of the first [mostNames].
type writers map[string]*writer

type writer struct{ number, messages int }

// count counts a message and returns the number of its author.
func (w writers) count(author []byte) int {
	who, ok := w[string(author)]
	if !ok && len(w) >= mostNames {
		return mostNames
	}
	if !ok {
		who = &writer{number: len(w)}
		w[string(author)] = who
	}
	who.messages++
	return who.number
}

// names counts under the names that messages have as their author.
func (w writers) names() map[string]int {
	names := make(map[string]int, len(w))
	for name, who := range w {
		if s := authorName([]byte(name)); s != "" {
			names[s] += who.messages
		}
	}
	return names
}
