package ingest

import (
	"slices"

	"dotori/archive"
	"dotori/archive/media"
)

// join adds what a file tells about itself to its item. What the archive said
// stays. An item that comes with its id was told whole by a library: what the
// user took out of it stays out.
func join(it *archive.Item, m *archive.Media, info media.Info) {
	m.Width, m.Height, m.Duration = info.Width, info.Height, info.Duration
	if it.ID != "" {
		return
	}
	date(it, m, info)
	if it.Latitude == nil && info.Latitude != nil && info.Longitude != nil {
		it.Latitude, it.Longitude = info.Latitude, info.Longitude
	}
	if !it.Kind.IsMedia() {
		return
	}
	if it.Title == "" {
		it.Title = info.Title
	}
	if it.Text == "" {
		it.Text = info.Caption
	}
	it.People = union(it.People, info.People)
	it.Tags = union(it.Tags, info.Tags)
}

// date settles when an item happened. Its main file tells all that it knows of
// the memory that it is; any other file stands in where the archive knows less.
func date(it *archive.Item, m *archive.Media, info media.Info) {
	told := append([]archive.Moment{it.Moment}, it.Moments...)
	switch {
	case it.Kind.IsMedia() && m.Role == archive.RoleMain:
		told = append(append(told, info.Moment), info.Moments...)
		if named, ok := media.DateFromName(m.Name); ok {
			told = append(told, named)
		}
	case info.Moment.Known() && info.Moment.Origin.Rank() < it.Moment.Origin.Rank():
		told = append(told, info.Moment)
	default:
		return
	}
	it.Moment, it.Moments = archive.Settle(told...)
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}
