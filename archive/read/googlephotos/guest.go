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
	lost := map[string][]lost{}
	for _, f := range folders {
		if r.done() {
			return
		}
		r.leftovers(f, lost)
	}
	if len(lost) == 0 {
		return
	}
	for _, f := range folders {
		if r.done() {
			return
		}
		r.home(f, lost)
	}
}

// lost is a JSON whose picture does not lie beside it.
type lost struct {
	file file
	in   *folder
}

// leftovers finds the album of a folder and notes its lost JSONs by the name of
// what they describe.
func (r *reading) leftovers(f *folder, all map[string][]lost) {
	var first *described
	var files []string
	for _, o := range r.matched(f).orphans() {
		if f.guests[o.dir] {
			continue
		}
		d, err := decode(r.root, o.path())
		switch {
		case err != nil:
			r.skip(o.path(), "This file should describe a picture, but could not be read.", oneLine(err))
		case d.isPicture():
			all[lostKey(o.name)] = append(all[lostKey(o.name)], lost{o, f})
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
			if len(found) == 0 {
				continue
			}
			d, err := decode(r.root, m.jsons[j].path())
			if err != nil {
				continue
			}
			for _, l := range found {
				r.welcome(m.media[i], d, l)
			}
		}
	}
}

// welcome notes that a picture is the one that a lost JSON describes, if it is.
func (r *reading) welcome(picture file, d *described, l lost) {
	o, err := decode(r.root, l.file.path())
	if err != nil || r.named[l.file.path()] || !samePicture(o, d) {
		return
	}
	r.named[l.file.path()] = true // it is told of with its picture
	g := r.guests[picture.path()]
	g.files = append(g.files, l.file.path())
	if a := r.albums[l.in]; a != nil && !bool(o.Trashed || o.Archived || o.Locked) {
		g.albums = append(g.albums, a.collection()...)
		for _, name := range a.files {
			r.named[name] = true
			g.files = union(g.files, []string{name})
		}
	}
	r.guests[picture.path()] = g
}

// samePicture compares what two JSONs say of their pictures. Addresses differ
// from album to album.
func samePicture(a, b *described) bool {
	return a.title() == b.title() && a.Taken.time().Equal(b.Taken.time()) && !a.Taken.time().IsZero() &&
		a.Created.time().Equal(b.Created.time())
}

// farewell warns of JSONs whose picture could not be read where it was found.
func (r *reading) farewell() {
	for _, picture := range slices.Sorted(maps.Keys(r.guests)) {
		for _, name := range r.guests[picture].files {
			r.skip(name, "The picture or video that this file describes is not here.", picture)
		}
	}
}
