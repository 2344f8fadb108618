package shots

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

// Reading is one run of a reader over an archive.
type Reading struct {
	Ctx     context.Context
	Root    fs.FS
	Service archive.Service
	Zone    *time.Location // of the file system's times; nil when it is not known
	Yield   func(archive.Item, error) bool

	// Shared leaves what is no picture, and not named like one, to other readers.
	Shared bool

	// Albums returns the albums that a folder stands for; nil means [Albums].
	Albums func(dir string) []archive.Collection
	// Own returns the files in which the program tells of a picture or video,
	// beside sidecars in XMP, wherever they lie; it may be nil.
	Own func(name string) []string
	// Describe takes from one of those files what it says of an item. It may be
	// nil if Own is.
	Describe func(it *archive.Item, name string) error
}

// Folder yields what is directly in a folder and reports whether to go on.
func (r Reading) Folder(f tree.Folder) bool {
	own := r.ownFiles(f)
	var names []string
	entries := map[string]fs.DirEntry{}
	for _, e := range f.Files {
		entries[e.Name()] = e
		if !own[path.Join(f.Path, e.Name())] {
			names = append(names, e.Name())
		}
	}
	for _, s := range group(names) {
		if err := r.Ctx.Err(); err != nil {
			r.Yield(archive.Item{}, err)
			return false
		}
		if !r.set(f.Path, s, entries) {
			return false
		}
	}
	return true
}

// ownFiles returns the program's own files about what is in a folder.
func (r Reading) ownFiles(f tree.Folder) map[string]bool {
	own := map[string]bool{}
	if r.Own == nil {
		return own
	}
	for _, e := range f.Files {
		for _, name := range r.Own(path.Join(f.Path, e.Name())) {
			own[name] = true
		}
	}
	return own
}

func (r Reading) albums(dir string) []archive.Collection {
	if r.Albums != nil {
		return r.Albums(dir)
	}
	return Albums(dir)
}

func (r Reading) set(dir string, s *set, entries map[string]fs.DirEntry) bool {
	var files []file
	for _, name := range s.files {
		kind, mime, w := tree.Look(r.Root, path.Join(dir, name))
		switch {
		case w == nil:
			files = append(files, file{name, kind, mime})
		case r.Shared && kind != "" && !tree.NamedLikeMedia(name): // it is another reader's
		case !r.Yield(archive.Item{}, w):
			return false
		}
	}
	c := captions{Reading: r, dir: dir, set: s, used: map[string]bool{}}
	for i, sh := range shots(files) {
		it := r.item(dir, sh)
		if !c.describe(&it, sh, i == 0) {
			return false
		}
		date(&it, moments(dir, entries[sh.files[0].name], r.Zone)...)
		if !r.Yield(it, nil) {
			return false
		}
	}
	return c.lonely()
}

// captions adds the sidecars of a set to its items.
type captions struct {
	Reading
	dir  string
	set  *set
	used map[string]bool // sidecars that an item or a warning has named
}

// describe reads what tells of a shot: the program's own files, then the
// sidecars of its files in order, then the shared ones. The first that knows
// something wins.
func (c captions) describe(it *archive.Item, sh shot, first bool) bool {
	if !c.own(it, sh) {
		return false
	}
	var names []string
	for _, f := range sh.files {
		names = append(names, c.set.own[tree.Key(f.name)]...)
	}
	for _, name := range append(names, c.set.shared...) {
		info, err := readSidecar(c.Root, path.Join(c.dir, name))
		if err == nil {
			describe(it, info)
			it.Files = append(it.Files, path.Join(c.dir, name))
		} else if !c.used[name] && !c.skip(name, "This sidecar could not be read.", oneLine(err)) {
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

// own reads the program's own files about a shot.
func (c captions) own(it *archive.Item, sh shot) bool {
	for _, f := range sh.files {
		if c.Own == nil {
			break
		}
		for _, name := range c.Own(path.Join(c.dir, f.name)) {
			if slices.Contains(it.Files, name) {
				continue
			}
			if err := c.Describe(it, name); err != nil && !c.Yield(archive.Item{}, archive.Skip(name, "This sidecar could not be read.", oneLine(err))) {
				return false
			} else if err == nil {
				it.Files = append(it.Files, name)
			}
		}
	}
	return true
}

func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", " ") }

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
	return c.Yield(archive.Item{}, archive.Skip(path.Join(c.dir, name), reason, detail))
}

func readSidecar(root fs.FS, name string) (media.Info, error) {
	f, err := root.Open(name)
	if err != nil {
		return media.Info{}, err
	}
	defer f.Close()
	return media.ReadSidecar(f)
}
