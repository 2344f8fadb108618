package similar

import (
	"cmp"
	"strings"
	"time"

	"dotori/archive"
)

// Shot is what is known of a picture besides what it shows. Zero fields are
// unknown.
type Shot struct {
	Name          string // of the file, without folders
	MIME          string
	Size          int64 // bytes
	Width, Height int   // pixels, upright
	Moment        archive.Moment
	Part          bool // of something else, such as a message; it never lies on a picture by itself

	// What the file itself tells.
	Camera    string
	Taken     archive.Moment // by the camera's clock
	Subsecond time.Duration  // of Taken; negative or 0 where it is not told
	Software  string         // that wrote the file
}

// Raw reports whether the file is what the sensor saw.
func (s *Shot) Raw() bool {
	_, raw := rawNames[strings.ToLower(extension(s.Name))]
	return raw || strings.HasPrefix(s.MIME, "image/x-")
}

var rawNames = map[string]struct{}{".dng": {}, ".cr2": {}, ".cr3": {}, ".nef": {}, ".arw": {}, ".raf": {}, ".rw2": {}, ".orf": {}, ".pef": {}, ".srw": {}}

// edited reports whether a program says that it changed the picture.
func (s *Shot) edited() bool {
	software := strings.ToLower(s.Software)
	for _, editor := range []string{"photoshop", "lightroom", "snapseed", "gimp", "picasa", "photoscape", "vsco", "facetune", "paint", "instagram", "pixelmator", "affinity", "알씨"} {
		if strings.Contains(software, editor) {
			return true
		}
	}
	return nameOf(s.Name).edited
}

// Better reports whether a is to lie on b, of the same picture: what stands by
// itself before what is part of something; what every program shows before a
// RAW; then the one with the most pixels; with what the camera wrote before what
// was stripped of it; untouched before edited; with more
// bytes; the earliest; by name.
func Better(a, b *Shot) bool { return compare(a, b) < 0 }

func compare(a, b *Shot) int {
	return cmp.Or(
		no(a.Part, b.Part),
		no(a.Raw(), b.Raw()),
		cmp.Compare(b.Width*b.Height, a.Width*a.Height),
		no(a.Camera == "", b.Camera == ""),
		no(a.edited(), b.edited()),
		cmp.Compare(b.Size, a.Size),
		no(!a.Moment.Known(), !b.Moment.Known()),
		a.Moment.Wall.Compare(b.Moment.Wall),
		cmp.Compare(a.Name, b.Name))
}

// no orders what is not so before what is.
func no(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
