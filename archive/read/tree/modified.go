package tree

import (
	"io/fs"
	"time"

	"dotori/archive"
)

// dosEpoch is the first day that is not the zero of zip files and FAT disks.
var dosEpoch = time.Date(1980, 1, 2, 0, 0, 0, 0, time.UTC)

// Modified returns when a file was last modified, as the clocks of zone showed
// it. A time in time.UTC is a wall clock already: zip files that do not store
// UTC have it, and so it stays where zone is nil. It is unknown where the file
// system does not really know.
func Modified(root fs.FS, name string, zone *time.Location) archive.Moment {
	info, err := fs.Stat(root, name)
	if err != nil {
		return archive.Moment{}
	}
	return Wall(info.ModTime(), zone)
}

// Wall is [Modified] for a time that is at hand.
func Wall(t time.Time, zone *time.Location) archive.Moment {
	switch {
	case t.Before(dosEpoch):
		return archive.Moment{}
	case t.Location() == time.UTC, zone == nil:
		return archive.At(t, archive.PrecisionSecond, archive.OriginMtime)
	}
	return archive.At(t.In(zone), archive.PrecisionSecond, archive.OriginMtime).In(zone)
}
