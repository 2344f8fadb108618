package takeout

import (
	"bytes"
	"encoding/json"
	"strconv"
	"time"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/shelf"
	"dotori/archive/export/xmp"
)

const (
	suffix    = ".json"
	nameLimit = 46 // UTF-16 units of the name that a JSON describes
)

// picture is what the JSON beside a picture says, in Google's words.
type picture struct {
	Title          string   `json:"title"` // the name that the file had
	Description    string   `json:"description"`
	ImageViews     string   `json:"imageViews"` // PhotoPrism before 2026 needs it
	CreationTime   stamp    `json:"creationTime"`
	PhotoTakenTime stamp    `json:"photoTakenTime"`
	GeoData        geo      `json:"geoData"`
	GeoDataExif    geo      `json:"geoDataExif"`
	People         []person `json:"people,omitempty"`
	URL            string   `json:"url"`
	Archived       bool     `json:"archived,omitempty"`
	Trashed        bool     `json:"trashed,omitempty"`
	Favorited      bool     `json:"favorited,omitempty"`
}

// geo is a place; zeroes stand for none.
type geo struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
	Altitude  float64 `json:"altitude"`
}

type person struct {
	Name string `json:"name"`
}

// stamp is an instant in seconds since 1970; "0" stands for none.
type stamp struct {
	Timestamp string `json:"timestamp"`
	Formatted string `json:"formatted"`
}

func at(t time.Time) stamp {
	if t.IsZero() {
		return stamp{Timestamp: "0"}
	}
	return stamp{strconv.FormatInt(t.Unix(), 10), t.UTC().Format("Jan 2, 2006, 3:04:05 PM UTC")}
}

// beside returns the files that describe a media.
func (w writing) beside(it archive.Item, m archive.Media, name string) []shelf.Page {
	if !xmp.Describes(m) {
		return nil
	}
	pages := []shelf.Page{{Name: name + xmp.Suffix, Body: xmp.Sidecar(it, m)}}
	if m.Role == archive.RoleLive {
		return pages
	}
	return append(pages, shelf.Page{Name: name + suffix, Body: encode(w.describe(it, m))})
}

func (w writing) describe(it archive.Item, m archive.Media) picture {
	p := picture{
		Title: m.Name, Description: export.Caption(it), ImageViews: "0",
		CreationTime: at(w.taken(it)), PhotoTakenTime: at(w.taken(it)),
		URL: url(it, m), Archived: it.Hidden, Trashed: it.Trashed, Favorited: it.Favorite,
	}
	if it.Latitude != nil && it.Longitude != nil {
		p.GeoData = geo{Latitude: *it.Latitude, Longitude: *it.Longitude}
		p.GeoDataExif = p.GeoData
	}
	for _, name := range it.People {
		p.People = append(p.People, person{name})
	}
	return p
}

// url identifies an item, or a picture that a text shows.
func url(it archive.Item, m archive.Media) string {
	u := "urn:uuid:" + export.UUID(it.ID)
	if !it.Kind.IsMedia() {
		u += "#" + m.SHA256[:8]
	}
	return u
}

// taken is the instant of an item, or the zero time.
func (w writing) taken(it archive.Item) time.Time {
	return it.Moment.In(w.zone).Instant(archive.Offset{})
}

// encode writes JSON as Google does, and leaves < and & as they are.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(v) // strings, numbers and booleans always encode
	return b.Bytes()
}
