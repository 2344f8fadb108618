package x

import (
	"strconv"
	"time"

	"dotori/archive"
)

// ofNumber returns when something of that number was made; unknown before
// November 2010.
func ofNumber(id string, zone *time.Location, origin archive.Origin) archive.Moment {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil || n < firstSnowflake || n > mostSnowflake {
		return archive.Moment{}
	}
	return moment(time.UnixMilli(n>>22+snowflakeEpoch), zone, origin)
}
