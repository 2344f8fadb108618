package photoprism

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"dotori/archive"
	"dotori/archive/read/clock"
	"dotori/archive/read/page"
)

// picture is what PhotoPrism writes of a picture.
type picture struct {
	UID            string  `yaml:"UID"`
	Taken          string  `yaml:"TakenAt"`      // in UTC
	TakenLocal     string  `yaml:"TakenAtLocal"` // since 2021; a wall clock
	TakenFrom      string  `yaml:"TakenSrc"`
	Zone           string  `yaml:"TimeZone"`
	Title          string  `yaml:"Title"`
	TitleFrom      string  `yaml:"TitleSrc"`
	Caption        string  `yaml:"Caption"`
	CaptionFrom    string  `yaml:"CaptionSrc"`
	Description    string  `yaml:"Description"` // until 2024, as the caption was called
	DescriptionFrm string  `yaml:"DescriptionSrc"`
	OriginalName   string  `yaml:"OriginalName"`
	Favorite       bool    `yaml:"Favorite"`
	Private        bool    `yaml:"Private"`
	Latitude       float64 `yaml:"Lat"`
	Longitude      float64 `yaml:"Lng"`
	PlaceFrom      string  `yaml:"PlaceSrc"`
	Deleted        string  `yaml:"DeletedAt"`
	Details        struct {
		Keywords string `yaml:"Keywords"`
		Notes    string `yaml:"Notes"`
		Subject  string `yaml:"Subject"`
		Artist   string `yaml:"Artist"`
	} `yaml:"Details"`
}

// album is what PhotoPrism writes of an album.
type album struct {
	Type   string `yaml:"Type"`
	Title  string `yaml:"Title"`
	Photos []struct {
		UID    string `yaml:"UID"`
		Hidden bool   `yaml:"Hidden"`
	} `yaml:"Photos"`
}

// largest bounds a YAML file, in bytes: an album of 100,000 pictures has less.
const largest = 16 << 20

// load reads a YAML file into a value.
func load(root fs.FS, name string, into any) error {
	f, err := root.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largest))
	if err != nil {
		return err
	}
	err = yaml.Unmarshal(b, into)
	var other *yaml.TypeError // the rest is filled in
	if err != nil && !errors.As(err, &other) {
		return fmt.Errorf("read YAML: %w", err)
	}
	return nil
}

// Sources of facts: what people typed and what files say is a memory; what
// PhotoPrism worked out by itself is none.
func isTold(source string) bool {
	return slices.Contains([]string{"manual", "admin", "batch", "meta", "xmp", "yaml", "name", "file"}, source)
}

// tell fills in what PhotoPrism knows of a picture.
func (p picture) tell(it *archive.Item) {
	if isTold(p.TitleFrom) {
		it.Title = page.Clean(p.Title)
	}
	caption, from := p.Caption, p.CaptionFrom
	if caption == "" {
		caption, from = p.Description, p.DescriptionFrm
	}
	if isTold(from) {
		it.Text = page.Clean(caption)
	}
	if isTold(p.TakenFrom) {
		it.Moment = p.moment()
	}
	if (p.Latitude != 0 || p.Longitude != 0) && p.PlaceFrom != "estimate" && math.Abs(p.Latitude) <= 90 && math.Abs(p.Longitude) <= 180 {
		it.Latitude, it.Longitude = &p.Latitude, &p.Longitude
	}
	it.Author = page.Clean(p.Details.Artist)
	it.Favorite, it.Hidden = p.Favorite, p.Deleted != ""
	p.note(it)
}

// note adds what has no other place.
func (p picture) note(it *archive.Item) {
	for word := range strings.SplitSeq(p.Details.Keywords, ",") {
		if word = page.Clean(word); word != "" && !slices.Contains(it.Tags, word) {
			it.Tags = append(it.Tags, word)
		}
	}
	note := func(name, value string) {
		if value = page.Clean(value); value != "" {
			it.Details = append(it.Details, archive.Detail{Name: name, Value: value})
		}
	}
	if p.Private {
		note("Visibility", "private")
	}
	note("Subject", p.Details.Subject)
	note("Notes", p.Details.Notes)
	note("Original name", p.OriginalName)
}

// moment returns when a picture was taken: the wall clock, and its distance
// from UTC where PhotoPrism knew the zone.
func (p picture) moment() archive.Moment {
	zone, err := time.LoadLocation(p.Zone)
	if p.Zone == "" || p.Zone == "Local" || err != nil {
		zone = nil
	}
	utc, okUTC := stamp(p.Taken)
	local, okLocal := stamp(p.TakenLocal)
	var m archive.Moment
	switch {
	case okUTC && zone != nil:
		m = clock.Show(utc, archive.PrecisionSecond, zone)
	case okLocal:
		m = archive.At(local, archive.PrecisionSecond, archive.OriginSidecar)
	case okUTC:
		m = archive.At(utc, archive.PrecisionSecond, archive.OriginSidecar)
	default:
		return archive.Moment{}
	}
	m.Origin = archive.OriginSidecar
	return m
}

func stamp(s string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, s)
	return t, err == nil && t.Year() >= 1800 && t.Year() < 2200
}
