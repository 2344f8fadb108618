package photos

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// Service is the id of plain pictures.
const Service archive.Service = "photos"

// Reader reads plain pictures, videos and sounds. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Photos and videos",
		Kinds:    []archive.Kind{archive.Photo, archive.Video, archive.Audio},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: "Photos and videos", Evidence: read.Verified},
			{Title: "Camera folder", Evidence: read.Verified},
		},
		Options: []archive.Option{{
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "Where the pictures were taken, for those that only the file's own time can date.",
		}},
	}
}

const defaultZone = "Asia/Seoul"

// Read yields the items folder by folder.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read photos: %w", err))
			return
		}
		r := shots.Reading{Ctx: ctx, Root: root, Service: Service, Zone: zone, Yield: yield}
		for folder, err := range tree.Walk(ctx, root) {
			if err != nil && !yield(archive.Item{}, err) || err == nil && !r.Folder(folder) {
				return
			}
		}
	}
}
