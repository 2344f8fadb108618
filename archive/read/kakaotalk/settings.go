package kakaotalk

import (
	"fmt"
	"time"

	"dotori/archive"
)

const defaultZone = "Asia/Seoul"

// settings are the options of one read.
type settings struct {
	owner  string
	offset func(wall time.Time) archive.Offset
}

func options() []archive.Option {
	return []archive.Option{
		{
			ID: "owner", Type: archive.PersonOption, Title: "Which one is you?",
			Help: "Your messages stand on the right; leave it open when you are not sure.",
		},
		{
			ID: "timezone", Type: archive.ZoneOption, Title: "Time zone", Default: defaultZone,
			Help: "KakaoTalk writes the time of the phone that exported the chat, without its zone.",
		},
	}
}

func newSettings(o archive.Options) (settings, error) {
	zone, ok := o["timezone"]
	if !ok {
		zone = defaultZone
	}
	offset, err := offsetOf(zone)
	if err != nil {
		return settings{}, fmt.Errorf("read option timezone %q: %w", zone, err)
	}
	return settings{owner: clean([]byte(o["owner"])), offset: offset}, nil
}

// offsetOf returns the offset of each wall clock in a zone: an IANA name, a
// fixed ±hh:mm, or "" when it is not known.
func offsetOf(zone string) (func(time.Time) archive.Offset, error) {
	switch zone {
	case "":
		return fixed(archive.Offset{}), nil
	case defaultZone:
		// Korea has had one offset since KakaoTalk exists; Windows has no list of zones.
		return fixed(archive.EastOf(9 * 3600)), nil
	}
	if o, err := archive.ParseOffset(zone); err == nil {
		return fixed(o), nil
	}
	location, err := time.LoadLocation(zone)
	if err != nil {
		return nil, err
	}
	return func(wall time.Time) archive.Offset {
		local := time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, location)
		_, seconds := local.Zone()
		return archive.EastOf(seconds)
	}, nil
}

func fixed(o archive.Offset) func(time.Time) archive.Offset {
	return func(time.Time) archive.Offset { return o }
}
