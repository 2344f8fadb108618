package googlephotos

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

// Service is the id of Google Photos.
const Service archive.Service = "googlephotos"

// Reader reads the photos of a Takeout. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// The variants, by how the JSONs are named.
const (
	newNames = "Google Takeout since late 2024"
	oldNames = "Google Takeout until 2024"
	ownNames = "Google Photos archive that Dotori wrote"
)

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Google Photos",
		Kinds:    []archive.Kind{archive.Photo, archive.Video, archive.Audio, archive.Post, archive.Comment},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: newNames, Evidence: read.Verified},
			{Title: oldNames, Evidence: read.Verified},
			{Title: ownNames, Evidence: read.Verified},
		},
		Lacks: []string{
			"Pictures that were uploaded to save space are smaller than their originals.",
			"A Takeout does not say in which time zone a picture was taken; where the picture does not either, yours is assumed.",
			"Faces that have no name in Google Photos are in no Takeout.",
		},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "Where the pictures were taken that do not say so themselves.",
		}},
	}
}

const defaultZone = "Asia/Seoul"

// Read yields the pictures folder by folder, and says of every JSON that
// describes none that is here.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read googlephotos: %w", err))
			return
		}
		r := &reading{ctx: ctx, root: root, yield: yield, zone: zone,
			named: map[string]bool{}, said: map[string]bool{}, guests: map[string]guest{}, albums: map[*folder]*album{}}
		r.all()
		if err := ctx.Err(); err != nil && !r.stopped {
			yield(archive.Item{}, err)
		}
	}
}
