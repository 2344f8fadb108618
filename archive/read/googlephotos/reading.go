package googlephotos

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// reading is one run over an archive. Once the consumer has stopped, or ctx is
// done, everything that it yields goes nowhere; loops ask done.
type reading struct {
	ctx     context.Context
	root    fs.FS
	yield   func(archive.Item, error) bool
	stopped bool
	zone    *time.Location

	named  map[string]bool    // JSONs and folders that an item or a warning has named
	said   map[string]bool    // identities of comments: each copy of a picture repeats them
	guests map[string]guest   // by the path of a picture, its albums elsewhere
	albums map[*folder]*album // of the folders that are albums
}

// all goes through the archive: a look at everything, then folder by folder.
func (r *reading) all() {
	s, err := look(r.ctx, r.root, r.unreadable)
	if err != nil {
		return
	}
	folders := s.folders()
	r.introduce(folders)
	for _, f := range folders {
		if r.done() {
			return
		}
		r.folder(f)
		f.matching = nil
	}
	r.farewell()
	r.products(s)
}

func (r *reading) done() bool { return r.stopped || r.ctx.Err() != nil }

func (r *reading) item(it archive.Item) {
	it.Service = Service
	for _, f := range it.Files {
		r.named[f] = true
	}
	if !r.done() {
		r.stopped = !r.yield(it, nil)
	}
}

func (r *reading) warn(w *archive.Warning) {
	r.named[w.Path] = true
	if !r.done() {
		r.stopped = !r.yield(archive.Item{}, w)
	}
}

func (r *reading) skip(name, reason, detail string) { r.warn(archive.Skip(name, reason, detail)) }

// unreadable tells of a file or folder that could not be read, once.
func (r *reading) unreadable(name string, err error) {
	if w := (*archive.Warning)(nil); errors.As(err, &w) {
		r.warn(w)
	} else if !r.named[name] {
		r.skip(name, "This file could not be read.", oneLine(err))
	}
}

func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", " ") }

// decoded returns what a JSON says, and tells once when it cannot be read.
func (r *reading) decoded(f file) (*described, bool) {
	d, err := decode(r.root, f.path())
	if err != nil && !r.named[f.path()] {
		r.skip(f.path(), "This file should describe a picture, but could not be read.", oneLine(err))
	}
	return d, err == nil
}

// title is what the JSON of a picture calls it.
func (r *reading) title(f file) (string, bool) {
	if r.done() {
		return "", false
	}
	d, err := decode(r.root, f.path())
	if err != nil && !errors.Is(err, errNotJSON) {
		r.unreadable(f.path(), err)
	}
	if err != nil || !d.isPicture() {
		return "", false
	}
	return d.title(), true
}

// looked returns what the content of a file is. Only what is no picture for
// certain is warned of; other files are for other readers.
func (r *reading) looked(f file) (archive.Kind, string, bool) {
	kind, mime, w := tree.Look(r.root, f.path())
	if w != nil && (tree.NamedLikeMedia(f.name) || kind == "") {
		r.warn(w)
	}
	return kind, mime, w == nil
}
