package clock

import (
	"time"

	"dotori/archive"
)

// Show returns an instant that an archive states as the clocks of zone showed
// it, in UTC when the zone is not known. It is unknown outside 1900..2099, and
// for the first day of 1970, which programs write for "none".
func Show(t time.Time, p archive.Precision, zone *time.Location) archive.Moment {
	if y := t.UTC().Year(); y < 1900 || y > 2099 || t.Unix() >= 0 && t.Unix() < 24*60*60 {
		return archive.Moment{}
	}
	if zone == nil {
		zone = time.UTC
	}
	t = t.In(zone)
	if p == archive.PrecisionMinute {
		t = t.Add(-time.Duration(t.Second()) * time.Second)
	}
	return archive.At(t, p, archive.OriginArchive).In(zone)
}

// Unix is [Show] for a number of seconds since 1970.
func Unix(seconds int64, zone *time.Location) archive.Moment {
	return Show(time.Unix(seconds, 0), archive.PrecisionSecond, zone)
}

// In turns a moment that [Parse] or text.ParseDate read into one that the
// archive states: of a known offset, on the clocks of zone. A day stays a day.
func In(m archive.Moment, zone *time.Location) archive.Moment {
	if !m.Known() {
		return archive.Moment{}
	}
	if m.Offset.Known && (m.Precision == archive.PrecisionSecond || m.Precision == archive.PrecisionMinute) {
		return Show(m.Instant(m.Offset), m.Precision, zone)
	}
	m.Origin = archive.OriginArchive
	return m
}
