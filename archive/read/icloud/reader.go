package icloud

import (
	"context"
	"io/fs"
	"iter"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
)

// Service is the id of iCloud Photos.
const Service archive.Service = "icloud"

// Reader reads copies of iCloud Photos. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const variant = "iCloud Photos from privacy.apple.com"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "iCloud Photos",
		Kinds:    []archive.Kind{archive.Photo, archive.Video, archive.Audio},
		Evidence: read.Verified,
		Variants: []read.Variant{{Title: variant, Evidence: read.Verified}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "Where the pictures were taken that do not say it themselves: the lists state the time in Greenwich.",
		}},
		Lacks: []string{
			"Titles, captions, keywords and names of people are not in Apple's lists.",
			"The lists name pictures without folder: where several are called alike, their dates and albums are not used.",
		},
	}
}

// Detect looks into the lists.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	hints := []string{"photo details", "albums", "앨범"}
	likely := func(name string) bool { return takeout.HasExt(name, ".csv") }
	album := ""
	name := takeout.Find(ctx, root, hints, likely, func(name, head string) bool {
		kind := kindOf(head)
		if kind == albumList && album == "" && listsPictures(head) {
			album = name
		}
		return kind == detailList
	})
	switch {
	case name != "":
		return read.Match{Confidence: 97, Variant: variant, Reason: "Apple's list of pictures was found.", Detail: name}
	case album != "":
		return read.Match{Confidence: 85, Variant: variant, Reason: "A list of an album of iCloud was found.", Detail: album}
	}
	return read.Match{}
}

// listsPictures reports whether the first name below the heading is that of a
// picture: lists of anything may be headed so.
func listsPictures(head string) bool {
	_, names, _ := strings.Cut(strings.ReplaceAll(head, "\r", "\n"), "\n")
	first, _, _ := strings.Cut(strings.TrimSpace(names), "\n")
	return tree.NamedLikeMedia(strings.Trim(first, `" `))
}

// Read yields the pictures folder by folder.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, told: map[string]*told{}, lists: map[string]bool{}, homes: map[string]bool{}, present: map[string]int{}, missing: map[string]int{}}
		r.Survey()
		r.readLists()
		r.survey()
		r.folders()
		r.rest()
	})
}
