package googlephotos

import (
	"slices"
)

// folder is what folders of one name hold in all parts of an archive.
type folder struct {
	name         string
	media, jsons []file
	guests       map[string]bool // folders that may be something else: only what is described is ours
	present      map[string]bool // names of the pictures, loosely
	matching     *matching       // once it is made
}

// folders puts folders of equal names together, but not those that have
// pictures of equal names: they are two people's.
func (s *survey) folders() []*folder {
	byName := map[string][]*dir{}
	var order []string
	for _, d := range s.dirs {
		key := loose(d.name())
		if byName[key] == nil {
			order = append(order, key)
		}
		byName[key] = append(byName[key], d)
	}
	var all []*folder
	for _, key := range order {
		if dirs := byName[key]; slices.ContainsFunc(dirs, func(d *dir) bool { return d.ours }) {
			all = append(all, together(dirs)...)
		}
	}
	return all
}

func together(dirs []*dir) []*folder {
	var made []*folder
	for _, d := range dirs {
		i := slices.IndexFunc(made, func(f *folder) bool { return f.accepts(d) })
		if i < 0 {
			i = len(made)
			made = append(made, &folder{name: exact(d.name()), guests: map[string]bool{}, present: map[string]bool{}})
		}
		made[i].add(d)
	}
	return made
}

func (f *folder) accepts(d *dir) bool {
	return !slices.ContainsFunc(d.media, func(name string) bool { return f.present[loose(name)] })
}

func (f *folder) add(d *dir) {
	for _, name := range d.media {
		f.present[loose(name)] = true
		f.media = append(f.media, file{d.path, name})
	}
	for _, name := range d.jsons {
		f.jsons = append(f.jsons, file{d.path, name})
	}
	if !d.ours {
		f.guests[d.path] = true
	}
}

// matched matches the files of a folder, once.
func (r *reading) matched(f *folder) *matching {
	if f.matching == nil {
		media := slices.DeleteFunc(slices.Clone(f.media), func(p file) bool { return isXMP(p.name) })
		f.matching = match(media, f.jsons, r.title)
	}
	return f.matching
}
