package meta

import (
	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/tree"
)

// Picture is a photo or video as lists name it. Where it was sent from, and
// with which device, is nobody's business.
type Picture struct {
	URI         string   `json:"uri"`
	Created     int64    `json:"creation_timestamp"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Comments    []Remark `json:"comments"`
	Metadata    struct {
		Photo shot `json:"photo_metadata"`
		Video shot `json:"video_metadata"`
	} `json:"media_metadata"`
}

// Remark is what somebody said to a picture or post.
type Remark struct {
	Timestamp int64  `json:"timestamp"`
	Comment   string `json:"comment"`
	Author    string `json:"author"`
	Group     string `json:"group"`
}

type shot struct {
	EXIF []struct {
		Taken     int64   `json:"taken_timestamp"`
		Latitude  float64 `json:"latitude"`
		Longitude float64 `json:"longitude"`
	} `json:"exif_data"`
}

// Time returns when the picture was taken, where that is told, else when it
// was uploaded, as a Unix time; 0 when unknown. Downloads write the year 0 for
// pictures without a date.
func (p Picture) Time() int64 {
	for _, e := range append(p.Metadata.Photo.EXIF, p.Metadata.Video.EXIF...) {
		if clock.Unix(e.Taken, nil).Known() {
			return e.Taken
		}
	}
	return p.Created
}

// Place returns where the picture was taken, or nil.
func (p Picture) Place() (latitude, longitude *float64) {
	for _, e := range append(p.Metadata.Photo.EXIF, p.Metadata.Video.EXIF...) {
		if latitude, longitude = Place(e.Latitude, e.Longitude); latitude != nil {
			break
		}
	}
	return latitude, longitude
}

// Place returns a place on Earth, or nil; 0, 0 is what programs write for none.
func Place(latitude, longitude float64) (lat, lon *float64) {
	if latitude == 0 && longitude == 0 || !(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180) {
		return nil, nil
	}
	return &latitude, &longitude
}

// Show yields a picture with the words, place and collections of it, and its
// comments behind it. Of one that is not there its words are kept; without any
// it is only counted.
func (r *Run) Show(f File, p Picture, it archive.Item) {
	m, ok := r.Media(f, p.URI)
	if !ok {
		return
	}
	it.Kind, it.Media = archive.Photo, []archive.Media{m}
	if m.Missing {
		if it.Text == "" && len(p.Comments) == 0 {
			r.Lose(f.Name)
			return
		}
		it.NativeID = "uri/" + Repair(p.URI)
	} else {
		kind, mime, w := tree.Look(r.Root, m.Path)
		if w != nil {
			r.Warn(w)
			return
		}
		it.Kind, it.Media[0].MIME = kind, mime
	}
	if it.Latitude == nil {
		it.Latitude, it.Longitude = p.Place()
	}
	id := r.Item(it)
	if len(p.Comments) > 0 && !m.Missing {
		sum, _ := tree.Sum(r.Ctx, r.Root, m.Path) // ingest has not seen its bytes yet
		id = archive.Item{Kind: it.Kind, Media: []archive.Media{{SHA256: sum}}}.Identity()
	}
	for _, c := range p.Comments {
		r.Comment(f, c, archive.Item{Parent: id})
	}
}

// Comment yields what somebody said, if it was in words or pictures.
func (r *Run) Comment(f File, c Remark, it archive.Item) bool {
	it.Kind, it.Author, it.Text = archive.Comment, Repair(c.Author), Repair(c.Comment)
	it.Moment, it.Files = clock.Unix(c.Timestamp, r.Zone), append(it.Files, f.Name)
	if it.Own = r.IsOwner(it.Author); it.Text == "" && len(it.Media) == 0 {
		return false
	}
	it.NativeID = r.Distinct("comment/"+it.Parent, Instant(it.Moment), it.Author, it.Text)
	r.Item(it)
	return true
}
