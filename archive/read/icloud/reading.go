package icloud

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"

	"dotori/archive"
	"dotori/archive/read/blog"
	"dotori/archive/read/shots"
	"dotori/archive/read/takeout"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	*blog.Run
	told  map[string]*told // by tree.Key of a picture's name
	homes map[string]bool  // folders whose pictures are ours
	lists map[string]bool  // the lists

	present, missing map[string]int // names in a list whose pictures are here, or not
}

// survey notes in which folders our pictures lie: those that are called as the
// folder of a list of details is, else all that hold a picture that a list
// names. Then it counts the pictures of a name, and those that are missing.
func (r *reading) survey() {
	called, all := map[string]bool{}, map[string]bool{}
	for home := range r.homes {
		called[tree.Key(path.Base(home))] = true
	}
	for _, name := range r.Files {
		if dir := path.Dir(name); r.told[tree.Key(path.Base(name))] != nil {
			all[dir] = true
			if called[tree.Key(path.Base(dir))] || isTrash(dir) {
				r.homes[dir] = true
			}
		}
	}
	if !slices.ContainsFunc(slices.Collect(maps.Keys(all)), func(dir string) bool { return r.homes[dir] }) {
		maps.Copy(r.homes, all)
	}
	r.trashes()
	r.tally()
}

// trashes takes in the folders of what was thrown away.
func (r *reading) trashes() {
	for _, home := range slices.Collect(maps.Keys(r.homes)) {
		for _, name := range trash() {
			r.homes[path.Join(path.Dir(home), name)] = true
		}
	}
}

func (r *reading) tally() {
	for _, name := range r.Files {
		if t := r.told[tree.Key(path.Base(name))]; t != nil && r.homes[path.Dir(name)] {
			t.pictures++
		}
	}
	for _, t := range r.told {
		for _, list := range t.files {
			if t.pictures == 0 {
				r.missing[list]++
			} else {
				r.present[list]++
			}
		}
	}
}

// trash lists what the folder of what was thrown away is called.
func trash() []string { return []string{"Recently Deleted", "최근 삭제된 항목"} }

func isTrash(dir string) bool {
	return slices.ContainsFunc(trash(), func(name string) bool { return tree.Key(name) == tree.Key(path.Base(dir)) })
}

// folders yields the pictures of our folders.
func (r *reading) folders() {
	s := shots.Reading{
		Ctx: r.Ctx, Root: r.Root, Service: Service, Zone: r.Zone, Shared: true, Yield: r.take,
		Albums: func(string) []archive.Collection { return nil },
		Own:    func(name string) []string { return r.listsOf(name) }, Describe: r.describe,
	}
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		if r.Done() {
			return
		}
		if err != nil || !r.homes[folder.Path] {
			continue
		}
		folder.Files = slices.DeleteFunc(folder.Files, func(e fs.DirEntry) bool {
			return takeout.HasExt(e.Name(), ".csv", ".zip")
		})
		if !s.Folder(folder) {
			return
		}
	}
}

// take hands on what the folders give.
func (r *reading) take(it archive.Item, err error) bool {
	if w := (*archive.Warning)(nil); errors.As(err, &w) {
		r.Warn(w)
	} else if err == nil {
		if len(it.Media) > 0 && isTrash(path.Dir(it.Media[0].Path)) {
			it.Trashed = true
		}
		r.Item(it)
	}
	return !r.Done()
}

// listsOf returns the lists that tell of a picture.
func (r *reading) listsOf(name string) []string {
	if t := r.told[tree.Key(path.Base(name))]; t != nil {
		return t.files
	}
	return nil
}

// describe takes from the lists what they say of a picture.
func (r *reading) describe(it *archive.Item, _ string) error {
	t := r.told[tree.Key(it.Media[0].Name)]
	if t == nil || slices.Contains(it.Files, t.files[0]) {
		return nil
	}
	if t.pictures == 1 {
		it.Collections = slices.Clone(t.albums)
	}
	if f, ok := t.one(); ok {
		it.Moment, it.Favorite, it.Hidden, it.Trashed = f.moment, f.favorite, f.hidden, f.deleted
		if f.views != "" && f.views != "0" {
			it.Details = []archive.Detail{{Name: "Views", Value: f.views}}
		}
	}
	return nil
}

// one returns what the rows of a name say if they are as many as its pictures
// and do not contradict each other.
func (t *told) one() (fact, bool) {
	if len(t.rows) == 0 || len(t.rows) < t.pictures {
		return fact{}, false
	}
	same := !slices.ContainsFunc(t.rows, func(f fact) bool { return f != t.rows[0] })
	return t.rows[0], same
}

// isUnsure reports whether the lists may mean one or another picture.
func (t *told) isUnsure() bool {
	_, sure := t.one()
	return t.pictures > 1 && len(t.albums) > 0 || t.pictures > 0 && len(t.rows) > 0 && !sure
}
