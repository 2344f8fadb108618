package immich

import (
	"context"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	shots.Reading
	signs   *signs
	kinds   map[string]string // the folders that are read, and what they are
	beside  map[string]string // files of immich-go, by the keys of the pictures that they are about
	lists   shots.Lists
	told    shots.Told
	account string
}

func newReading(ctx context.Context, root fs.FS, yield func(archive.Item, error) bool) *reading {
	r := &reading{signs: newSigns(root), kinds: map[string]string{}, beside: map[string]string{}, lists: shots.Lists{Root: root}}
	r.Reading = shots.Reading{Ctx: ctx, Root: root, Service: Service, Shared: true, Yield: r.give(r.told.Through(yield)), Albums: r.albums, Own: r.own, Describe: r.describe}
	return r
}

// give says whose an item is.
func (r *reading) give(yield func(archive.Item, error) bool) func(archive.Item, error) bool {
	return func(it archive.Item, err error) bool {
		if err == nil {
			it.Account = r.account
		}
		return yield(it, err)
	}
}

func (r *reading) all() {
	r.survey()
	if r.told.Stopped {
		return
	}
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		home, kind := r.homeOf(folder.Path)
		switch {
		case err != nil && !r.Yield(archive.Item{}, err):
			return
		case err != nil || kind == "":
		case !r.folder(home, kind, folder):
			return
		}
	}
	r.rest()
}

// rest tells of what describes pictures and was not asked for.
func (r *reading) rest() {
	for _, name := range slices.Sorted(maps.Values(r.beside)) {
		if !r.told.Has(name) && !r.Yield(archive.Item{}, archive.Skip(name, "The picture that this file describes is not beside it.", "")) {
			return
		}
	}
	for _, home := range slices.Sorted(maps.Keys(r.kinds)) {
		list := path.Join(home, shots.ListName)
		if r.kinds[home] != ofUpload {
			continue
		}
		if w := r.lists.Rest(list, r.told.Has(list)); w != nil && !r.Yield(archive.Item{}, w) {
			return
		}
	}
}

// survey finds the folders that are Immich's, and what describes pictures.
func (r *reading) survey() {
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		if err != nil {
			continue // the second walk tells
		}
		r.signs.look(folder)
		for _, e := range folder.Files {
			if r.Ctx.Err() != nil {
				break
			}
			r.note(path.Join(folder.Path, e.Name()))
		}
	}
	for home := range r.signs.parts {
		if r.signs.isServer(home) {
			r.kinds[home] = ofServer
		}
	}
}

// note keeps what a file says of the folders around it.
func (r *reading) note(name string) {
	dir, base := path.Dir(name), path.Base(name)
	switch {
	case base == ".immich" && serverPart.MatchString(path.Base(dir)):
		r.kinds[path.Dir(dir)] = ofServer
	case isBesidePicture(name) && isDescription(r.Root, name):
		r.beside[tree.Key(strings.TrimSuffix(name, path.Ext(name)))] = name
		r.kinds[archiveOf(dir)] = ofGo
	case base == shots.ListName:
		ours, err := r.signs.isUploadList(name)
		if ours {
			r.kinds[dir] = ofUpload
		} else if err != nil {
			r.Yield(archive.Item{}, archive.Skip(name, "This file could not be read.", err.Error()))
		}
	}
}

// archiveOf returns the folder around the years of immich-go: 2019/2019-08.
func archiveOf(dir string) string {
	month, year := path.Base(dir), path.Base(path.Dir(dir))
	if len(month) == 7 && len(year) == 4 && strings.HasPrefix(month, year+"-") {
		return path.Dir(path.Dir(dir))
	}
	return dir
}

// homeOf returns the innermost of Immich's folders that a folder is in.
func (r *reading) homeOf(dir string) (home, kind string) {
	for {
		if kind := r.kinds[dir]; kind != "" {
			return dir, kind
		}
		if dir == "." {
			return "", ""
		}
		dir = path.Dir(dir)
	}
}
