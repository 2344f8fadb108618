package googlephotos

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/clock"
	"dotori/archive/text"
)

// describe takes from a JSON what the item does not know yet.
func (r *reading) describe(it *archive.Item, d *described) {
	if !it.Moment.Known() {
		it.Moment = clock.Show(d.Taken.time(), archive.PrecisionSecond, r.zone)
	}
	if it.Text == "" {
		it.Text = prose(d.Description)
	}
	for _, p := range d.People {
		if name := line(p.Name); name != "" && !slices.Contains(it.People, name) {
			it.People = append(it.People, name)
		}
	}
	for _, g := range []place{d.Geo, d.GeoEXIF} {
		if it.Latitude == nil && g.known() {
			latitude, longitude := float64(g.Latitude), float64(g.Longitude)
			it.Latitude, it.Longitude = &latitude, &longitude
		}
	}
	it.Favorite = it.Favorite || bool(d.Favorited)
	r.state(it, d)
	details(&it.Details, d)
}

// ownURL is how our own export names an item.
var ownURL = regexp.MustCompile(`^urn:uuid:([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$`)

func (d *described) isOwn() bool { return strings.HasPrefix(string(d.URL), "urn:uuid:") }

// state takes whether a picture was put away. What Dotori wrote comes back as
// it was. Elsewhere only the locked folder hides: what is in Google's trash or
// archive would be lost from sight in other archives too, which hold the same
// picture.
func (r *reading) state(it *archive.Item, d *described) {
	if m := ownURL.FindStringSubmatch(string(d.URL)); m != nil {
		it.ID = strings.Join(m[1:], "")
		it.Trashed, it.Hidden = bool(d.Trashed), bool(d.Archived)
		return
	}
	it.Hidden = it.Hidden || bool(d.Locked)
}

// note adds a fact that is not known yet.
func note(facts *[]archive.Detail, name, value string) {
	if value != "" && !slices.ContainsFunc(*facts, func(o archive.Detail) bool { return o.Name == name }) {
		*facts = append(*facts, archive.Detail{Name: name, Value: value})
	}
}

func details(facts *[]archive.Detail, d *described) {
	note := func(name, value string) { note(facts, name, value) }
	if !d.isOwn() {
		note("Address", line(d.URL))
		note("Visibility", visibility(d))
	}
	switch {
	case bool(d.From.Partner):
		note("Shared by", "partner")
	case bool(d.From.Shared):
		note("Shared by", "shared album")
	}
	note("Uploaded from", line(d.From.Mobile.Device))
	note("Folder of the phone", line(d.From.Mobile.Folder.Name))
	note("App", line(d.App.Package))
	note("Made by Google Photos", line(d.From.Composition.Type))
	if views := line(d.Views); views != "0" {
		note("Views", views)
	}
	note("Liked by", strings.Join(d.likers(), ", "))
}

func visibility(d *described) string {
	switch {
	case bool(d.Trashed):
		return "trash"
	case bool(d.Locked):
		return "locked folder"
	case bool(d.Archived):
		return "archive"
	}
	return ""
}

// called returns the name of a media: its title, where that is the file's name
// whole.
func called(f file, title string) string {
	name := exact(f.name)
	if strings.EqualFold(path.Ext(title), path.Ext(name)) && !strings.ContainsAny(title, `/\`) && path.Ext(name) != "" {
		return title
	}
	return name
}

// guessed dates a picture that no JSON describes: by its name, else by the
// year of its folder.
func guessed(folder string, f file) archive.Moment {
	if m, ok := media.DateFromName(text.NFC(f.name)); ok {
		return m
	}
	if dayFolder.MatchString(folder) {
		if m, ok := media.DateFromPath(path.Join(folder, f.name)); ok {
			return m
		}
	}
	if t, err := time.Parse("2006", year(folder)); err == nil {
		return archive.At(t, archive.PrecisionYear, archive.OriginFolder)
	}
	return archive.Moment{}
}
