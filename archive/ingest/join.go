package ingest

import (
	"slices"

	"dotori/archive"
	"dotori/archive/media"
)

// join adds what a file tells about itself to its item. What the archive said
// stays; a date from a more trusted origin replaces one from a lesser. An item
// that comes with its id was told whole by a library: what the user took out
// of it stays out.
func join(it *archive.Item, m *archive.Media, info media.Info) {
	m.Width, m.Height, m.Duration = info.Width, info.Height, info.Duration
	if it.ID != "" {
		return
	}
	if info.Moment.Known() && info.Moment.Origin.Rank() < it.Moment.Origin.Rank() {
		it.Moment = info.Moment
	}
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

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}
