package googlephotos

import (
	"maps"
	"slices"

	"dotori/archive"
)

// guest is what a JSON in an album adds to a picture that lies elsewhere:
// large Takeouts describe a picture in each of its albums, but hold it once.
type guest struct {
	albums []archive.Collection
	files  []string
}

// introduce decodes what describes no picture beside it: the albums, and the
// JSONs of pictures in other folders.
func (r *reading) introduce(folders []*folder) {
	missing := map[string][]lost{}
	for _, f := range folders {
		if r.done() {
			return
		}
		r.leftovers(f, missing)
	}
	if len(missing) == 0 {
		return
	}
	for _, f := range folders {
		if r.done() {
			return
		}
		r.home(f, missing)
	}
}

// lost is a JSON whose picture does not lie beside it.
type lost struct {
	path string
	in   *folder
	away bool // what it describes was put away
	says
}

// says is what tells pictures of one name apart. Their addresses do not: they
// differ from album to album.
type says struct {
	title          string
	taken, created int64
}

func saysOf(d *described) says {
	return says{d.title(), d.Taken.time().Unix(), d.Created.time().Unix()}
}

// leftovers finds the album of a folder and notes its lost JSONs by the name of
// what they describe.
func (r *reading) leftovers(f *folder, all map[string][]lost) {
	var first *described
	var files []string
	for _, o := range r.matched(f).orphans() {
		if r.done() {
			return
		}
		if f.guests[o.dir] {
			continue
		}
		d, err := decode(r.root, o.path())
		switch {
		case r.named[o.path()]:
		case err != nil:
			r.skip(o.path(), "This file should describe a picture, but could not be read.", oneLine(err))
		case d.isPicture():
			all[lostKey(o.name)] = append(all[lostKey(o.name)], lost{o.path(), f, visibility(d) != "", saysOf(d)})
		case d.isAlbum():
			if first == nil || first.title() == "" {
				first = d
			}
			files = append(files, o.path())
		}
	}
	r.albums[f] = albumOf(f.name, first, files)
}

// lostKey is what the names of JSONs of one picture have in common in all
// folders, whose counters differ.
func lostKey(name string) string { return loose(jsonParts(name).stem) }

// home looks in a folder for the pictures of lost JSONs.
func (r *reading) home(f *folder, all map[string][]lost) {
	m := r.matched(f)
	for i, own := range m.own {
		for _, j := range own {
			found := all[lostKey(m.jsons[j].name)]
			if len(found) == 0 || r.done() {
				continue
			}
			if d, err := decode(r.root, m.jsons[j].path()); err == nil && !d.Taken.time().IsZero() {
				r.welcome(m.media[i], saysOf(d), found)
			}
		}
	}
}

// welcome notes which of the lost JSONs describe a picture.
func (r *reading) welcome(picture file, what says, found []lost) {
	for _, l := range found {
		if l.says != what || r.named[l.path] {
			continue
		}
		r.named[l.path] = true // it is told of with its picture
		g := r.guests[picture.path()]
		g.files = append(g.files, l.path)
		if a := r.albums[l.in]; a != nil && !l.away {
			g.albums = union(g.albums, a.collection())
			for _, name := range a.files {
				r.named[name] = true
				g.files = union(g.files, []string{name})
			}
		}
		r.guests[picture.path()] = g
	}
}

// farewell warns of JSONs whose picture could not be read where it was found.
func (r *reading) farewell() {
	for _, picture := range slices.Sorted(maps.Keys(r.guests)) {
		for _, name := range r.guests[picture].files {
			r.skip(name, "The picture or video that this file describes is not here.", picture)
		}
	}
}
