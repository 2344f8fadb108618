package shelf

import (
	"dotori/archive"
	"dotori/archive/export"
)

const (
	zoneOption  = "timezone"
	defaultZone = "Asia/Seoul"
)

// ZoneOption is that of every format whose files have times.
func ZoneOption() archive.Option {
	return archive.Option{
		ID: zoneOption, Type: archive.ZoneOption, Default: defaultZone,
		Title: "Time zone",
		Help:  "Used for the times of files whose date says no time zone.",
	}
}

// Set returns the setup that options ask for.
func Set(o archive.Options, progress func(export.Progress)) (Setup, error) {
	zone, err := o.Zone(zoneOption, defaultZone)
	return Setup{Zone: zone, Progress: progress}, err
}
