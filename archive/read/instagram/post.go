package instagram

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/meta"
)

// entry is one of a list: several pictures with a caption, or one.
type entry struct {
	meta.Picture
	Media []meta.Picture `json:"media"`

	shown archive.Moment // on a page, in place of Created
}

// isList names the fields of a file that hold its entries.
func isList(name string) bool {
	switch name {
	case "ig_stories", "ig_reels_media", "ig_igtv_media", "ig_profile_picture", "ig_archived_post_media", "ig_other_media":
		return true
	}
	return false
}

// list reads a list of pictures, or its page where that is alone.
func (r *reading) list(f meta.File, is *regexp.Regexp, take func(meta.File, string, entry) bool) {
	kind := is.FindStringSubmatch(f.Rest)[1]
	if path.Ext(f.Name) == ".html" {
		r.page(f, kind, take)
		return
	}
	r.List(f, isList, func(raw json.RawMessage) bool {
		var e entry
		return jsonlist.Fill(raw, &e) == nil && take(f, kind, e)
	})
}

// page reads a list of the web variant: the caption, the pictures, the date.
func (r *reading) page(f meta.File, kind string, take func(meta.File, string, entry) bool) {
	if r.Holds(strings.TrimSuffix(f.Name, ".html") + ".json") {
		r.Twice(f)
		return
	}
	r.Page(f, func(b meta.Block) bool {
		e := entry{shown: b.Moment.In(r.Zone)}
		e.Title = strings.Join(b.Lines, "\n")
		for _, uri := range b.URIs {
			e.Media = append(e.Media, meta.Picture{URI: uri})
		}
		return take(f, kind, e)
	})
}

// pictures returns those of an entry.
func (e entry) pictures() []meta.Picture {
	if e.URI == "" {
		return e.Media
	}
	return append([]meta.Picture{e.Picture}, e.Media...)
}

// moment returns when an entry was made: a single picture has its time itself.
func (r *reading) moment(e entry) archive.Moment {
	if e.shown.Known() {
		return e.shown
	}
	for _, p := range append([]meta.Picture{e.Picture}, e.Media...) {
		if m := clock.Unix(p.Created, r.Zone); m.Known() {
			return m
		}
	}
	return archive.Moment{}
}

// caption returns what the author wrote: to all pictures, or to the single one.
func (e entry) caption() string {
	if s := meta.Repair(e.Title); s != "" || len(e.Media) == 0 {
		return s
	}
	return meta.Repair(e.Media[0].Title)
}

// post yields a post, reel or film; false when there is nothing in it.
func (r *reading) post(f meta.File, kind string, e entry) bool {
	it := r.mine(archive.Item{Kind: archive.Post, Text: e.caption(), Moment: r.moment(e), Collections: collection(kind)}, f)
	for _, p := range e.pictures() {
		m, ok := r.Media(f, p.URI)
		if !ok {
			continue
		}
		it.Media = append(it.Media, m)
		if it.Latitude == nil {
			it.Latitude, it.Longitude = p.Place()
		}
		if s := meta.Repair(p.Title); s != "" && !strings.Contains(it.Text, s) {
			it.Details = append(it.Details, archive.Detail{Name: "Caption", Value: s})
		}
	}
	return r.give(it)
}

// give yields a post under the id that all downloads have for it.
func (r *reading) give(it archive.Item) bool {
	told := it.Text
	if told == "" && len(it.Media) > 0 {
		told = it.Media[0].Name
	}
	if told == "" {
		return false
	}
	it.NativeID = r.Distinct("post", meta.Instant(it.Moment), told)
	r.Item(it)
	return true
}

// story yields the pictures of an entry one by one.
func (r *reading) story(f meta.File, kind string, e entry) bool {
	pictures := e.pictures()
	for _, p := range pictures {
		it := r.mine(archive.Item{Text: e.caption(), Moment: r.moment(e), Collections: collection(kind)}, f)
		r.once(f, p, it)
	}
	return len(pictures) > 0
}

// once yields a picture that no list before named.
func (r *reading) once(f meta.File, p meta.Picture, it archive.Item) {
	m, ok := r.Media(f, p.URI)
	key := m.Path
	if m.Missing {
		key = "?" + meta.Repair(p.URI)
	}
	if ok && !r.taken[key] {
		r.taken[key] = true
		r.Show(f, p, it)
	}
}

// collection names what a list is of.
func collection(kind string) []archive.Collection {
	c := archive.Collection{Kind: archive.Board, Title: "Instagram"}
	switch {
	case strings.HasPrefix(kind, "reel"):
		c.Title = "Instagram Reels"
	case strings.HasPrefix(kind, "igtv"):
		c.Title = "IGTV"
	case strings.HasPrefix(kind, "archived"):
		c.Title = "Instagram archived posts"
	case strings.HasPrefix(kind, "stor"):
		c = archive.Collection{Kind: archive.Album, Title: "Instagram Stories"}
	case strings.HasPrefix(kind, "profile"):
		c = archive.Collection{Kind: archive.Album, Title: "Instagram profile photos"}
	case strings.HasPrefix(kind, "other"), kind == "direct":
		c = archive.Collection{Kind: archive.Album, Title: "Instagram"}
	}
	return []archive.Collection{c}
}
