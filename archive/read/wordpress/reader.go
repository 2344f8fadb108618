package wordpress

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/board"
	"dotori/archive/read/page"
	"dotori/archive/read/sqldump"
	"dotori/archive/read/tree"
)

// Service is the id of WordPress.
const Service archive.Service = "wordpress"

// Reader reads WordPress. It has no state.
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
	_ read.Sharer  = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

const (
	ofExport = "WordPress export (WXR)"
	ofDump   = "WordPress database"
	ofBoards = "WordPress database with KBoard"
)

const defaultZone = "Asia/Seoul"

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "WordPress",
		Kinds:    []archive.Kind{archive.Post, archive.Comment, archive.Photo, archive.Video, archive.Audio, archive.File},
		Evidence: read.Verified,
		Variants: []read.Variant{
			{Title: ofExport, Evidence: read.Verified},
			{Title: ofDump, Evidence: read.ParserCode},
			{Title: ofBoards, Evidence: read.Verified},
		},
		Options: []archive.Option{{
			ID: "owner", Title: "Your name", Type: archive.PersonOption,
			Help: "Your name on the site; what it wrote is shown as yours.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "The time zone of dates whose own is not in the archive.",
		}},
		Lacks: []string{
			"An export names the pictures, but does not hold them; put the folder wp-content/uploads beside it.",
			"An export has only what WordPress itself wrote: boards such as KBoard are only in the database.",
		},
	}
}

// Shares leaves the other tables of a dump to the readers of other programs.
func (Reader) Shares(name string) bool { return sqldump.Named(name) }

// Read implements [read.Reader].
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read wordpress: %w", err))
			return
		}
		r := newReading(ctx, root, yield)
		r.owner, r.zone = clean(o.Text("owner", "")), zone
		r.all()
		r.End()
	}
}

func newReading(ctx context.Context, root fs.FS, yield func(archive.Item, error) bool) *reading {
	r := &reading{Run: board.New(ctx, root, Service, nil, yield), seen: map[string]string{}, counts: map[string]*count{}}
	r.Survey()
	r.files = newUploads(r.Run.Run)
	return r
}

// all reads the exports, then the databases, which tell of the same posts and
// more, and then says what of the other files is WordPress'.
func (r *reading) all() {
	exports := r.exports()
	sites := r.survey(exports)
	for _, name := range exports {
		if !r.Done() {
			r.export(name, sites[name])
		}
	}
	done := map[*site]bool{}
	for _, name := range exports {
		if s := sites[name]; !done[s] && !r.Done() {
			done[s] = true
			r.rest(s)
		}
	}
	for _, name := range exports {
		r.report(name)
	}
	if r.databases() || len(sites) > 0 {
		r.others()
	}
}

// exports returns the files that are exports.
func (r *reading) exports() (names []string) {
	for _, name := range r.Files {
		if r.Done() {
			return nil
		}
		if !isNamed(name) {
			continue
		}
		head, err := tree.Begin(r.Root, name, headLength)
		switch {
		case isHead(page.Decode(head)):
			names = append(names, name)
		case err != nil:
			r.Skip(name, "This file could not be read.", err.Error())
		}
	}
	return names
}

// Choices implements [read.Chooser]: the authors, who wrote most first.
func (Reader) Choices(ctx context.Context, root fs.FS, option string) ([]string, error) {
	if option != "owner" {
		return nil, nil
	}
	r := newReading(ctx, root, func(archive.Item, error) bool { return true })
	all := newSite()
	sites := map[*site]bool{}
	for _, s := range r.survey(r.exports()) {
		sites[s] = true
	}
	for _, set := range r.Sets(isMine, isProgramDump) {
		d := r.database(set)
		d.survey()
		for _, s := range d.sites {
			s.settle()
			sites[s.site] = true
		}
	}
	for s := range sites {
		for name, n := range s.writers {
			all.writers[name] += n
		}
	}
	return all.names(), ctx.Err()
}
