package photos

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"dotori/archive"
	"dotori/archive/media"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	ctx   context.Context
	root  fs.FS
	zone  *time.Location
	yield func(archive.Item, error) bool
}

// folder yields what is directly in a folder and reports whether to go on.
func (r reading) folder(f tree.Folder) bool {
	names := make([]string, len(f.Files))
	entries := map[string]fs.DirEntry{}
	for i, e := range f.Files {
		names[i] = e.Name()
		entries[e.Name()] = e
	}
	for _, s := range group(names) {
		if err := r.ctx.Err(); err != nil {
			r.yield(archive.Item{}, err)
			return false
		}
		if !r.set(f.Path, s, entries) {
			return false
		}
	}
	return true
}

func (r reading) set(dir string, s *set, entries map[string]fs.DirEntry) bool {
	var files []file
	for _, name := range s.files {
		kind, mime, w := tree.Look(r.root, path.Join(dir, name))
		if w == nil {
			files = append(files, file{name, kind, mime})
		} else if !r.yield(archive.Item{}, w) {
			return false
		}
	}
	c := captions{reading: r, dir: dir, set: s, used: map[string]bool{}}
	for i, sh := range shots(files) {
		it := sh.item(dir)
		if !c.describe(&it, sh, i == 0) {
			return false
		}
		if !it.Moment.Known() {
			it.Moment = moment(dir, entries[sh.files[0].name], r.zone)
		}
		if !r.yield(it, nil) {
			return false
		}
	}
	return c.lonely()
}

// captions adds the sidecars of a set to its items.
type captions struct {
	reading
	dir  string
	set  *set
	used map[string]bool // sidecars that an item or a warning has named
}

// describe reads the sidecars of a shot: of its files in order, then the
// shared ones. The first that knows something wins.
func (c captions) describe(it *archive.Item, sh shot, first bool) bool {
	var names []string
	for _, f := range sh.files {
		names = append(names, c.set.own[tree.Key(f.name)]...)
	}
	for _, name := range append(names, c.set.shared...) {
		info, err := readSidecar(c.root, path.Join(c.dir, name))
		if err == nil {
			describe(it, info)
			it.Files = append(it.Files, path.Join(c.dir, name))
		} else if !c.used[name] && !c.skip(name, "This sidecar could not be read.", strings.ReplaceAll(err.Error(), "\n", " ")) {
			return false
		}
		c.used[name] = true
	}
	if first {
		for _, name := range c.set.edits {
			it.Files = append(it.Files, path.Join(c.dir, name))
			c.used[name] = true
		}
	}
	return true
}

// lonely warns of what describes a picture that is not there.
func (c captions) lonely() bool {
	names := slices.Concat(c.set.shared, c.set.edits)
	for _, own := range c.set.own {
		names = append(names, own...)
	}
	slices.Sort(names)
	for _, name := range names {
		if !c.used[name] && !c.skip(name, "The picture that this file describes is not beside it.", "") {
			return false
		}
	}
	return true
}

func (c captions) skip(name, reason, detail string) bool {
	return c.yield(archive.Item{}, archive.Skip(path.Join(c.dir, name), reason, detail))
}

func readSidecar(root fs.FS, name string) (media.Info, error) {
	f, err := root.Open(name)
	if err != nil {
		return media.Info{}, err
	}
	defer f.Close()
	return media.ReadSidecar(f)
}
