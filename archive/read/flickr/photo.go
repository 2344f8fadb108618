package flickr

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/article"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// photo is what a download says of a picture. Numbers stand as texts.
type photo struct {
	Name, Description, Photopage, Original, License, Privacy jsonlist.Word
	Taken                                                    jsonlist.Word `json:"date_taken"`
	Views                                                    jsonlist.Word `json:"count_views"`
	Faves                                                    jsonlist.Word `json:"count_faves"`
	Geo                                                      jsonlist.Many[struct{ Latitude, Longitude jsonlist.Word }]
	Albums                                                   jsonlist.Many[struct{ Title jsonlist.Word }]
	Tags                                                     jsonlist.Many[struct{ Tag jsonlist.Word }]
	People                                                   jsonlist.Many[json.RawMessage]
	Notes                                                    jsonlist.Many[json.RawMessage]
	Comments                                                 jsonlist.Many[comment]
}

func (r *reading) photos() {
	for _, name := range r.Files {
		if r.Done() {
			return
		}
		if idOf(name) != "" && takeout.Is(r.Run, name, isPhoto) {
			r.photo(name)
		}
	}
}

func (r *reading) photo(name string) {
	var p photo
	if err := jsonlist.Load(r.Root, name, largest, &p); err != nil {
		r.Skip(name, "This file could not be read.", err.Error())
		return
	}
	id := idOf(name)
	if r.taken(id, name) {
		return
	}
	it := r.item(p, id, name)
	parent := r.Item(it)
	for _, c := range p.Comments {
		r.comment(c, it, parent, name)
	}
}

// taken reports whether the same picture was told of before, by a part that
// was downloaded again.
func (r *reading) taken(id, name string) bool {
	_, waits := r.pictures[id]
	if !waits {
		r.Skip(name, "This tells of a picture that was told of before.", "")
	}
	return !waits
}

var pageOf = regexp.MustCompile(`flickr\.com/photos/([^/?#]+)`)

func (r *reading) item(p photo, id, name string) archive.Item {
	it := archive.Item{
		Kind: archive.Photo, NativeID: id, Own: true, Author: r.name, Title: page.Clean(string(p.Name)), Files: []string{name},
		Account: r.accountOf(string(p.Photopage)), Moment: taken(string(p.Taken)),
	}
	body := article.Compose(strings.ReplaceAll(string(p.Description), "\n", "<br>"), nil)
	it.Text, it.HTML = body.Text, body.HTML
	it.Media = r.media(id)
	delete(r.pictures, id)
	if len(it.Media) == 0 {
		it.Media = []archive.Media{{Name: fileOf(string(p.Original), id), Missing: true}}
		r.Warn(&archive.Warning{Path: name, Reason: "The picture that this file describes is not in this archive."})
	}
	if kind, _, w := tree.Look(r.Root, it.Media[0].Path); it.Media[0].Path != "" && w == nil {
		it.Kind = kind
	}
	it.Latitude, it.Longitude = place(p)
	for _, tag := range p.Tags {
		if s := page.Clean(string(tag.Tag)); s != "" && !slices.Contains(it.Tags, s) {
			it.Tags = append(it.Tags, s)
		}
	}
	it.People = namesIn(p.People)
	it.Collections = r.albumsOf(p, id)
	it.Details = p.details()
	return it
}

func (r *reading) accountOf(address string) string {
	if m := pageOf.FindStringSubmatch(address); m != nil {
		return page.Clean(m[1])
	}
	return ""
}

// taken reads when a picture was taken: a wall clock.
func taken(s string) archive.Moment {
	m, ok := text.ParseDate(strings.TrimSpace(s))
	if !ok {
		return archive.Moment{}
	}
	return page.Stated(m)
}

// media returns the files of a picture that are there, the picture before what
// Flickr made of it.
func (r *reading) media(id string) (all []archive.Media) {
	for _, file := range r.pictures[id] {
		kind, mime, w := tree.Look(r.Root, file)
		if w != nil {
			r.Warn(w)
			continue
		}
		m := archive.Media{Name: text.NFC(path.Base(file)), Path: file, MIME: mime}
		if len(all) > 0 && kind == archive.Video && !strings.HasPrefix(all[0].MIME, "video/") {
			all[0].Role = archive.RoleCover
			all = append([]archive.Media{m}, all...)
			continue
		}
		if len(all) > 0 {
			m.Role = archive.RoleCover
		}
		all = append(all, m)
	}
	return all
}

// fileOf is what a picture that is not there was called.
func fileOf(original, id string) string {
	original, _, _ = strings.Cut(original, "?")
	if base := page.Clean(path.Base(original)); strings.Contains(base, id) && !strings.Contains(base, `\`) {
		return base
	}
	return id
}
