package kakaotalk

// overlap is how two exports meet in time.
type overlap struct {
	could  int // messages inside of the time that both tell of, in the one that has fewer
	did    int // messages that both hold
	people int // who said those: nobody, 1, or 2 for several
	from   int64
	to     int64 // the minutes that both tell of
	first  int   // the author of the first that both hold
}

// enough messages are no chance.
const enough = 2

// meet compares what two exports say of the time that both tell of.
func meet(a, b survey) overlap {
	o := overlap{from: max(minuteOf(a.first), minuteOf(b.first)), to: min(minuteOf(a.last), minuteOf(b.last))}
	for i, j := 0, 0; i < len(a.days) && j < len(b.days) && o.could < mostCompared; {
		switch s, t := &a.days[i], &b.days[j]; {
		case s.day < t.day:
			i++
		case s.day > t.day:
			j++
		default:
			o.add(s, t)
			i, j = i+1, j+1
		}
	}
	return o
}

// mostCompared bounds the work for two exports.
const mostCompared = 1 << 10

// add compares a day.
func (o *overlap) add(s, t *sample) {
	limit := min(s.limit(), t.limit())
	o.could += min(o.inside(s, limit), o.inside(t, limit))
	for i, j := 0, 0; i < s.n && j < t.n; {
		switch m, n := s.marks[i].said(), t.marks[j].said(); {
		case m < n:
			i++
		case m > n:
			j++
		default:
			o.agree(s.marks[i].author())
			i, j = i+1, j+1
		}
	}
}

// inside counts the marks of a day that both exports would hold: an export may
// begin and end in the middle of a minute.
func (o *overlap) inside(s *sample, limit mark) (n int) {
	for _, m := range s.marks[:s.n] {
		if at := s.day*24*60 + m.minute(); m.said() <= limit && o.from < at && at < o.to {
			n++
		}
	}
	return n
}

func (o *overlap) agree(author int) {
	o.did++
	switch {
	case o.people == 0:
		o.first, o.people = author, 1
	case author != o.first:
		o.people = 2
	}
}

// same reports whether the exports are of one room, whatever it is called.
// What one person says may be the same in many rooms.
func (o overlap) same() bool { return o.did >= enough && 2*o.did >= o.could && o.people > 1 }

// maybe reports whether a title in common leaves no doubt of it.
func (o overlap) maybe() bool { return 2*o.did >= o.could && o.from <= o.to }

// differ reports whether two exports are of different rooms, though these have
// the same title: they agree on next to nothing of a time that both tell of,
// or nobody is in both.
func differ(a, b survey) bool {
	o := meet(a, b)
	return o.could >= enough && 4*o.did < o.could || o.did == 0 && strangers(a.people, b.people)
}

// strangers reports whether two groups have nobody in common but, perhaps, the
// one who exported both.
func strangers(a, b map[string]int) bool {
	common := 0
	for name := range a {
		if _, ok := b[name]; ok && !isAlias(name) {
			common++
		}
	}
	return common <= 1 && min(others(a), others(b))-common >= 2
}

func others(people map[string]int) (n int) {
	for name := range people {
		if !isAlias(name) {
			n++
		}
	}
	return n
}
