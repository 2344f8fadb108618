package wordpress

import (
	"strings"
	"time"

	"dotori/archive"
)

// wall reads "2010-10-16 20:53:18", and KBoard's "20101016205318".
func wall(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.DateTime, "20060102150405", "2006-01-02T15:04:05", "2006-01-02 15:04", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1900 && t.Year() <= 2100 {
			return t, true
		}
	}
	return time.Time{}, false
}

// moment is when something was published: the site's clock, and its distance
// from UTC where both are stated; drafts state only the first.
func moment(local, gmt string, zone *time.Location) archive.Moment {
	l, hasLocal := wall(local)
	g, hasGMT := wall(gmt)
	switch {
	case !hasLocal && !hasGMT:
		return archive.Moment{}
	case !hasLocal:
		return ofUTC(g, zone)
	}
	m := archive.At(l, archive.PrecisionSecond, archive.OriginArchive)
	if east := l.Sub(g); hasGMT && east.Abs() <= 14*time.Hour && east%(15*time.Minute) == 0 {
		m.Offset = archive.EastOf(int(east.Seconds()))
	}
	return m.In(zone)
}

// ofUTC is a moment of which only the time in UTC is stated.
func ofUTC(t time.Time, zone *time.Location) archive.Moment {
	if zone != nil {
		t = t.In(zone)
	}
	m := archive.At(t, archive.PrecisionSecond, archive.OriginArchive)
	_, east := t.Zone()
	m.Offset = archive.EastOf(east)
	return m
}

// published reads the date of a feed, "Tue, 18 Jan 2011 07:40:14 +0000", as
// WordPress writes times in UTC.
func published(s string) string {
	t, err := time.Parse(time.RFC1123Z, strings.TrimSpace(s))
	if err != nil || t.Year() < 1980 {
		return ""
	}
	return t.UTC().Format(time.DateTime)
}
