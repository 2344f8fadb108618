package board

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"time"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/sqldump"
)

// Run is one run of a reader over an archive; see [blog.Run].
type Run struct {
	*blog.Run
	Site Files // every file, after Survey

	told map[string]bool // warnings about dumps, which come again with each pass
}

// New begins a run.
func New(ctx context.Context, root fs.FS, s archive.Service, zone *time.Location, yield func(archive.Item, error) bool) *Run {
	return &Run{Run: blog.New(ctx, root, s, zone, yield), told: map[string]bool{}}
}

// Read is [blog.Read] for a run over dumps.
func Read(ctx context.Context, root fs.FS, s archive.Service, o archive.Options, do func(*Run)) iter.Seq2[archive.Item, error] {
	return blog.Read(ctx, root, s, o, func(r *blog.Run) { do(&Run{Run: r, told: map[string]bool{}}) })
}

// Survey notes the archive's files.
func (r *Run) Survey() {
	r.Run.Survey()
	for _, name := range r.Files {
		r.Site.Add(name)
	}
}

// Rows yields the wanted rows of a set, and warns of what cannot be read.
func (r *Run) Rows(s Set, wanted sqldump.Wanted) iter.Seq[sqldump.Row] {
	return func(yield func(sqldump.Row) bool) {
		for row, err := range sqldump.Read(r.Ctx, r.Root, s.Dumps, wanted) {
			var w *archive.Warning
			switch {
			case r.Done():
				return
			case errors.As(err, &w):
				r.once(w)
			case err != nil || !yield(row):
				return
			}
		}
	}
}

// once warns of what another pass may have met already.
func (r *Run) once(w *archive.Warning) {
	if !r.told[w.Error()] {
		r.told[w.Error()] = true
		r.Warn(w)
	}
}
