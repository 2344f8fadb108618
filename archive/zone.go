package archive

import (
	"fmt"
	"time"
	_ "time/tzdata" // Windows has no zones of its own that Go can read
)

// Zone returns the time zone chosen for a [ZoneOption]: an IANA name or ±hh:mm,
// fallback when it is not set. It is nil when the option was set to nothing:
// the zone is not known.
func (o Options) Zone(id, fallback string) (*time.Location, error) {
	if v, set := o[id]; set && v == "" {
		return nil, nil
	}
	zone, err := ParseZone(o.Text(id, fallback))
	if err != nil {
		return nil, fmt.Errorf("read option %s: %w", id, err)
	}
	return zone, nil
}

// ParseZone returns the zone of an IANA name or of ±hh:mm.
func ParseZone(name string) (*time.Location, error) {
	if offset, err := ParseOffset(name); err == nil && offset.Known {
		return time.FixedZone(offset.String(), offset.Seconds), nil
	}
	return time.LoadLocation(name)
}

// In returns the moment with the offset that zone had on that day, if both
// are known and the moment says none itself.
func (m Moment) In(zone *time.Location) Moment {
	if zone == nil || !m.Known() || m.Offset.Known {
		return m
	}
	w := m.Wall
	_, east := time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), 0, zone).Zone()
	m.Offset = EastOf(east)
	return m
}
