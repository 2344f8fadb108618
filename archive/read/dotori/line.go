package dotori

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"dotori/archive"
)

// ItemsName is the file of an export that holds every item.
const ItemsName = "items.jsonl"

// Line is one line of items.jsonl.
type Line struct {
	// Item is the item as it was in the library. The Path of its media is
	// where they lie, relative to items.jsonl; "" when they are missing.
	Item archive.Item
}

// bare has the fields of an item without its methods.
type bare archive.Item

type mediaJSON struct {
	archive.Media
	Path string `json:"path"`
}

type lineJSON struct {
	bare
	Moments     []archive.Moment     `json:"moments"`
	People      []string             `json:"people"`
	Collections []archive.Collection `json:"collections"`
	Media       []mediaJSON          `json:"media"`
	Tags        []string             `json:"tags"`
	Details     []archive.Detail     `json:"details"`
}

// MarshalJSON writes the keys of the item's JSON, and "path" in each media.
func (l Line) MarshalJSON() ([]byte, error) {
	j := lineJSON{
		bare:        bare(l.Item),
		Moments:     append([]archive.Moment{}, l.Item.Moments...),
		People:      append([]string{}, l.Item.People...),
		Collections: append([]archive.Collection{}, l.Item.Collections...),
		Media:       []mediaJSON{},
		Tags:        append([]string{}, l.Item.Tags...),
		Details:     append([]archive.Detail{}, l.Item.Details...),
	}
	for _, m := range l.Item.Media {
		j.Media = append(j.Media, mediaJSON{m, m.Path})
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (l *Line) UnmarshalJSON(b []byte) error {
	var j lineJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	l.Item = archive.Item(j.bare)
	l.Item.Moments = j.Moments
	l.Item.People, l.Item.Collections, l.Item.Tags, l.Item.Details = j.People, j.Collections, j.Tags, j.Details
	l.Item.Media = nil
	for _, m := range j.Media {
		m.Media.Path = m.Path
		l.Item.Media = append(l.Item.Media, m.Media)
	}
	return nil
}

// ParseLine reads a line and checks that it is an item of ours.
func ParseLine(b []byte) (Line, error) {
	var l Line
	if err := l.UnmarshalJSON(b); err != nil {
		return Line{}, err
	}
	it := l.Item
	switch id, err := hex.DecodeString(it.ID); {
	case err != nil || len(id) != 16:
		return Line{}, fmt.Errorf("%q is not an id", it.ID)
	case !it.Kind.Valid():
		return Line{}, fmt.Errorf("%q is not a kind", it.Kind)
	case it.Service == "":
		return Line{}, errors.New("the service is not named")
	case slices.ContainsFunc(append(it.Moments, it.Moment), strange):
		return Line{}, fmt.Errorf("one of its moments is not known as precisely as any: %+v %+v", it.Moment, it.Moments)
	case (it.Latitude == nil) != (it.Longitude == nil):
		return Line{}, errors.New("half of the place is missing")
	}
	if err := checkPaths(it.Media); err != nil {
		return Line{}, err
	}
	return l, nil
}

// strange reports a moment of a precision that there is not.
func strange(m archive.Moment) bool { return m.Known() && m.Precision.Rank() < 0 }

// checkPaths keeps a line from naming a file outside its export.
func checkPaths(media []archive.Media) error {
	for _, m := range media {
		if m.Path != "" && !fs.ValidPath(m.Path) {
			return fmt.Errorf("%q is not a path inside the export", m.Path)
		}
	}
	return nil
}
