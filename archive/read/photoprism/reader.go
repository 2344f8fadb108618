package photoprism

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

// Service is the id of PhotoPrism.
const Service archive.Service = "photoprism"

// The variants.
const (
	withYAML = "PhotoPrism's folders with YAML files"
	ofUpload = "Folders of originals for PhotoPrism"
)

// Reader reads folders of PhotoPrism. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const defaultZone = "Asia/Seoul"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "PhotoPrism",
		Kinds:    []archive.Kind{archive.Photo, archive.Video, archive.Audio},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: withYAML, Evidence: read.ParserCode},
			{Title: ofUpload, Evidence: read.Verified},
		},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "Where the pictures were taken, for those that only the file's own time can date.",
		}},
		Lacks: []string{
			"PhotoPrism keeps faces and labels in its database, which is not read.",
		},
	}
}

// Read yields the pictures folder by folder.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read photoprism: %w", err))
			return
		}
		r := newReading(ctx, root, yield)
		r.Zone = zone
		r.all()
	}
}
