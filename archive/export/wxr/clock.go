package wxr

import (
	"time"

	"dotori/archive"
)

// clock dates posts and attachments. WordPress' importer takes those of one
// title and date for the same, and one without a title for any of its date, so
// that those of one minute or day, of which no more is known, get seconds of
// their own.
type clock struct{ last time.Time }

// nearby is how far a date is moved at most.
const nearby = time.Hour

// date returns the wall clock of a post.
func (c *clock) date(m archive.Moment) time.Time {
	w := m.Wall
	if behind := c.last.Sub(w); behind >= 0 && behind < nearby {
		w = c.last.Add(time.Second)
	}
	c.last = w
	return w
}

// never is a date that is not known; WordPress then takes the day of the import.
const never = "0000-00-00 00:00:00"

// dates are a date as the site's clock showed it, and in UTC.
type dates struct{ local, utc, feed string }

// datesOf returns the dates of a wall clock at the offset of its moment.
func datesOf(wall time.Time, m archive.Moment) dates {
	if !m.Known() {
		return dates{never, never, ""}
	}
	utc := wall.Add(-time.Duration(m.Offset.Seconds) * time.Second)
	return dates{wall.Format(time.DateTime), utc.Format(time.DateTime), utc.Format(time.RFC1123Z)}
}
