package googlephotos

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive/read/tree"
)

// products says of what else a Takeout holds, and Dotori does not read, what it
// is. It looks only where that cannot be anybody else's: at the files beside
// the photos, and below the folder that the whole Takeout is in.
func (r *reading) products(s *survey) {
	tops := s.tops()
	for _, d := range s.dirs {
		if r.done() {
			return
		}
		if s.roots[d.path] {
			r.beside(d)
		}
		if slices.ContainsFunc(tops, func(top string) bool { return holds(top, d.path) }) {
			r.product(d)
		}
	}
}

// browser is the page of a Takeout that lists its content; its name is the
// same in all languages.
const browser = "archive_browser.html"

// tops are the folders that hold a whole Takeout: with that page, or with the
// folder of the photos.
func (s *survey) tops() (tops []string) {
	for _, d := range s.dirs {
		if slices.Contains(d.media, browser) {
			tops = append(tops, d.path)
		}
	}
	for _, root := range slices.Sorted(maps.Keys(s.roots)) {
		if top := path.Dir(root); root != "." && isTakeout(top) {
			tops = append(tops, top)
		}
	}
	slices.Sort(tops)
	return slices.Compact(tops)
}

func holds(top, dir string) bool {
	_, ok := tree.Below(top, dir)
	return ok
}

// lists are what lies between the folders of photos, in all languages.
var lists = []string{"print-subscriptions", "shared_album_comments", "user-generated-memory-titles"}

func (r *reading) beside(d *dir) {
	for _, name := range d.jsons {
		f := file{d.path, name}
		if slices.Contains(lists, jsonParts(name).stem) && !r.named[f.path()] {
			r.skip(f.path(), "This list of Google Photos tells of no picture.", "")
		}
	}
}

// product skips files of other products by what their names and beginnings say.
func (r *reading) product(d *dir) {
	for _, name := range slices.Concat(d.media, d.jsons) {
		full := path.Join(d.path, name)
		reason := ""
		switch ext := strings.ToLower(path.Ext(name)); {
		case r.named[full], r.done():
		case name == browser:
			reason = "This page only lists what is in the Takeout."
		case ext == ".vcf":
			reason = "Dotori does not read contacts."
		case ext == ".ics":
			reason = "Dotori does not read calendars."
		case ext == ".json" && r.isLocations(full):
			reason = "Dotori does not read where somebody was at each moment."
		}
		if reason != "" {
			r.skip(full, reason, "")
		}
	}
}

// isLocations reports the history of places, by what stands first in its files.
func (r *reading) isLocations(name string) bool {
	head, err := tree.Begin(r.root, name, 512)
	if err != nil {
		r.unreadable(name, err)
	}
	head = bytes.TrimLeft(head, "{[ \t\r\n")
	for _, key := range []string{`"locations"`, `"timelineObjects"`, `"semanticSegments"`, `"timelineEdits"`} {
		if bytes.HasPrefix(head, []byte(key)) {
			return true
		}
	}
	return false
}
