package similar

import (
	"strings"
	"time"

	"dotori/archive"
)

// series is how far apart shots of one scene are taken.
const series = 2 * time.Minute

// clock compares when they were taken.
func clock(a, b *Shot) []Reason {
	x, y := a.taken(), b.taken()
	switch {
	case !x.Known() && !y.Known():
		return nil
	case !x.Known() || !y.Known():
		return because(0, "Only one knows when it was taken.")
	case x.Precision != archive.PrecisionSecond || y.Precision != archive.PrecisionSecond:
		return coarse(x, y)
	}
	apart := between(x, y)
	switch {
	case apart == 0 && (ofFile(x) || ofFile(y)):
		return because(0, "Their files are of the same second: %s.", x.Wall.Format(time.DateTime))
	case apart == 0:
		return sameSecond(a, b, x)
	case zoned(apart):
		return because(1, "Their times are exactly %s apart, as where a time zone is not told.", apart)
	case apart <= series && told(x) && told(y) && a.Camera == b.Camera:
		return because(-50, "Taken %s apart with one camera: two shots of a series.", apart)
	case apart <= series && told(x) && told(y):
		return because(-20, "Taken %s apart: perhaps two shots of a series.", apart)
	case apart <= series:
		return because(-4, "Their times are %s apart.", apart)
	case apart < 24*time.Hour:
		return because(-6, "Their times are %s apart.", apart)
	}
	return because(-3, "They bear different dates: %s and %s.", day(x), day(y))
}

// taken is the camera's own word, or else the moment.
func (s *Shot) taken() archive.Moment {
	if s.Taken.Known() {
		return s.Taken
	}
	return s.Moment
}

// told reports whether a moment is when a shutter opened, and not when
// something was saved or sent.
func told(m archive.Moment) bool {
	switch m.Origin {
	case archive.OriginEXIF, archive.OriginGPS, archive.OriginXMP, archive.OriginIPTC, archive.OriginContainer:
		return true
	}
	return false
}

// ofFile reports whether a moment is when a file was written: many are when
// they are copied together.
func ofFile(m archive.Moment) bool {
	return m.Origin == archive.OriginMtime || m.Origin == archive.OriginSaved
}

// between returns how far moments are apart: as instants where both know
// their zone, else by the clock on the wall.
func between(a, b archive.Moment) time.Duration {
	none := archive.Offset{}
	if !a.Offset.Known || !b.Offset.Known {
		a.Offset, b.Offset = none, none
	}
	return a.Instant(none).Sub(b.Instant(none)).Abs()
}

// zoned reports whether clocks that show the same moment in two zones may be
// that far apart.
func zoned(apart time.Duration) bool {
	return apart <= 14*time.Hour && apart%(15*time.Minute) == 0
}

func sameSecond(a, b *Shot, at archive.Moment) []Reason {
	if a.Subsecond > 0 && b.Subsecond > 0 && a.Camera == b.Camera {
		if a.Subsecond != b.Subsecond {
			return because(-50, "Two shots within one second.")
		}
		return because(3, "Taken in the same hundredth of a second.")
	}
	return because(2, "Taken in the same second: %s.", at.Wall.Format(time.DateTime))
}

// coarse compares moments of which one is not known to the second.
func coarse(a, b archive.Moment) []Reason {
	known := func(m archive.Moment) string { return strings.TrimSuffix(day(m), "x") }
	if strings.HasPrefix(day(a), known(b)) || strings.HasPrefix(day(b), known(a)) {
		return because(0, "Their dates agree: %s and %s.", day(a), day(b))
	}
	return because(-3, "They bear different dates: %s and %s.", day(a), day(b))
}

// day writes as much of a date as is known, at most the day.
func day(m archive.Moment) string {
	date := m.Wall.Format(time.DateOnly)
	switch m.Precision {
	case archive.PrecisionDecade:
		return date[:3] + "x"
	case archive.PrecisionYear:
		return date[:4]
	case archive.PrecisionMonth:
		return date[:7]
	}
	return date
}
