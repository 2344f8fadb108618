package cyworld

import (
	"path"
	"regexp"
	"strings"

	"dotori/archive"
	"dotori/archive/read"
	"dotori/archive/read/tree"
)

// pims is what kimdwkimdw/Cyworld-Archive saved of the classic minihompy's
// albums: photo/12/12_info.json with its pictures beside it, and
// result/photoFolderList.json with the albums' names.
func pims() dialect {
	return dialect{
		match: read.Match{Confidence: 90, Variant: "Albums saved by Cyworld-Archive", Reason: "The list of a Cyworld album was found."},
		owns: func(name string) bool {
			return isInfo(name) || path.Base(name) == folderList
		},
		claims: func(head []byte) bool { return containsAll(head, `"imgURL"`, `"replies"`, `"scrap"`) },
		read:   (*reading).pims,
	}
}

const folderList = "photoFolderList.json"

var infoName = regexp.MustCompile(`^(\w+)_info\.json$`)

// isInfo reports whether a name is that of an album's list: 12/12_info.json.
func isInfo(name string) bool {
	m := infoName.FindStringSubmatch(path.Base(name))
	return m != nil && (path.Base(path.Dir(name)) == m[1] || strings.Trim(m[1], "0123456789") == "")
}

func (r *reading) pims(files []string) {
	names, lists, infos := r.albumNames(files)
	albums := r.albums(infos)
	for _, name := range infos {
		content, ok := r.open(name)
		if !ok || r.done() {
			continue
		}
		id := strings.TrimSuffix(path.Base(name), "_info.json")
		src := &source{name: name, beside: lists, shelf: shelf{
			kind: archive.Post, photos: true,
			collection: archive.Collection{Kind: archive.Album, Title: orAlbum(names[id].name, id)},
		}}
		r.entries(src, content, func(e *entry) *pictures {
			e.mend()
			if names[id].secret {
				e.private = "private"
			}
			p := r.beside(name)
			if len(e.images) > 0 {
				file := albums.find(r, path.Dir(name), e.number-1, e.images[0])
				p.given = map[string]string{original(e.images[0]): file}
			}
			return p
		})
	}
	for _, list := range lists {
		if !r.used[list] {
			r.skip(list, "There are no albums beside this list of albums.", "")
		}
	}
}

func orAlbum(name, id string) string {
	if name == "" {
		return "사진첩 " + id
	}
	return name
}

// albumNames reads the names of the albums by their id. A group's name stands
// before those of its albums.
func (r *reading) albumNames(files []string) (names map[string]named, lists, infos []string) {
	names = map[string]named{}
	for _, name := range files {
		if path.Base(name) != folderList {
			infos = append(infos, name)
			continue
		}
		content, ok := r.open(name)
		if !ok {
			continue
		}
		lists = append(lists, name)
		for o := range objects(content) {
			if o.err != nil {
				r.broken(name, o)
				continue
			}
			nameAlbums(names, o.fields, named{})
		}
	}
	return names, lists, infos
}

// named is an album as its list has it.
type named struct {
	name   string
	secret bool
}

func nameAlbums(names map[string]named, f fields, group named) {
	album := named{clean(tree.Unescape(f.text("name"))), group.secret || f.is("secret")}
	if group.name != "" {
		album.name = group.name + "/" + album.name
	}
	if id := f.text("id"); id != "" {
		names[id] = album
	}
	for _, inner := range f.list("folderlist") {
		nameAlbums(names, inner, album)
	}
}
