package media

import (
	"regexp"
	"strconv"
	"time"

	"dotori/archive"
)

// dateText matches dates as EXIF, XMP, QuickTime and PNG write them, from a
// mere year to a second with its zone.
var dateText = regexp.MustCompile(`^\s*(\d{4})(?:[-:/.](\d\d?)(?:[-:/.](\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d*)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?`)

// parseDate reads a date as precisely as it is given; parts that make no sense
// end it, so "2008:05:00" is a month. The zero Moment means no valid date.
func parseDate(s string, origin archive.Origin) archive.Moment {
	m := dateText.FindStringSubmatch(s)
	if m == nil {
		return archive.Moment{}
	}
	moment := wall(numbers(m[1:7]), origin)
	if moment.Precision == archive.PrecisionSecond || moment.Precision == archive.PrecisionMinute {
		moment.Offset, _ = archive.ParseOffset(m[7])
	}
	return moment
}

// numbers reads digits; a part that is missing is -1.
func numbers(parts []string) []int {
	n := make([]int, len(parts))
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			v = -1
		}
		n[i] = v
	}
	return n
}

// wall makes a moment of year, month, day, hour, minute and second as far as
// they are valid. Dates that cameras write when they know none are unknown.
func wall(n []int, origin archive.Origin) archive.Moment {
	year, month, day := n[0], n[1], n[2]
	precision := archive.PrecisionSecond
	if n[5] < 0 || n[5] > 59 {
		precision, n[5] = archive.PrecisionMinute, 0
	}
	if n[3] < 0 || n[3] > 23 || n[4] < 0 || n[4] > 59 {
		precision, n[3], n[4], n[5] = archive.PrecisionDay, 0, 0, 0
	}
	if day < 1 || day > 31 {
		precision, day = archive.PrecisionMonth, 1
	}
	if month < 1 || month > 12 {
		precision, month = archive.PrecisionYear, 1
	}
	if precision == archive.PrecisionMonth || precision == archive.PrecisionYear {
		day, n[3], n[4], n[5] = 1, 0, 0, 0
	}
	t := time.Date(year, time.Month(month), day, n[3], n[4], n[5], 0, time.UTC)
	if t.Day() != day || placeholder(year, month, day) || !plausible(t) {
		return archive.Moment{}
	}
	return archive.At(t, precision, origin)
}

// placeholder recognises the first days of clocks that were never set:
// of Unix, of QuickTime, of DOS and of many cameras.
func placeholder(year, month, day int) bool {
	return month == 1 && day == 1 && (year == 1904 || year == 1970 || year == 1980 || year == 2000)
}

// plausible accepts the age of photography up to tomorrow, because of zones.
func plausible(t time.Time) bool {
	return t.Year() >= 1826 && t.Before(time.Now().Add(24*time.Hour+14*time.Hour))
}

// zoned returns the moment with the offset that text gives, if it gives one.
func zoned(m archive.Moment, text string) archive.Moment {
	if o, err := archive.ParseOffset(text); err == nil && o.Known && m.Known() {
		m.Offset = o
	}
	return m
}

// offsetBetween returns how far wall is ahead of utc, if that is a plausible
// offset from UTC within slack of a multiple of 15 minutes.
func offsetBetween(wall, utc time.Time, slack time.Duration) (archive.Offset, bool) {
	ahead := wall.Sub(utc)
	offset := ahead.Round(15 * time.Minute)
	if offset < -12*time.Hour || offset > 14*time.Hour || (ahead-offset).Abs() > slack {
		return archive.Offset{}, false
	}
	return archive.EastOf(int(offset / time.Second)), true
}
