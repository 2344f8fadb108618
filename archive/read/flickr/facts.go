package flickr

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"dotori/archive"
	"dotori/archive/read/jsonlist"
	"dotori/archive/read/page"
)

// place reads millionths of degrees; older downloads may have degrees.
func place(p photo) (lat, lon *float64) {
	if len(p.Geo) == 0 {
		return nil, nil
	}
	a, okA := degrees(string(p.Geo[0].Latitude), 90)
	b, okB := degrees(string(p.Geo[0].Longitude), 180)
	if !okA || !okB || a == 0 && b == 0 {
		return nil, nil
	}
	return &a, &b
}

func degrees(s string, most float64) (float64, bool) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err == nil && !strings.Contains(s, ".") {
		v /= 1e6
	}
	return v, err == nil && math.Abs(v) <= most
}

func (r *reading) albumsOf(p photo, id string) (all []archive.Collection) {
	titles := slices.Clone(r.albums[id])
	for _, a := range p.Albums {
		titles = append(titles, page.Clean(string(a.Title)))
	}
	for _, title := range titles {
		c := archive.Collection{Kind: archive.Album, Title: title}
		if title != "" && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// namesIn returns the names in entries whose form is not known: the fields that
// are called so.
func namesIn(entries []json.RawMessage) (names []string) {
	for _, raw := range entries {
		var e struct{ Name, Username, Realname, User jsonlist.Word }
		if json.Unmarshal(raw, &e) != nil {
			continue
		}
		for _, s := range []jsonlist.Word{e.Realname, e.Name, e.Username, e.User} {
			if name := page.Clean(string(s)); name != "" {
				names = append(names, name)
				break
			}
		}
	}
	return names
}

func (p photo) details() (all []archive.Detail) {
	add := func(name string, value jsonlist.Word) {
		if s := page.Clean(string(value)); s != "" && s != "0" {
			all = append(all, archive.Detail{Name: name, Value: s})
		}
	}
	add("Address", p.Photopage)
	add("Visibility", p.Privacy)
	add("Views", p.Views)
	add("Favourites of others", p.Faves)
	add("License", p.License)
	for _, raw := range p.Notes {
		var n struct{ Note, Text, Content jsonlist.Word }
		if json.Unmarshal(raw, &n) == nil {
			add("Note", n.Note+n.Text+n.Content)
		}
	}
	return all
}
