package photoprism

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"dotori/archive"
	"dotori/archive/read/shots"
	"dotori/archive/read/tree"
)

// folder reads a folder and reports whether to go on.
func (r *reading) folder(f tree.Folder) bool {
	if _, _, ours := r.homeOf(f.Path); !ours {
		return true
	}
	rest := tree.Folder{Path: f.Path}
	for _, e := range f.Files {
		name := path.Join(f.Path, e.Name())
		if r.told.Has(name) || r.listed[name] || r.describes(name) {
			continue
		}
		reason := r.reasonOf(name)
		if reason == "" {
			rest.Files = append(rest.Files, e)
		} else if !r.skip(name, reason, "") {
			return false
		}
	}
	return r.Folder(rest)
}

// describes reports whether a file is the YAML of a picture.
func (r *reading) describes(name string) bool {
	if !isYAML(name) {
		return false
	}
	home, inside := placeOf(name)
	return r.pictures[tree.Key(path.Join(home, strings.TrimSuffix(inside, path.Ext(inside))))] == name
}

var (
	inCache  = regexp.MustCompile(`(?:^|/)storage/(?:cache|cmd)/`)
	inConfig = regexp.MustCompile(`(?:^|/)storage/(?:config|backup|database|services|import|tokens|serial)(?:/|$)|(?:^|/)(?:\.ppstorage|\.ppignore)$`)
	inUsers  = regexp.MustCompile(`(?:^|/)storage/users/`)
	inCopies = regexp.MustCompile(`(?:^|/)(?:storage/)?sidecar/`)
)

// reasonOf says why a file is none of the memories; "" when it may be one.
func (r *reading) reasonOf(name string) string {
	switch {
	case inCache.MatchString(name):
		return "This is a small copy that PhotoPrism made."
	case inUsers.MatchString(name):
		return "This is the picture of a profile."
	case inConfig.MatchString(name):
		return "This file is for PhotoPrism itself, not a memory."
	case strings.EqualFold(path.Ext(name), ".json") && tree.NamedLikeMedia(strings.TrimSuffix(name, path.Ext(name))):
		return "This file only repeats what the picture says of itself."
	case inCopies.MatchString(name) && tree.NamedLikeMedia(name):
		return "This is a converted copy that PhotoPrism made."
	}
	return ""
}

// albumsOf returns the album that a folder of originals stands for. Where there
// is a list of albums, folders are only of dates.
func (r *reading) albumsOf(dir string) []archive.Collection {
	home, inside, _ := r.homeOf(dir)
	switch {
	case inside == "originals", r.listed[path.Join(home, shots.ListName)]:
		return nil
	case inside == "":
		return shots.Albums(dir)
	}
	return shots.Albums(strings.TrimPrefix(inside, "originals/"))
}

// own returns the files that tell of a picture.
func (r *reading) own(name string) (files []string) {
	if yml := r.yamlOf(name); yml != "" {
		files = append(files, yml)
	}
	for list := range r.listed {
		if r.lists.Names(list, name) {
			files = append(files, list)
		}
	}
	slices.Sort(files)
	return files
}

// yamlOf returns the YAML file of a picture, which has its name but for the
// extension, or all of it.
func (r *reading) yamlOf(name string) string {
	home, inside, _ := r.homeOf(name)
	inside = strings.TrimPrefix(inside, "originals/")
	for _, stem := range []string{inside, strings.TrimSuffix(inside, path.Ext(inside))} {
		if yml := r.pictures[tree.Key(path.Join(home, stem))]; yml != "" {
			return yml
		}
	}
	return ""
}

// describe takes what one of those files says of an item.
func (r *reading) describe(it *archive.Item, name string) error {
	if r.listed[name] {
		r.lists.Tell(it, name, it.Media[0].Path)
		return nil
	}
	var p picture
	if err := load(r.Root, name, &p); err != nil {
		return err
	}
	p.tell(it)
	for _, title := range r.albums[p.UID] {
		if c := (archive.Collection{Kind: archive.Album, Title: title}); !slices.Contains(it.Collections, c) {
			it.Collections = append(it.Collections, c)
		}
	}
	return nil
}
