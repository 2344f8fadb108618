package flickr

import (
	"context"
	"io/fs"
	"iter"
	"path"
	"regexp"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/blog"
	"dotori/archive/read/takeout"
)

// Service is the id of Flickr.
const Service archive.Service = "flickr"

// Reader reads data downloads of Flickr. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const variant = "Data download of Flickr"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service, Title: "Flickr",
		Kinds:    []archive.Kind{archive.Photo, archive.Video, archive.Audio, archive.Comment},
		Evidence: read.ParserCode,
		Variants: []read.Variant{{Title: variant, Evidence: read.ParserCode}},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: blog.DefaultZone,
			Help: "Where the pictures were taken: the dates in the download state no zone.",
		}},
		Lacks: []string{
			"Others are named by their number at Flickr alone.",
			"Favourites, contacts, groups and mails of Flickr are not read.",
		},
	}
}

// photoJSON is the name of what the download says of one picture.
var photoJSON = regexp.MustCompile(`(?i)^photo_(\d+)\.json$`)

// idOf returns the id in such a name, or "".
func idOf(name string) string {
	if m := photoJSON.FindStringSubmatch(path.Base(name)); m != nil {
		return m[1]
	}
	return ""
}

// Detect looks into files named like the JSON of a picture.
func (Reader) Detect(ctx context.Context, root fs.FS) read.Match {
	likely := func(name string) bool { return idOf(name) != "" || isAlbums(name) }
	is := func(name, head string) bool {
		if isAlbums(name) {
			return strings.Contains(head, `"cover_photo"`) && strings.Contains(head, `"photo_count"`)
		}
		return isPhoto(head)
	}
	if name := takeout.Find(ctx, root, nil, likely, is); name != "" {
		return read.Match{Confidence: 97, Variant: variant, Reason: "What Flickr says of a picture was found.", Detail: name}
	}
	return read.Match{}
}

func isAlbums(name string) bool { return strings.EqualFold(path.Base(name), "albums.json") }

// isPhoto recognises the beginning of the JSON of a picture.
func isPhoto(head string) bool {
	return strings.Contains(head, `"id"`) && (strings.Contains(head, `"date_imported"`) || strings.Contains(head, `"photopage"`))
}

// Read yields the pictures with their comments, in the order of their ids.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, Service, o, func(run *blog.Run) {
		r := reading{Run: run, pictures: map[string][]string{}, albums: map[string][]string{}, comments: map[string]bool{}, homes: map[string]bool{}}
		r.servers, _ = time.LoadLocation(pacific)
		r.Survey()
		r.survey()
		r.profile()
		r.readAlbums()
		r.photos()
		r.written()
		r.rest()
	})
}
