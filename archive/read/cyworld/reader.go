package cyworld

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

// Service is the id of Cyworld.
const Service archive.Service = "cyworld"

// Reader reads what was saved of a minihompy. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

// Info describes the reader. Its evidence is that of most dialects; the
// folders of saved pages are best effort, as their [read.Match] says.
func (Reader) Info() read.Info {
	return read.Info{
		Service: Service,
		Title:   "Cyworld",
		Kinds: []archive.Kind{archive.Photo, archive.Video, archive.Audio,
			archive.Diary, archive.Post, archive.Guestbook, archive.Comment},
		Evidence: read.ParserCode,
		Variants: variants(),
		Lacks: []string{
			"The pictures that CyBackup saved have no dates or captions.",
			"The files of Cyworld's own backup of 2015 are not known to us, and Cyworld Z of 2022 hands out none.",
			"Cyworld's official backup of 2015 had no photos, and the music of a minihompy was never in any archive.",
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.TextOption,
			Help: "Your name as it stands in the minihompy; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "The time zone of the dates in the minihompy.",
		}},
	}
}

const defaultZone = "Asia/Seoul"

// Read yields dialect after dialect, and at the end the pictures among theirs
// that no entry mentions. What is not Cyworld's is left to other readers.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read cyworld: %w", err))
			return
		}
		r := &reading{
			ctx: ctx, root: root, yield: yield, survey: newSurvey(),
			zone: zone, owner: clean(o.Text("owner", "")),
			used: map[string]bool{}, bad: map[string]bool{}, shown: map[string]bool{}, homes: map[string]bool{},
		}
		r.all()
		if err := ctx.Err(); err != nil && !r.stopped {
			yield(archive.Item{}, err)
		}
	}
}
