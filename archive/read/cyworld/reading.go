package cyworld

import (
	"context"
	"io/fs"
	"path"
	"time"

	"dotori/archive"
	"dotori/archive/read/tree"
)

// reading is one run over an archive. Once the consumer has stopped, or ctx is
// done, everything that it yields goes nowhere; loops ask done.
type reading struct {
	*survey
	ctx     context.Context
	root    fs.FS
	yield   func(archive.Item, error) bool
	stopped bool
	zone    *time.Location
	owner   string
	used    map[string]bool // files that an item or a warning has named
	bad     map[string]bool // files that are named like pictures, but are none
	shown   map[string]bool // pictures that are items of their own
	homes   map[string]bool // folders with pictures of entries
	alike   map[string]int  // entries of the file being read: in another file they are the same again
}

// all surveys the archive and lets each dialect read what it owns.
func (r *reading) all() {
	known := dialects()
	r.owned = make([][]string, len(known))
	for folder, err := range tree.Walk(r.ctx, r.root) {
		if err != nil {
			r.pass(err)
		}
		for _, e := range folder.Files {
			r.own(known, path.Join(folder.Path, e.Name()))
		}
		if r.done() {
			return
		}
	}
	for i, d := range known {
		if len(r.owned[i]) > 0 && !r.done() {
			d.read(r, r.owned[i])
		}
	}
	r.loose()
}

// own adds a file to the survey and gives it to the dialect it belongs to.
func (r *reading) own(known []dialect, name string) {
	r.add(name)
	i := ownerOf(known, name)
	if isData(name) && (i < 0 || known[i].claims == nil) {
		head, err := tree.Begin(r.root, name, headLength)
		if err != nil && i < 0 {
			r.skip(name, "This file could not be read.", err.Error())
			return
		}
		if c := claimant(known, head); c >= 0 {
			i = c
		}
	}
	if i >= 0 {
		r.owned[i] = append(r.owned[i], name)
	}
}

func (r *reading) done() bool { return r.stopped || r.ctx.Err() != nil }

// item yields an item and returns its identity; "" when it has none yet. Items
// that are equal are told apart among alike, where they are counted.
func (r *reading) item(it archive.Item, alike map[string]int) string {
	it.Service = Service
	it.Moment = it.Moment.In(r.zone)
	it.Own = r.owner != "" && it.Author == r.owner
	id := it.Identity()
	if it.NativeID == "" && !it.Kind.IsMedia() {
		it.Occurrence = alike[id]
		alike[id]++
		id = it.Identity()
	}
	for _, f := range it.Files {
		r.used[f] = true
	}
	for _, m := range it.Media {
		r.used[m.Path] = true
	}
	if !r.done() {
		r.stopped = !r.yield(it, nil)
	}
	return id
}

// pass yields an error of the walk: a warning, or that of ctx, which ends it.
func (r *reading) pass(err error) {
	if !r.done() {
		r.stopped = !r.yield(archive.Item{}, err)
	}
}

func (r *reading) warn(w *archive.Warning) {
	r.used[w.Path] = true
	r.pass(w)
}

func (r *reading) skip(name, reason, detail string) {
	r.warn(archive.Skip(name, reason, detail))
}
