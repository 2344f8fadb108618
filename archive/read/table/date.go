package table

import (
	"math"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/text"
)

// The days that a bare number in a date column may mean: 1990 to 2099.
const (
	firstSerial = 32874
	lastSerial  = 73051
)

// Date reads a cell of a date column: a date as people write it, 20260930, or
// the number of days since 1900 that Excel keeps. The moment has no origin.
func Date(cell string) (archive.Moment, bool) {
	if m, ok := text.ParseDate(cell); ok {
		return m, true
	}
	if t, err := time.Parse("20060102", cell); err == nil && t.Year() >= 1900 && t.Year() < 2100 {
		return archive.At(t, archive.PrecisionDay, archive.OriginNone), true
	}
	days, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
	if err != nil || !(days >= firstSerial && days < lastSerial) {
		return archive.Moment{}, false
	}
	return serial(days), true
}

// serial counts from the day for which Excel's two wrong days in 1900 cancel.
func serial(days float64) archive.Moment {
	seconds := math.Round(days * 24 * 60 * 60)
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Add(time.Duration(seconds) * time.Second)
	switch {
	case math.Mod(seconds, 24*60*60) == 0:
		return archive.At(t, archive.PrecisionDay, archive.OriginNone)
	case math.Mod(seconds, 60) == 0:
		return archive.At(t, archive.PrecisionMinute, archive.OriginNone)
	}
	return archive.At(t, archive.PrecisionSecond, archive.OriginNone)
}
