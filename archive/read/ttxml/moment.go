package ttxml

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
)

const aMinute = time.Minute

// unix reads seconds since 1970; 0 when it is none.
func unix(s string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// moment is when something happened, as the clocks of the blog's zone showed it.
func (d *document) moment(s string) archive.Moment {
	seconds := unix(s)
	if seconds <= 0 {
		m, ok := text.ParseDate(s)
		if ok {
			m.Origin = archive.OriginArchive
		}
		return m
	}
	zone := d.zone
	if zone == nil {
		zone = time.UTC
	}
	t := time.Unix(seconds, 0).In(zone)
	if t.Year() < 1900 || t.Year() > 2100 {
		return archive.Moment{}
	}
	m := archive.At(t, archive.PrecisionSecond, archive.OriginArchive)
	_, east := t.Zone()
	m.Offset = archive.EastOf(east)
	return m
}
