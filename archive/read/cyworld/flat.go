package cyworld

import (
	"path"
	"regexp"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// flat is what two small programs saved into one folder: pictures named after
// their entries, with or without its date: 20060314_4299EC282E800182A2A86401.jpg.
func flat() dialect {
	return dialect{
		match: read.Match{Confidence: 60, Variant: "Pictures named after their entries", Reason: "Pictures named after Cyworld entries were found."},
		owns:  func(name string) bool { return flatName.MatchString(path.Base(name)) && tree.NamedLikeMedia(name) },
		read:  (*reading).flat,
	}
}

// flatName wants capitals, as the service wrote its ids: other programs name
// files by 24 small hex digits.
var flatName = regexp.MustCompile(`^(?:\d{8}_)?[0-9A-F]{24}\.\w+$`)

func (r *reading) flat(files []string) {
	for _, name := range files {
		if r.done() {
			return
		}
		if !r.used[name] {
			r.picture(name, "", dateOfName(name), archive.Collection{Kind: archive.Album, Title: savedAlbum})
		}
	}
}

// dateOfName dates a file by its name, else by its folder.
func dateOfName(name string) archive.Moment {
	if m, ok := media.DateFromName(path.Base(name)); ok {
		return m
	}
	m, _ := media.DateFromPath(name)
	return m
}
