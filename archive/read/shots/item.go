package shots

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// item makes the item of a shot in folder dir, without its sidecars.
func (r Reading) item(dir string, s shot) archive.Item {
	it := archive.Item{Kind: s.files[0].kind, Service: r.Service, Collections: r.albums(dir)}
	for i, f := range s.files {
		it.Media = append(it.Media, archive.Media{
			Name: text.NFC(f.name), Path: path.Join(dir, f.name), MIME: f.mime, Role: s.roles[i],
		})
	}
	return it
}

// describe takes from a sidecar what the item does not know yet.
func describe(it *archive.Item, info media.Info) {
	if it.Title == "" {
		it.Title = info.Title
	}
	if it.Text == "" {
		it.Text = info.Caption
	}
	if it.People == nil {
		it.People = info.People
	}
	if it.Tags == nil {
		it.Tags = info.Tags
	}
	if it.Latitude == nil {
		it.Latitude, it.Longitude = info.Latitude, info.Longitude
	}
	if it.Author == "" {
		it.Author = info.Author
	}
	for _, title := range info.Albums {
		if c := (archive.Collection{Kind: archive.Album, Title: title}); !slices.Contains(it.Collections, c) {
			it.Collections = append(it.Collections, c)
		}
	}
	date(it, info.Moment)
	it.Favorite = it.Favorite || info.Rating == favourite
	judge(it, info)
}

// judge notes what people thought of a picture; that it is a favourite stands
// elsewhere.
func judge(it *archive.Item, info media.Info) {
	note := func(name, value string) {
		if !slices.ContainsFunc(it.Details, func(d archive.Detail) bool { return d.Name == name }) {
			it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
		}
	}
	if info.Rating != 0 && info.Rating != favourite {
		note("Rating", strconv.Itoa(info.Rating))
	}
	if info.Label != "" {
		note("Label", info.Label)
	}
}

// favourite is the rating that stands for a favourite in XMP.
const favourite = 5

// date settles when an item was, with what else is told of it.
func date(it *archive.Item, told ...archive.Moment) {
	it.Moment, it.Moments = archive.Settle(slices.Concat([]archive.Moment{it.Moment}, it.Moments, told)...)
}

// moments are what a file's name, its folder and the file system tell.
func moments(dir string, e fs.DirEntry, zone *time.Location) []archive.Moment {
	name, _ := media.DateFromName(e.Name())
	folder, _ := media.DateFromPath(path.Join(dir, e.Name()))
	told := []archive.Moment{name, folder}
	if info, err := e.Info(); err == nil {
		told = append(told, tree.Wall(info.ModTime(), zone))
	}
	return told
}
