package blog

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// Run is one run of a reader over an archive. Once the consumer has stopped,
// or the context is done, what is handed to it goes nowhere; loops ask Done.
// It is for one goroutine.
type Run struct {
	Ctx     context.Context
	Root    fs.FS
	Service archive.Service
	Zone    *time.Location // of wall clocks that state none; nil when it is not known
	Index   tree.Index     // of every file, after Survey
	Files   []string       // every file, folder by folder, after Survey

	starts  map[string]int // where in Files a folder begins
	yield   func(archive.Item, error) bool
	stopped bool
	homes   map[string]bool // folders of pages that were read, and those around them
	pages   map[string]bool // folders of pages that were read
	stems   map[string]bool // keys of those pages without their extensions
	used    map[string]bool // files that an item or a warning has named
	alike   map[string]int  // equal items since Begin
}

// New begins a run.
func New(ctx context.Context, root fs.FS, s archive.Service, zone *time.Location, yield func(archive.Item, error) bool) *Run {
	return &Run{
		Ctx: ctx, Root: root, Service: s, Zone: zone, yield: yield, starts: map[string]int{},
		homes: map[string]bool{}, pages: map[string]bool{}, stems: map[string]bool{}, used: map[string]bool{}, alike: map[string]int{},
	}
}

// DefaultZone is that of wall clocks, where the option "timezone" says nothing.
const DefaultZone = "Asia/Seoul"

// Read returns what a reader yields whose items do, in a run with the zone of
// the options; it ends the run.
func Read(ctx context.Context, root fs.FS, s archive.Service, o archive.Options, do func(*Run)) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", DefaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read %s: %w", s, err))
			return
		}
		r := New(ctx, root, s, zone, yield)
		do(r)
		r.End()
	}
}

// Survey walks the archive once and notes its files. What could not be listed
// is warned of.
func (r *Run) Survey() {
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		if err != nil {
			r.pass(err)
		}
		if r.Done() {
			return
		}
		r.starts[folder.Path] = len(r.Files)
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			r.Index.Add(name)
			r.Files = append(r.Files, name)
		}
	}
}

// Under yields the files of a folder and of those in it.
func (r *Run) Under(dir string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, ok := r.starts[dir]
		for _, name := range r.Files[start:] {
			if !ok || dir != "." && !strings.HasPrefix(name, dir+"/") || !yield(name) {
				return
			}
		}
	}
}

// Open opens a file as UTF-8. It cannot be read any more when the context is done.
func (r *Run) Open(name string) (io.ReadCloser, error) {
	f, err := r.Root.Open(name)
	if err != nil {
		return nil, err
	}
	decoded, _ := text.NewReader(tree.Until(r.Ctx, f))
	return struct {
		io.Reader
		io.Closer
	}{decoded, f}, nil
}

// Done reports whether nothing more is wanted.
func (r *Run) Done() bool { return r.stopped || r.Ctx.Err() != nil }

// Begin forgets which items were equal: those of another file are the same again.
func (r *Run) Begin() { clear(r.alike) }

// Item yields an item and returns its identity, for the Parent of comments.
// It fills the service, the offset that the zone had, and the occurrence.
func (r *Run) Item(it archive.Item) string {
	it.Service = r.Service
	it.Moment = it.Moment.In(r.Zone)
	id := it.Identity()
	if it.NativeID == "" && !it.Kind.IsMedia() {
		it.Occurrence = r.alike[id]
		r.alike[id]++
		id = it.Identity()
	}
	for _, f := range it.Files {
		r.used[f] = true
	}
	for _, m := range it.Media {
		r.used[m.Path] = true
	}
	if !r.Done() {
		r.stopped = !r.yield(it, nil)
	}
	return id
}

// Warn yields a warning.
func (r *Run) Warn(w *archive.Warning) {
	r.used[w.Path] = true
	r.pass(w)
}

// Skip yields that a whole file was left out.
func (r *Run) Skip(name, reason, detail string) { r.Warn(archive.Skip(name, reason, detail)) }

// Used reports whether an item or a warning has named the file.
func (r *Run) Used(name string) bool { return r.used[name] }

// End yields why the run ended early, if the consumer did not end it.
func (r *Run) End() {
	if err := r.Ctx.Err(); err != nil && !r.stopped {
		r.stopped = true
		r.yield(archive.Item{}, err)
	}
}

// pass yields an error of the walk: a warning, or that of the context, which
// End yields.
func (r *Run) pass(err error) {
	if w, ok := err.(*archive.Warning); ok && !r.Done() {
		r.used[w.Path] = true
		r.stopped = !r.yield(archive.Item{}, w)
	}
}
