package googlephotos

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dotori/archive/read/tree"
)

// survey is what the names of an archive tell, and the beginnings of few files.
type survey struct {
	root  fs.FS
	dirs  []*dir
	roots map[string]bool // the paths of folders that hold those of Google Photos
	names map[string]bool // the names of those folders
	warn  func(name string, err error)
}

// dir is one folder of the archive.
type dir struct {
	path         string
	media, jsons []string
	described    bool // a JSON in it describes a picture
	ours         bool // all pictures in it are of Google Photos
}

func (d *dir) name() string { return path.Base(d.path) }

// look goes over the names of all files and finds the folders of Google Photos.
func look(ctx context.Context, root fs.FS, warn func(string, error)) (*survey, error) {
	s := &survey{root: root, roots: map[string]bool{}, names: map[string]bool{}, warn: warn}
	for f, err := range tree.Walk(ctx, root) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			warn("", err)
			continue
		}
		if d := dirOf(f); d != nil {
			s.dirs = append(s.dirs, d)
		}
	}
	for _, d := range s.dirs {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		d.described = s.describes(d)
		d.ours = d.described
	}
	s.findRoots()
	for _, d := range s.dirs {
		d.ours = d.ours || ctx.Err() == nil && s.isSibling(d)
	}
	return s, ctx.Err()
}

func dirOf(f tree.Folder) *dir {
	d := &dir{path: f.Path}
	for _, e := range f.Files {
		if isJSON(e.Name()) {
			d.jsons = append(d.jsons, e.Name())
		} else {
			d.media = append(d.media, e.Name())
		}
	}
	if len(d.media)+len(d.jsons) == 0 {
		return nil
	}
	return d
}

func isJSON(name string) bool { return strings.EqualFold(path.Ext(name), ".json") }

// mostTried is how many JSONs of a folder, named like those of pictures or
// not, may describe nothing before the folder is one of something else.
const mostTried = 8

func (s *survey) describes(d *dir) bool {
	for _, likely := range []bool{true, false} {
		tried := 0
		for _, name := range d.jsons {
			if likelySidecar(name) != likely {
				continue
			}
			if tried++; tried > mostTried {
				break
			}
			if describesPicture(s.root, path.Join(d.path, name), s.warn) {
				return true
			}
		}
	}
	return false
}

// likelySidecar reports whether the name of a JSON is that of a picture, and
// more.
func likelySidecar(name string) bool {
	p := jsonParts(name)
	return tree.NamedLikeMedia(p.stem) || isMotion(path.Ext(p.stem)) || strings.Contains(name, supplement[:6])
}

// headLength is how much of a JSON tells what it describes: captions stand first.
const headLength = 16 << 10

// describesPicture looks at the beginning of a JSON for what only Google Photos
// says of a picture.
func describesPicture(root fs.FS, name string, warn func(string, error)) bool {
	head, err := tree.Begin(root, name, headLength)
	if err != nil {
		warn(name, err)
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && (bytes.Contains(head, []byte(`"photoTakenTime"`)) ||
		bytes.Contains(head, []byte(`"title"`)) && bytes.Contains(head, []byte(photosURL)))
}

// findRoots notes the folders that hold those of Google Photos and little else.
func (s *survey) findRoots() {
	described, others := map[string]int{}, map[string]int{}
	for _, d := range s.dirs {
		switch parent := path.Dir(d.path); {
		case d.path == ".": // it lies in no folder that is here
		case d.described:
			described[parent]++
		default:
			others[parent]++
		}
	}
	for parent, n := range described {
		if isGoogles(parent) || n > 1 && n >= others[parent] {
			s.roots[parent] = true
			s.names[loose(path.Base(parent))] = true
		}
	}
}

// isGoogles reports whether a folder bears a name of Google's or lies in that
// of a Takeout, which are the same in all languages.
func isGoogles(dir string) bool {
	return strings.Contains(loose(path.Base(dir)), "google") || isTakeout(path.Dir(dir))
}

func isTakeout(dir string) bool { return strings.HasPrefix(loose(path.Base(dir)), "takeout") }

// isSibling reports whether a folder lies beside those of Google Photos and
// holds nothing else than they do: it may be of videos that failed, or its
// JSONs are in a part that is not here.
func (s *survey) isSibling(d *dir) bool {
	parent := path.Dir(d.path)
	if d.path == "." || !s.roots[parent] && (parent == "." || !s.names[loose(path.Base(parent))]) {
		return false
	}
	other := func(name string) bool {
		ext := path.Ext(name)
		return ext != "" && !tree.NamedLikeMedia(name) && !isMotion(ext) && !strings.EqualFold(ext, ".xmp")
	}
	if slices.ContainsFunc(d.media, other) || len(d.jsons) > mostTried {
		return false
	}
	return !slices.ContainsFunc(d.jsons, func(name string) bool {
		found, err := decode(s.root, path.Join(d.path, name))
		if err != nil && !errors.Is(err, errNotJSON) {
			s.warn(path.Join(d.path, name), err)
		}
		return err != nil || !found.isAlbum()
	})
}
