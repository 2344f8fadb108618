package archive

import (
	"cmp"
	"slices"
	"time"
)

// Settle decides among all that is told of when one item happened. The most
// trusted moment wins; where a less trusted one says the same more exactly, that
// one does. Where an archive tells an instant and the file the wall clock of
// the same one, the moment is that wall clock with the offset between them.
//
// others are the further moments, most trusted first, each once: those that say
// something else, and the more trusted that a more exact one stands for. To
// settle the outcome again, with or without more, changes nothing of it.
func Settle(told ...Moment) (best Moment, others []Moment) {
	told = ranked(told)
	if len(told) == 0 {
		return Moment{}, nil
	}
	best = told[0]
	for range told { // what one refines another may refine further
		for _, m := range told {
			best = best.refine(m)
		}
	}
	for _, m := range told {
		says := func(o Moment) bool { return o.Says(m) }
		if m.is(best) || m.Origin.Rank() >= best.Origin.Rank() && best.Says(m) || slices.ContainsFunc(others, says) {
			continue
		}
		others = append(others, m)
	}
	return best, others
}

// ranked returns what is known, the most trusted first. A folder whose date is
// later than its files has been named after something else.
func ranked(told []Moment) []Moment {
	known := slices.DeleteFunc(slices.Clone(told), func(m Moment) bool { return !m.Known() })
	slices.SortStableFunc(known, func(a, b Moment) int { return cmp.Compare(a.Origin.Rank(), b.Origin.Rank()) })
	if len(known) == 0 || known[0].Origin != OriginFolder {
		return known
	}
	folder := known[0]
	for _, m := range known {
		if m.Origin == OriginFolder {
			folder = folder.refine(m)
		}
	}
	older := slices.IndexFunc(known, func(m Moment) bool { return m.Origin.ofFile() && !folder.Says(m) })
	if older < 0 {
		return known
	}
	first := known[older]
	return slices.Insert(slices.Delete(known, older, older+1), 0, first)
}

// refine returns the moment as a less trusted one makes it more exact.
func (m Moment) refine(by Moment) Moment {
	switch {
	case m.Origin == OriginUser:
		return m
	case by.Origin.ofFile():
		if by.Origin == m.Origin && by.Precision == m.Precision && by.Wall.Equal(m.Wall) && !m.Offset.Known {
			m.Offset = by.Offset
		}
		return m
	case m.contains(by):
		if !by.Offset.Known {
			by.Offset = m.Offset
		}
		return by
	case m.Offset.Known && m.Origin == OriginArchive && by.Origin.embedded():
		return m.asSeenBy(by)
	case !m.Offset.Known && by.Offset.Known:
		m.Offset = m.offsetFrom(by)
	}
	return m
}

// contains reports whether by tells a finer moment within m.
func (m Moment) contains(by Moment) bool {
	return m.Precision.Rank() < by.Precision.Rank() && by.Truncate(m.Precision).Wall.Equal(m.Wall)
}

// asSeenBy returns what the clock at the place showed at the instant m, if by
// is that clock. Of a video's UTC nobody knows whether it was on a wall.
func (m Moment) asSeenBy(by Moment) Moment {
	if by.Wall.Equal(m.Wall) || by.Origin != OriginEXIF && (!by.Offset.Known || by.Offset.Seconds == 0) {
		return m
	}
	if !by.Offset.Known {
		by.Offset = by.offsetFrom(m)
	}
	if m.sameInstant(by) {
		return by
	}
	return m
}

// offsetFrom returns the offset of a wall clock without one from a moment that
// knows its own: both show the same, or the one on the wall is EXIF's and
// ahead by what can be an offset.
func (m Moment) offsetFrom(instant Moment) Offset {
	if !m.Precision.Timed() || !instant.Precision.Timed() {
		return Offset{}
	}
	if m.Wall.Equal(instant.Wall) {
		return instant.Offset
	}
	if m.Origin != OriginEXIF || m.Precision != PrecisionSecond || instant.Precision != PrecisionSecond {
		return Offset{}
	}
	ahead := m.Wall.Sub(instant.Instant(Offset{}))
	offset := ahead.Round(15 * time.Minute)
	if offset.Abs() > 14*time.Hour || (ahead-offset).Abs() > tolerance {
		return Offset{}
	}
	return EastOf(int(offset / time.Second))
}

// tolerance is how far two clocks are apart that tell the same.
const tolerance = 2 * time.Second

func (m Moment) sameInstant(o Moment) bool {
	return m.Precision == PrecisionSecond && o.Precision == PrecisionSecond && m.Offset.Known && o.Offset.Known &&
		m.Instant(Offset{}).Sub(o.Instant(Offset{})).Abs() <= tolerance
}

// Says reports whether o, which is no finer, adds nothing to m and does not
// contradict it.
func (m Moment) Says(o Moment) bool {
	switch {
	case m.sameInstant(o):
		return true
	case o.Origin.ofFile() && !m.Origin.ofFile() && o.Wall.After(m.Wall.Add(-24*time.Hour)):
		return true // files are younger than what they show
	case o.Origin == OriginGPS && !m.Offset.Known && m.Wall.Sub(o.Wall).Abs() <= 14*time.Hour:
		return true // UTC, beside a wall clock of unknown offset
	}
	sameOffset := !m.Offset.Known || !o.Offset.Known || m.Offset == o.Offset
	return sameOffset && o.Precision.Rank() <= m.Precision.Rank() && m.Truncate(o.Precision).Wall.Equal(o.Wall)
}

// is reports whether two moments are the same in every part.
func (m Moment) is(o Moment) bool {
	return m.Wall.Equal(o.Wall) && m.Offset == o.Offset && m.Precision == o.Precision && m.Origin == o.Origin
}
