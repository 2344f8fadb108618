package shots

import (
	"io/fs"
	"path"
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
	if !it.Moment.Known() {
		it.Moment = info.Moment
	}
	it.Favorite = it.Favorite || info.Rating == favourite
}

// favourite is the rating that stands for a favourite in XMP.
const favourite = 5

// moment dates a file by its name, else its folder, else the file system.
func moment(dir string, e fs.DirEntry, zone *time.Location) archive.Moment {
	if m, ok := media.DateFromName(e.Name()); ok {
		return m
	}
	if m, ok := media.DateFromPath(path.Join(dir, e.Name())); ok {
		return m
	}
	info, err := e.Info()
	if err != nil {
		return archive.Moment{}
	}
	return tree.Wall(info.ModTime(), zone)
}
