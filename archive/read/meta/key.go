package meta

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/text"
)

// Key is what every download says of a post or message, which has no id: the
// parts that tell it from others, and the minute, which is all that the web
// variant knows. Spaces do not count; the two variants write them differently.
func Key(at time.Time, parts ...string) string {
	folded := make([]string, len(parts))
	for i, p := range parts {
		folded[i] = oneLine(p)
	}
	return key(at, folded...)
}

// oneLine folds all spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// key is [Key] of parts whose spaces are folded.
func key(at time.Time, parts ...string) string {
	minute := int64(0)
	if !at.IsZero() {
		minute = at.Unix() / 60
	}
	b := make([]byte, 0, 256)
	for _, p := range parts {
		b = append(append(b, p...), 0)
	}
	sum := sha256.Sum256(append(strconv.AppendInt(b, minute, 10), 0))
	return hex.EncodeToString(sum[:8])
}

// Stated returns the moment of a time that is written out, in UTC where it
// says no zone, shown as the clocks of zone did.
func Stated(s string, zone *time.Location) archive.Moment {
	m, ok := text.ParseDate(Repair(s))
	if !ok {
		return archive.Moment{}
	}
	return clock.Unix(Instant(m).Unix(), zone)
}

// Instant returns the moment as an instant, for a [Key]; zero when unknown.
func Instant(m archive.Moment) time.Time { return m.Instant(archive.EastOf(0)) }

// Distinct returns the NativeID that every download has for an entry of a
// list: its [Key] behind kind, counted where one file says it several times.
func (r *Run) Distinct(kind string, at time.Time, parts ...string) string {
	id := kind + "/" + Key(at, parts...)
	n := r.alike[id]
	if r.alike[id]++; n > 0 {
		id += "." + strconv.Itoa(n)
	}
	return id
}

// Begin forgets which entries were alike: those of another file are the same again.
func (r *Run) Begin() { clear(r.alike) }
