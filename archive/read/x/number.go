package x

import (
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
)

// snowflakes began on 4 November 2010: since then numbers of posts tell their
// time, to the millisecond.
const (
	snowflakeEpoch = 1288834974657  // ms
	firstSnowflake = 29_700_859_247 // of the first such post
	mostSnowflake  = 1 << 62
)

// ofNumber returns when something of that number was made; unknown before
// November 2010.
func ofNumber(id string, zone *time.Location, origin archive.Origin) archive.Moment {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil || n < firstSnowflake || n > mostSnowflake {
		return archive.Moment{}
	}
	m := clock.Show(time.UnixMilli(n>>22+snowflakeEpoch), archive.PrecisionSecond, zone)
	m.Origin = origin
	return m
}
