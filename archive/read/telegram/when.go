package telegram

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
)

// when is a moment as an export tells it.
type when struct {
	moment archive.Moment
	unix   int64 // the instant, to know the message again; 0 when the moment is not known
}

// seoul is the zone in which a clock without zone is taken to have run where
// only an identity depends on it: the same for all exports, whatever the user
// chose.
const seoul = 9 * 60 * 60

// Telegram began in 2013; clocks may be wrong.
const (
	firstYear = 2000
	lastYear  = 2099
)

// newWhen joins the clock of the computer that exported and the instant, of
// which old exports lack the second. Together they tell the offset.
func newWhen(date, unix string, zone *time.Location) when {
	wall, err := time.Parse("2006-01-02T15:04:05", date)
	walled := err == nil && wall.Year() >= firstYear && wall.Year() <= lastYear
	instant, err := strconv.ParseInt(unix, 10, 64)
	known := err == nil && instant > 0
	offset := wall.Unix() - instant
	switch {
	case walled && known && isOffset(offset):
		m := archive.At(wall, archive.PrecisionSecond, archive.OriginArchive)
		m.Offset = archive.EastOf(int(offset))
		return when{m, instant}
	case known:
		if m := clock.Unix(instant, zone); m.Known() {
			return when{m, instant}
		}
	}
	if !walled {
		return when{}
	}
	return when{archive.At(wall, archive.PrecisionSecond, archive.OriginArchive).In(zone), wall.Unix() - seoul}
}

// isOffset reports whether so many seconds can be a distance from UTC.
func isOffset(seconds int64) bool {
	return seconds%(15*60) == 0 && seconds >= -12*60*60 && seconds <= 14*60*60
}

// pageWhen reads what stands on a page: "03.08.2019 18:22:10 UTC+09:00",
// without the zone before 2021.
func pageWhen(s string, zone *time.Location) when {
	clock, offset, _ := strings.Cut(s, " UTC")
	wall, err := time.Parse("02.01.2006 15:04:05", clock)
	if err != nil {
		return when{}
	}
	unix := ""
	if o, err := archive.ParseOffset(offset); err == nil && o.Known {
		unix = strconv.FormatInt(wall.Unix()-int64(o.Seconds), 10)
	}
	return newWhen(wall.Format("2006-01-02T15:04:05"), unix, zone)
}

// day is the day on the clocks where it was exported.
func (w when) day() string {
	if !w.moment.Known() {
		return ""
	}
	return w.moment.Wall.Format("2006-01-02")
}

// String shows the moment as a fact.
func (w when) String() string {
	if !w.moment.Known() {
		return ""
	}
	return w.moment.Wall.Format("2006-01-02 15:04")
}
