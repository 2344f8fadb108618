package photoprism

import (
	"context"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/page"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// reading is one run over an archive.
type reading struct {
	shots.Reading
	homes    map[string]bool     // the folders around originals and storage
	pictures map[string]string   // YAML files, by the keys of the pictures' names without extensions
	albums   map[string][]string // titles by the ids of pictures
	lists    shots.Lists
	listed   map[string]bool // lists of albums
	told     shots.Told
}

func newReading(ctx context.Context, root fs.FS, yield func(archive.Item, error) bool) *reading {
	r := &reading{homes: map[string]bool{}, pictures: map[string]string{}, albums: map[string][]string{}, lists: shots.Lists{Root: root}, listed: map[string]bool{}}
	r.Reading = shots.Reading{Ctx: ctx, Root: root, Service: Service, Shared: true, Yield: r.told.Through(yield), Albums: r.albumsOf, Own: r.own, Describe: r.describe}
	return r
}

func (r *reading) skip(name, reason, detail string) bool {
	return r.Yield(archive.Item{}, archive.Skip(name, reason, detail))
}

func (r *reading) all() {
	r.survey()
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		switch {
		case r.told.Stopped, err != nil && !r.Yield(archive.Item{}, err):
			return
		case err == nil && !r.folder(folder):
			return
		}
	}
	r.rest()
}

// survey finds what describes pictures, and the albums.
func (r *reading) survey() {
	for folder, err := range tree.Walk(r.Ctx, r.Root) {
		if err != nil || r.told.Stopped {
			continue // the second walk tells
		}
		for _, e := range folder.Files {
			name := path.Join(folder.Path, e.Name())
			if !isSign(name) || r.Ctx.Err() != nil {
				continue
			}
			kind, err := kindOf(r.Root, name)
			if err != nil {
				r.skip(name, "This file could not be read.", err.Error())
			}
			r.note(name, kind)
		}
	}
}

func (r *reading) note(name string, k kind) {
	switch k {
	case ofPicture:
		home, inside := placeOf(name)
		r.homes[home] = true
		r.pictures[tree.Key(path.Join(home, strings.TrimSuffix(inside, path.Ext(inside))))] = name
	case ofAlbum:
		r.homes[around(path.Dir(name))] = true
		r.album(name)
	case ofStorage:
		r.homes[path.Dir(path.Dir(name))] = true
	case ofList:
		r.homes[path.Dir(name)], r.listed[name] = true, true
	}
}

// album reads an album that somebody made; others PhotoPrism makes by itself.
func (r *reading) album(name string) {
	var a album
	switch err := load(r.Root, name, &a); {
	case err != nil:
		r.skip(name, "This file could not be read.", page.Clean(err.Error()))
	case a.Type != "album" && a.Type != "":
		r.skip(name, "PhotoPrism made this album by itself.", a.Type)
	default:
		title := page.Clean(a.Title)
		for _, p := range a.Photos {
			if !p.Hidden && title != "" && !slices.Contains(r.albums[p.UID], title) {
				r.albums[p.UID] = append(r.albums[p.UID], title)
			}
		}
		r.skip(name, "This file says what is in an album; that was read.", "")
	}
}

// placeOf returns the folder around originals and storage, and where in the
// originals the picture of a YAML file lies. The file may be beside it.
func placeOf(name string) (home, inside string) {
	for _, between := range []string{"/storage/sidecar/", "/sidecar/", "/originals/.photoprism/", "/.photoprism/", "/originals/"} {
		if before, after, ok := strings.Cut("/"+name, between); ok {
			return path.Join(".", strings.TrimPrefix(before, "/")), after
		}
	}
	return path.Dir(name), path.Base(name)
}

// around returns the folder that storage/albums, backup/albums and the like
// lie in.
func around(dir string) string {
	for dir != "." {
		base := path.Base(dir)
		dir = path.Dir(dir)
		if base == "storage" || base == "albums" && path.Base(dir) != "storage" && path.Base(dir) != "backup" {
			return dir
		}
	}
	return dir
}

// homeOf returns which of PhotoPrism's folders a file or folder lies in, and
// where in it; what is in none is not ours.
func (r *reading) homeOf(name string) (home, inside string, ours bool) {
	for home = name; !r.homes[home]; home = path.Dir(home) {
		if home == "." {
			return "", "", false
		}
	}
	if home == "." {
		return home, name, true
	}
	return home, strings.TrimPrefix(strings.TrimPrefix(name, home), "/"), true
}

// rest tells of what describes pictures and was not asked for.
func (r *reading) rest() {
	for _, name := range slices.Sorted(maps.Values(r.pictures)) {
		if !r.told.Has(name) && !r.skip(name, "The picture that this file describes is not here.", "") {
			return
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.listed)) {
		if w := r.lists.Rest(name, r.told.Has(name)); w != nil && !r.Yield(archive.Item{}, w) {
			return
		}
	}
}
