package facebook

import (
	"encoding/json"
	"slices"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// list is a file that names pictures: an album, or those in none.
type list struct {
	file  string
	title string // of the album, or ""
}

func isInList(path string) bool {
	switch path {
	case "", ".photos", ".other_photos_v2", ".other_photos", ".videos_v2", ".videos":
		return true
	}
	return false
}

// index notes which pictures a list names.
func (r *reading) index(f meta.File) {
	var keys []string
	l := list{file: f.Name}
	for v := range r.Parts(f, isInList) {
		var p meta.Picture
		switch {
		case v.Path == ".name":
			var title string
			if json.Unmarshal(v.Raw, &title) == nil {
				l.title = meta.Repair(title)
			}
		case v.Path != "" && v.Path[len(v.Path)-1] == ']' && jsonlist.Fill(v.Raw, &p) == nil && p.URI != "":
			keys = append(keys, r.key(f, p.URI))
		}
	}
	for _, key := range keys {
		r.named[key] = append(r.named[key], l)
	}
}

// key returns what all lists have of a picture: its file, or else its uri.
func (r *reading) key(f meta.File, uri string) string {
	if m, _ := r.Media(f, uri); m.Path != "" {
		return m.Path
	}
	return "?" + meta.Repair(uri)
}

// claim takes a picture for an item, which belongs to the albums that have it.
func (r *reading) claim(it *archive.Item, f meta.File, uri string) {
	key := r.key(f, uri)
	r.taken[key] = true
	for _, l := range r.named[key] {
		if !slices.Contains(it.Files, l.file) {
			it.Files = append(it.Files, l.file)
		}
		album := archive.Collection{Kind: archive.Album, Title: l.title}
		if l.title != "" && !slices.Contains(it.Collections, album) {
			it.Collections = append(it.Collections, album)
		}
	}
}

func isPictures(name string) bool { return name == "photos" || isList(name) }

// pictures yields those of a list that no post shows.
func (r *reading) pictures(f meta.File) {
	r.List(f, isPictures, func(raw json.RawMessage) bool {
		var p meta.Picture
		if jsonlist.Fill(raw, &p) != nil || p.URI == "" {
			return false
		}
		if r.taken[r.key(f, p.URI)] {
			return true
		}
		it := r.mine(archive.Item{Text: meta.Repair(p.Description), Moment: clock.Unix(p.Time(), r.Zone)}, f)
		r.claim(&it, f, p.URI)
		r.Show(f, p, it)
		return true
	})
}
